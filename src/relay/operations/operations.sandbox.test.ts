import { describe, expect, it, onTestFinished } from 'vitest';
import { storeKinds } from '../testing/stores.ts';
import { aSite, createOperationsWorld } from './operations-world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Faults after which nobody can tell from the answer whether the gateway did it. */
const BEFORE = ['reset-before-write', 'html-502', 'html-200', 'problem:internal', 'problem:schema-drift'] as const;
const AFTER = [
  'reset-after-write',
  'html-502-after-write',
  'html-200-after-write',
  'internal-after-write',
  'schema-drift-after-write',
  'upstream-scope-violation-after-write',
  'cut-body',
] as const;
/** Faults after which it surely has not. */
const HELD = ['problem:rate-limited', 'problem:unauthorized', 'problem:no-scope', 'problem:writes-disabled'] as const;

describe.each(storeKinds())('operations against the sandbox, on $name', (kind) => {
  async function aWorld(different: Parameters<typeof createOperationsWorld>[1] = {}) {
    const world = await createOperationsWorld(await kind.open(), different);
    onTestFinished(world.close);
    return world;
  }

  it('changes a job, and shows with its booking what the job is now', async () => {
    const world = await aWorld();
    const job = await world.bookedJob();
    const key = await world.change(job.id, { title: 'Repair', notes: '' });
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'done', kind: 'change', job_id: job.id });
    expect(world.writes()).toMatchObject([{ method: 'PATCH', body: { title: 'Repair', notes: '' } }]);
    await expect
      .poll(async () => (await world.engine.bookings.ofJob(job.id, { channel: 'own', subject: undefined }))?.current)
      .toMatchObject({ title: 'Repair', status: { name: 'Tentative' } });
  });

  it('never sends the zone of a changed window on', async () => {
    const world = await aWorld();
    const { id } = await world.bookedJob();
    const window = { start_time: '2027-07-02T09:00:00+10:00', end_time: '2027-07-02T11:00:00+10:00' };
    await world.change(id, { ...window, time_zone: 'Australia/Brisbane' });
    await world.pass(0);
    expect(world.writes()).toMatchObject([{ body: window }]);
    expect(JSON.stringify(world.writes())).not.toContain('time_zone');
  });

  it('cancels a job with its reason', async () => {
    const world = await aWorld();
    const { id } = await world.bookedJob();
    const key = await world.cancel(id, 'The tenant has moved');
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'done', detail: 'The visit is cancelled.' });
    expect(world.job(id)).toMatchObject({ status: { name: 'Cancelled' }, cancelReason: 'The tenant has moved' });
  });

  it('makes a site with a reference that the office can trace, and has the list of sites read again', async () => {
    const world = await aWorld();
    const key = await world.makeSite();
    await world.pass(0);
    const [write] = world.writes();
    expect(write).toMatchObject({ path: '/v1/sites', body: { ...aSite(), external_id: key } });
    expect(await world.find(key)).toMatchObject({
      state: 'done',
      site: { id: write?.wrote, name: 'Harbour Cafe — 1 Quay St, Sydney NSW 2000' },
    });
    expect(world.sitesReadAnew).toHaveLength(1);
    expect(await world.engine.operations.sitesMadeBy({ channel: 'own', subject: 'open' })).toEqual([write?.wrote]);
    expect(await world.engine.operations.sitesMadeBy({ channel: 'own', subject: 'ann' })).toEqual([]);
  });

  describe.each(AFTER)('when %s strikes', (fault) => {
    it('finds the change in the job list and does not send it again', async () => {
      const world = await aWorld();
      const { id } = await world.bookedJob();
      world.sandbox.addFault({ name: fault, method: 'PATCH' });
      const key = await world.change(id, { title: 'Repair' });
      await world.pass(2 * MINUTE);
      expect(await world.find(key)).toMatchObject({ state: 'done' });
      expect(world.writes()).toHaveLength(1);
      expect(world.sandbox.unusedFaults()).toEqual([]);
    });

    it('finds the cancellation in the job list and does not send it again', async () => {
      const world = await aWorld();
      const { id } = await world.bookedJob();
      world.sandbox.addFault({ name: fault, method: 'POST', path: '/v1/jobs/*' });
      const key = await world.cancel(id);
      await world.pass(2 * MINUTE);
      expect(await world.find(key)).toMatchObject({ state: 'done' });
      expect(world.writes()).toHaveLength(1);
      expect(world.sandbox.unusedFaults()).toEqual([]);
    });

    it('finds the new site in the list and does not make a second', async () => {
      const world = await aWorld();
      world.sandbox.addFault({ name: fault, method: 'POST', path: '/v1/sites' });
      const key = await world.makeSite();
      await world.pass(2 * MINUTE);
      const [write, ...more] = world.writes();
      expect(await world.find(key)).toMatchObject({ state: 'done', site: { id: write?.wrote } });
      expect(more).toEqual([]);
      expect(world.sandbox.unusedFaults()).toEqual([]);
    });
  });

  describe.each([...BEFORE, ...HELD])('when %s strikes', (fault) => {
    it('changes, cancels and makes once for all, in the end', async () => {
      const world = await aWorld();
      const changed = await world.bookedJob();
      const cancelled = await world.bookedJob();
      world.sandbox.addFault({ name: fault, method: 'PATCH' });
      world.sandbox.addFault({ name: fault, method: 'POST', path: '/v1/jobs/*' });
      world.sandbox.addFault({ name: fault, method: 'POST', path: '/v1/sites' });
      const keys = [
        await world.change(changed.id, { title: 'Repair' }),
        await world.cancel(cancelled.id),
        await world.makeSite(),
      ];
      await world.pass(3 * MINUTE);
      for (const key of keys) expect(await world.find(key)).toMatchObject({ state: 'done' });
      const wrote = world.writes().filter((write) => write.wrote !== null);
      expect(wrote.map(({ path }) => path).toSorted()).toEqual(
        [`/v1/jobs/${changed.id}`, `/v1/jobs/${cancelled.id}/cancel`, '/v1/sites'].toSorted(),
      );
      expect(world.sandbox.unusedFaults()).toEqual([]);
    });
  });

  it('makes a site once there is room to read the list first, when its own write took the last token', async () => {
    const perMinute = 10;
    const world = await aWorld({ perMinute });
    for (let left = perMinute; left > 1; left -= 1) await world.budget.take('write');
    const key = await world.makeSite();
    const asked = world.clock.now();
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'done' });
    expect(world.clock.now() - asked).toBe(world.budget.refillMs);
  });

  it('does not make a site again before the first could no longer land', async () => {
    const world = await aWorld();
    world.sandbox.addFault({ name: 'reset-before-write', method: 'POST', path: '/v1/sites' });
    const key = await world.makeSite();
    await world.pass(55_000);
    expect(world.writes()).toHaveLength(1);
    expect(await world.find(key)).toMatchObject({ state: 'unanswered' });
    await world.pass(MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'done' });
  });

  it('does not take a site that was there before for the new one', async () => {
    const world = await aWorld();
    world.sandbox.changeLookups({
      add: { sites: [{ id: '3999998', name: 'Harbour Cafe — 9 Old Rd, Perth WA 6000' }] },
    });
    world.sandbox.addFault({ name: 'reset-before-write', method: 'POST', path: '/v1/sites' });
    const key = await world.makeSite();
    await world.pass(2 * MINUTE);
    const { site } = (await world.find(key)) ?? {};
    expect(site?.id).not.toBe('3999998');
    expect(world.writes().at(-1)).toMatchObject({ wrote: site?.id });
  });

  it('leaves it to people when several new sites are alike', async () => {
    const world = await aWorld();
    world.sandbox.addFault({ name: 'reset-after-write', method: 'POST', path: '/v1/sites' });
    const key = await world.makeSite();
    await world.engine.round();
    world.sandbox.changeLookups({ add: { sites: [{ id: '3999998', name: 'HARBOUR CAFE — 1 Quay St' }] } });
    await world.pass(2 * MINUTE);
    const operation = await world.find(key);
    expect(operation).toMatchObject({
      state: 'unresolved',
      detail: expect.stringContaining('Check the list of sites'),
    });
    expect(world.writes()).toHaveLength(1);
    expect(world.errors).toHaveLength(1);
  });

  it('makes two alike sites one after the other, each its own', async () => {
    const world = await aWorld();
    world.sandbox.addFault({ name: 'reset-after-write', method: 'POST', path: '/v1/sites', times: 2 });
    const keys = [await world.makeSite(), await world.makeSite()];
    await world.pass(3 * MINUTE);
    const sites = await Promise.all(keys.map(async (key) => (await world.find(key))?.site?.id));
    expect(sites.toSorted()).toEqual(world.writes().map(({ wrote }) => wrote));
    expect(new Set(sites).size).toBe(2);
  });

  it('sends a change that the list does not show again once the first can no longer land', async () => {
    const world = await aWorld();
    world.sandbox.setSwitches({ echoPurchaseOrderNumber: false });
    const { id } = await world.bookedJob();
    world.sandbox.addFault({ name: 'reset-after-write', method: 'PATCH' });
    const key = await world.change(id, { purchase_order_number: 'PO 7' });
    await world.pass(40_000);
    expect(world.writes()).toHaveLength(1);
    await world.pass(MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'done' });
    expect(world.writes()).toHaveLength(2);
  });

  it('does not tell that a change was refused when an earlier attempt may have made it', async () => {
    const world = await aWorld();
    world.sandbox.setSwitches({ echoPurchaseOrderNumber: false });
    const { id } = await world.bookedJob();
    world.sandbox.addFault({ name: 'reset-after-write', method: 'PATCH' });
    const key = await world.change(id, { purchase_order_number: 'PO 7' });
    await world.pass(40_000);
    world.sandbox.setJobStatus(id, 'Scheduled');
    await world.pass(MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'unresolved' });
  });

  it.each([
    ['done', 'Cancelled'],
    ['refused', 'Scheduled'],
  ])(
    'tells a cancellation that is locked at the second attempt to be %s when the job is then %s',
    async (state, status) => {
      const world = await aWorld();
      const { id } = await world.bookedJob();
      world.sandbox.addFault({ name: 'reset-before-write', method: 'POST', path: '/v1/jobs/*' });
      world.sandbox.addFault({ name: 'problem:cancellation-locked', method: 'POST', path: '/v1/jobs/*' });
      const key = await world.cancel(id);
      while (world.writes().length < 2) {
        await world.clock.advance(250);
        await world.engine.round();
      }
      expect(await world.find(key)).toMatchObject({ state: 'unanswered' });
      world.sandbox.setJobStatus(id, status);
      await world.pass(MINUTE);
      expect(await world.find(key)).toMatchObject({ state });
      expect(world.writes()).toHaveLength(2);
    },
  );

  it.each([
    ['change', 'editing-locked', 'Call the office'],
    ['cancel', 'cancellation-locked', 'Call the office'],
  ] as const)('refuses a %s of a job that has moved on, in words', async (what, type, words) => {
    const world = await aWorld();
    const { id, bookingKey } = await world.bookedJob();
    world.sandbox.setJobStatus(id, 'Scheduled');
    const key = what === 'change' ? await world.change(id, { title: 'Repair' }) : await world.cancel(id);
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({
      state: 'refused',
      problem: { type: `https://callout/problems/${type}`, status: 409, detail: expect.stringContaining(words) },
    });
    await expect
      .poll(async () => (await world.engine.bookings.find(bookingKey, { channel: 'own', subject: undefined }))?.current)
      .toMatchObject({ status: { name: 'Scheduled' } });
  });

  it('refuses a cancellation where the gateway takes none, and holds one where writing is off', async () => {
    const world = await aWorld();
    const { id } = await world.bookedJob();
    world.sandbox.setSwitches({ cancelConfigured: false });
    const key = await world.cancel(id);
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'refused', problem: { status: 503 } });
    world.sandbox.setSwitches({ cancelConfigured: true, writesEnabled: false });
    const held = await world.cancel(id);
    await world.pass(0);
    expect(await world.find(held)).toMatchObject({ state: 'waiting', hold: 'misconfigured' });
  });

  it('carries a job’s operations out in the order in which they came, one at a time', async () => {
    const world = await aWorld();
    const { id } = await world.bookedJob();
    world.sandbox.addFault({ name: 'problem:rate-limited', method: 'PATCH', times: 2 });
    world.sandbox.addFault({ name: 'reset-after-write', method: 'PATCH' });
    const keys = [
      await world.change(id, { title: 'First' }),
      await world.change(id, { title: 'Second' }),
      await world.cancel(id),
    ];
    await world.pass(3 * MINUTE, [world.engine, world.newEngine()]);
    for (const key of keys) expect(await world.find(key)).toMatchObject({ state: 'done' });
    expect(world.writes().filter(({ wrote }) => wrote !== null)).toMatchObject([
      { body: { title: 'First' } },
      { body: { title: 'Second' } },
      { path: `/v1/jobs/${id}/cancel` },
    ]);
  });

  it('sends nothing of a job that no booking has', async () => {
    const world = await aWorld();
    const key = await world.change('999', { title: 'Repair' });
    await world.pass(MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'received' });
    expect(world.writes()).toEqual([]);
  });

  it('gives the same key and order the same answer, and anything else under it none', async () => {
    const world = await aWorld();
    const { id } = await world.bookedJob();
    const key = await world.cancel(id);
    await world.pass(0);
    const order = { kind: 'cancel', jobId: id, reason: undefined } as const;
    const owner = { channel: 'own', subject: 'open' };
    const again = (different: object) =>
      world.engine.operations.submit({ key, asked: order, order, owner, ...different });
    expect(await again({})).toMatchObject({ kind: 'known', operation: { state: 'done' } });
    expect(await again({ asked: { ...order, reason: 'Other' } })).toEqual({ kind: 'key-reused' });
    expect(await again({ owner: { channel: 'own', subject: 'ann' } })).toEqual({ kind: 'key-reused' });
    await world.pass(MINUTE);
    expect(world.writes()).toHaveLength(1);
  });

  it('leaves to an operator what the list could not settle within the window', async () => {
    const world = await aWorld();
    const { id } = await world.bookedJob();
    world.sandbox.addFault({ name: 'reset-after-write', method: 'PATCH' });
    world.sandbox.addFault({ name: 'html-502', method: 'GET', path: '/v1/jobs', times: 10_000 });
    const key = await world.change(id, { title: 'Repair' });
    await world.pass(MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'unanswered' });
    await world.clock.advance(DAY);
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'unresolved' });
    expect(world.writes()).toHaveLength(1);
  });
});
