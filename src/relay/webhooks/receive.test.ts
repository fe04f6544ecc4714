import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../testing/engine-world.ts';
import { aRequest } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';

const SECRET = 'whsec_0123456789abcdef';
const MINUTE = 60_000;
const noNames = { eventId: undefined, eventType: undefined };

describe.each(storeKinds())('webhooks on $name', (kind) => {
  async function newWorld() {
    const store = await kind.open();
    const world = createWorld(store, { engine: { webhookSecrets: [SECRET] } });
    const deliver = (body: string, signedWith = SECRET) => {
      const t = Math.floor(world.clock.now() / 1000);
      const signature = `t=${t},v1=${createHmac('sha256', signedWith).update(`${t}.${body}`).digest('hex')}`;
      return world.engine.webhooks.receive({ ...noNames, signature, body, requestId: 'req_1' });
    };
    let events = 0;
    const event = (type: string, job: object, occurredAt = world.clock.now()) => {
      events += 1;
      const occurred_at = new Date(occurredAt).toISOString();
      return JSON.stringify({ event_id: `evt_${events}`, event_type: type, occurred_at, job });
    };
    return { ...world, store, deliver, event };
  }

  it('are taken once each', async () => {
    const world = await newWorld();
    const body = world.event('job.created', { id: '1', status: 'Tentative' });
    expect(await world.deliver(body)).toBe('stored');
    expect(await world.deliver(body)).toBe('duplicate');
  });

  it('are refused when their signature or their shape is wrong', async () => {
    const world = await newWorld();
    expect(await world.deliver(world.event('job.created', { id: '1' }), 'whsec_wrong')).toBe('bad-signature');
    expect(await world.deliver('{"event_id":')).toBe('bad-event');
    expect(await world.deliver('{"event_id":"evt_1"}')).toBe('bad-event');
  });

  it('that are not signed as they should be are one warning for as long as it lasts, with how far their time is off', async () => {
    const world = await newWorld();
    for (let count = 0; count < 3; count += 1)
      await world.deliver(world.event('job.created', { id: '1' }), 'whsec_old');
    expect(world.warnings).toMatchObject([{ fields: { requestId: 'req_1', secondsOff: 0 } }]);
    expect(world.warnings[0]?.message).toMatch(/check WEBHOOK_SECRET/);
    await world.deliver(world.event('job.created', { id: '1' }));
    await world.deliver(world.event('job.created', { id: '1' }), 'whsec_old');
    expect(world.warnings).toHaveLength(2);
  });

  it('are left for another try when they cannot be stored', async () => {
    const world = await newWorld();
    await world.store.close();
    expect(await world.deliver(world.event('job.created', { id: '1' }))).toBe('not-stored');
  });

  it('of a type that nobody documents yet are stored and mean nothing', async () => {
    const world = await newWorld();
    expect(await world.deliver(world.event('job.teleported', { id: '1' }))).toBe('stored');
  });

  it('bring the receipt’s status up to date, by name or as an object', async () => {
    const world = await newWorld();
    const { key } = await world.submit();
    await world.pass(0);
    const job = (await world.find(key))?.job;
    await world.deliver(
      world.event('job.status_changed', { id: job?.id, status: 'Scheduled', previous_status: 'Tentative' }),
    );
    expect(await world.find(key)).toMatchObject({ state: 'booked', job_status: 'Scheduled' });
    const later = world.clock.now() + 1;
    await world.deliver(world.event('job.status_changed', { id: job?.id, status: { id: '7', name: 'Done' } }, later));
    expect(await world.find(key)).toMatchObject({ job_status: 'Done' });
  });

  it('of a created job settle an unanswered booking before its next look would', async () => {
    const world = await newWorld();
    world.tenant.fates = ['lost-before-write'];
    const { key } = await world.submit();
    await world.pass(5_000);
    expect(await world.stateOf(key), 'the first look came too early').toBe('unanswered');
    const late = world.tenant.createJob({ ...aRequest(), external_id: key });
    await world.deliver(world.event('job.created', { id: late.id }));
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'booked', job: { id: late.id } });
    await world.pass(2 * MINUTE);
    expect(world.tenant.creates).toHaveLength(1);
  });
});
