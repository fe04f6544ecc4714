import { createHmac, randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../budget/budget.ts';
import { createEngine } from '../engine.ts';
import type { Exchange, GatewayRequest } from '../ports.ts';
import type { Store } from '../store/open.ts';
import { aRequest, openOwner } from '../testing/entries.ts';
import { FakeTenant } from '../testing/fake-tenant.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';

const REACH = { channel: 'own', subject: undefined };
const SECRET = 'whsec_of_this_test';

/** A relay with one booked visit, whose job the gateway shows as the test says. */
async function aWorld(store: Store) {
  const clock = new ManualClock();
  const tenant = new FakeTenant(clock);
  const asked: GatewayRequest[] = [];
  let shown: Record<string, unknown> = {};
  let hold: Promise<void> | undefined;
  const gateway = {
    async send(request: GatewayRequest): Promise<Exchange> {
      if (request.query?.number === undefined) return await tenant.send(request);
      asked.push(request);
      await hold;
      const [job] = tenant.jobs;
      const listed = { ...job, status: { id: '1', name: 'Tentative', state: 'pending' }, ...shown };
      return {
        kind: 'answer',
        status: 200,
        body: { jobs: [listed] },
        problemType: undefined,
        requestId: 'req',
        date: undefined,
      };
    },
  };
  const newEngine = () =>
    createEngine({
      store,
      gateway,
      budget: createBudget(store.budget, clock, 1000),
      lookups: { refetchStale: async () => {} },
      metrics: new Registry(),
      clock,
      log: silentLog,
      webhookSecrets: [SECRET],
    });
  const engine = newEngine();
  const key = randomUUID();
  await engine.bookings.submit({ key, request: aRequest(), names: {}, visitor: 'visitor', owner: openOwner });
  await engine.round();
  return {
    clock,
    engine,
    newEngine,
    asked,
    key,
    read: (from = engine) => from.bookings.findAsItIs(key, REACH),
    show(different: Record<string, unknown>) {
      shown = different;
    },
    hold(until: Promise<void>) {
      hold = until;
    },
    async tell(status: string) {
      const body = JSON.stringify({
        event_id: randomUUID(),
        event_type: 'job.status_changed',
        occurred_at: new Date(clock.now()).toISOString(),
        job: { id: tenant.jobs[0]?.id, status, previous_status: 'Tentative' },
      });
      const t = Math.floor(clock.now() / 1000);
      const signature = `t=${t},v1=${createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex')}`;
      await engine.webhooks.receive({ eventId: undefined, eventType: undefined, signature, body, requestId: 'req_1' });
    },
  };
}

describe.each(storeKinds())('what a booked job is now, on $name', (kind) => {
  it('is asked for once a minute among all relays, however often it is read', async () => {
    const world = await aWorld(await kind.open());
    const other = world.newEngine();
    expect(await world.read()).toMatchObject({ job_status: 'Tentative', current: { title: 'Annual service' } });
    for (let times = 0; times < 5; times += 1) await Promise.all([world.read(), world.read(other)]);
    expect(world.asked).toHaveLength(1);
    await world.clock.advance(60_000);
    world.show({ title: 'Repair', status: { id: '2', name: 'Scheduled', state: 'scheduled' } });
    const [read] = await Promise.all([world.read(), world.read(other)]);
    expect(read ?? {}).toMatchObject({ request: { title: 'Annual service' } });
    expect(world.asked).toHaveLength(2);
    expect(await world.read()).toMatchObject({
      job_status: 'Scheduled',
      current: { title: 'Repair', status: { name: 'Scheduled', state: 'scheduled' } },
    });
  });

  it('asks for the job by its number, whatever its state', async () => {
    const world = await aWorld(await kind.open());
    await world.read();
    expect(world.asked).toMatchObject([{ path: '/v1/jobs', query: { number: '1', state: 'all' } }]);
  });

  it('keeps no reader waiting for more than two seconds, and is known to the next', async () => {
    const world = await aWorld(await kind.open());
    const { promise, resolve } = Promise.withResolvers<void>();
    world.hold(promise);
    const reading = world.read();
    await world.clock.advance(0);
    await expect.poll(() => world.asked.length).toBe(1);
    await world.clock.advance(2_000);
    expect((await reading)?.current).toBeUndefined();
    resolve();
    await expect.poll(async () => (await world.read())?.current?.title).toBe('Annual service');
    expect(world.asked).toHaveLength(1);
  });

  it('is not asked for when a webhook has told it within the minute, unless that tells another status than was seen', async () => {
    const world = await aWorld(await kind.open());
    await world.read();
    await world.clock.advance(50_000);
    await world.tell('Tentative');
    await world.clock.advance(50_000);
    await world.read();
    expect(world.asked).toHaveLength(1);
    world.show({ status: { id: '3', name: 'Cancelled', state: 'closed' } });
    await world.tell('Cancelled');
    expect(await world.read()).toMatchObject({ job_status: 'Cancelled', current: { status: { state: 'closed' } } });
    expect(world.asked).toHaveLength(2);
  });

  it('is not told by a webhook that is older than what was seen', async () => {
    const world = await aWorld(await kind.open());
    await world.tell('Awaiting approval');
    await world.clock.advance(61_000);
    world.show({ status: { id: '2', name: 'Scheduled', state: 'scheduled' } });
    expect(await world.read()).toMatchObject({ job_status: 'Scheduled' });
  });

  it('says since when its times are others', async () => {
    const world = await aWorld(await kind.open());
    expect((await world.read())?.current?.changed_at).toBeUndefined();
    await world.clock.advance(60_000);
    world.show({ start_time: '2027-07-02T09:00:00+10:00', end_time: '2027-07-02T11:00:00+10:00' });
    const changedAt = new Date(world.clock.now()).toISOString();
    expect((await world.read())?.current?.changed_at).toBe(changedAt);
    await world.clock.advance(60_000);
    expect((await world.read())?.current?.changed_at).toBe(changedAt);
  });
});
