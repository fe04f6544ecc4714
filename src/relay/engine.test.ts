import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TIMINGS } from './journal/timings.ts';
import { bookingOf, createWorld } from './testing/engine-world.ts';
import { aRequest, openOwner } from './testing/entries.ts';
import { answered, problem } from './testing/fake-tenant.ts';
import { storeKinds } from './testing/stores.ts';

const { attemptTimeoutMs, landingGraceMs, reconcileWindowMs, leaseMarginMs } = DEFAULT_TIMINGS;
const MINUTE = 60_000;

const kinds = storeKinds();

describe.each(kinds)('one intention, one job, on $name', (kind) => {
  it('creates one job and tells its number', async () => {
    const world = createWorld(await kind.open());
    const { key, submitted } = await world.submit({ time_zone: 'Australia/Brisbane', notes: 'Gate code 42' });
    expect(submitted).toMatchObject({ kind: 'accepted', booking: { key, state: 'received' } });
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'booked', job: { number: '1' } });
    const { time_zone: _, ...sent } = aRequest({ notes: 'Gate code 42' });
    expect(world.tenant.creates.map(({ request }) => request.body)).toEqual([{ ...sent, external_id: key }]);
  });

  it('knows a key again for its owner alone, and shows the booking to nobody else', async () => {
    const world = createWorld(await kind.open());
    const { key } = await world.submit();
    await world.pass(0);
    const other = { channel: 'own', subject: 'sam' };
    const { bookings } = world.engine;
    const submitted = await bookings.submit({ key, request: aRequest(), names: {}, visitor: 'sam', owner: other });
    expect(submitted).toEqual({ kind: 'key-reused' });
    expect(await bookings.find(key, other)).toBeUndefined();
    expect(await bookings.ofJob('1000', other)).toBeUndefined();
    expect(await bookings.list(other, 50)).toEqual({ bookings: [], more: false });
    expect(await bookings.ofJob('1000', openOwner)).toMatchObject({ key });
    expect(await bookings.list({ channel: 'own', subject: undefined }, 50)).toMatchObject({ bookings: [{ key }] });
  });

  it('tells that there are older bookings than a list holds', async () => {
    const world = createWorld(await kind.open());
    await world.submit({ title: 'Older' });
    await world.submit({ title: 'Newer' });
    const list = await world.engine.bookings.list(openOwner, 1);
    expect(list).toMatchObject({ bookings: [{ request: { title: 'Newer' } }], more: true });
  });

  it('sends the visitor’s own reference where there is one', async () => {
    const world = createWorld(await kind.open());
    await world.submit({ external_id: 'REF 7' });
    await world.pass(0);
    expect(world.tenant.creates[0]?.request.body).toMatchObject({ external_id: 'REF 7' });
  });

  it('creates one job for a key that comes many times at once, and tells each the same', async () => {
    const world = createWorld(await kind.open());
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 8 }, () => world.submit({}, key)));
    expect(all.filter(({ submitted }) => submitted.kind === 'accepted')).toHaveLength(1);
    await world.pass(0);
    const again = await world.submit({}, key);
    expect(bookingOf(again.submitted)).toMatchObject({ state: 'booked', job: { number: '1' } });
    expect(world.tenant.creates).toHaveLength(1);
  });

  it('takes the gateway at its word when it answers two bookings with one job, and says so loudly', async () => {
    const world = createWorld(await kind.open());
    world.tenant.otherwise = answered(201, { id: '21172159', number: '16' });
    const [one, two] = [await world.submit({ title: 'One' }), await world.submit({ title: 'Two' })];
    await world.pass(0);
    expect([await world.stateOf(one.key), await world.stateOf(two.key)]).toEqual(['booked', 'booked']);
    const named = world.errors.map(({ fields }) => Object.values(fields).sort().join());
    // Two that are booked in one instant are each told of the other.
    expect(new Set(named), 'one of the two may have no job').toEqual(new Set([[one.key, two.key].sort().join()]));
  });

  it('refuses a key that comes again with another body', async () => {
    const world = createWorld(await kind.open());
    const { key } = await world.submit();
    expect((await world.submit({ title: 'Something else' }, key)).submitted).toEqual({ kind: 'key-reused' });
  });

  it.each([true, false])(
    'finds the job of a lost answer without a second create (external_id echoed: %s)',
    async (echo) => {
      const world = createWorld(await kind.open());
      world.tenant.echo = echo;
      await world.clock.advance(437);
      world.tenant.fates = ['lost-after-write'];
      const { key } = await world.submit();
      await world.pass(0);
      expect(await world.stateOf(key)).toBe('unanswered');
      await world.pass(2_000);
      expect(world.tenant.lists, 'one request is enough for a short list').toHaveLength(1);
      expect(await world.find(key)).toMatchObject({ state: 'booked', job: { number: '1' } });
      await world.pass(5 * MINUTE);
      expect(world.tenant.creates).toHaveLength(1);
    },
  );

  it.each([true, false])(
    'sends again only after the attempt could no longer land (external_id echoed: %s)',
    async (echo) => {
      const world = createWorld(await kind.open());
      world.tenant.echo = echo;
      world.tenant.fates = ['lost-before-write'];
      const { key } = await world.submit();
      await world.pass(2 * MINUTE);
      expect(await world.find(key)).toMatchObject({ state: 'booked', job: { number: '1' } });
      const [first, second, ...more] = world.tenant.creates;
      expect(more).toEqual([]);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(attemptTimeoutMs + landingGraceMs);
    },
  );

  it.each([true, false])(
    'gives two identical bookings two jobs, though every answer is lost (external_id echoed: %s)',
    async (echo) => {
      const world = createWorld(await kind.open());
      world.tenant.echo = echo;
      world.tenant.fates = ['lost-after-write', 'lost-before-write', 'lost-after-write'];
      const [one, two] = [await world.submit(), await world.submit()];
      await world.pass(5 * MINUTE);
      const numbers = await Promise.all([one, two].map(async ({ key }) => (await world.find(key))?.job?.number));
      expect(numbers.toSorted()).toEqual(['1', '2']);
      expect(world.tenant.jobs).toHaveLength(2);
    },
  );

  it('does not take a job of someone else’s that looks alike, where external_id is echoed', async () => {
    const world = createWorld(await kind.open());
    world.tenant.createJob({ ...aRequest(), external_id: 'theirs' });
    world.tenant.fates = ['lost-before-write'];
    const { key } = await world.submit();
    await world.pass(2 * MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'booked', job: { number: '2' } });
  });

  it.each([-1, 1])('finds the job though the clocks are %i hours apart', async (hours) => {
    const world = createWorld(await kind.open());
    world.tenant.skewMs = hours * 60 * MINUTE;
    world.tenant.fates = ['lost-after-write'];
    const { key } = await world.submit();
    await world.pass(2 * MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'booked', job: { number: '1' } });
    expect(world.tenant.creates).toHaveLength(1);
  });

  it('finds the job as soon after the clock, which was an hour fast at the look before, was set right', async () => {
    const world = createWorld(await kind.open());
    world.tenant.fates = ['lost-after-write'];
    const early = await world.submit();
    await world.pass(2 * MINUTE);
    expect(await world.stateOf(early.key)).toBe('booked');
    await world.clock.advance(-60 * MINUTE);
    world.tenant.fates = ['lost-after-write'];
    const { key } = await world.submit({ title: 'After that' });
    await world.pass(2 * MINUTE);
    expect(await world.stateOf(key)).toBe('booked');
  });

  it('finds the job among many, over all pages', async () => {
    const world = createWorld(await kind.open());
    world.tenant.fates = ['lost-after-write'];
    const { key } = await world.submit();
    await world.pass(0);
    for (let count = 0; count < 250; count += 1) world.tenant.createJob(aRequest({ title: `Other ${count}` }));
    await world.pass(MINUTE);
    expect(await world.stateOf(key)).toBe('booked');
    expect(world.tenant.creates).toHaveLength(1);
  });
});

describe.each(kinds)('several relays on one store, on $name', (kind) => {
  it('send each booking once between them', async () => {
    const world = createWorld(await kind.open());
    const engines = [world.engine, world.newEngine(), world.newEngine()];
    const keys: string[] = [];
    for (let count = 0; count < 30; count += 1) keys.push((await world.submit({ title: `Visit ${count}` })).key);
    await Promise.all(engines.map((engine) => engine.round()));
    await world.pass(MINUTE, engines);
    const sent = world.tenant.creates.map(({ request }) => JSON.stringify(request.body));
    expect(sent).toHaveLength(30);
    expect(new Set(sent).size).toBe(30);
    for (const key of keys) expect(await world.stateOf(key)).toBe('booked');
  });

  it('take over from one that died in an attempt, and find its job', async () => {
    const world = createWorld(await kind.open());
    world.tenant.fates = ['hangs'];
    const { key } = await world.submit();
    const dead = world.engine.round();
    await expect.poll(() => world.tenant.creates.length).toBe(1);

    const heir = world.newEngine();
    await world.pass(attemptTimeoutMs, [heir]);
    expect(await world.stateOf(key), 'nobody touches a booking under lease').toBe('sending');
    await world.pass(leaseMarginMs + 2, [heir]);
    expect(await world.stateOf(key)).toBe('unanswered');
    expect(world.infos.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ booking: key, from: 'sending', state: 'unanswered', seen: 'sender lost' }),
    );

    world.tenant.release();
    await dead;
    expect(await world.find(key)).toMatchObject({ state: 'booked', job: { number: '1' } });
    await world.pass(2 * MINUTE, [heir]);
    expect(world.tenant.creates).toHaveLength(1);
  });

  it('share one bucket', async () => {
    const world = createWorld(await kind.open(), { perMinute: 6 });
    const engines = [world.engine, world.newEngine()];
    for (let count = 0; count < 20; count += 1) await world.submit({ title: `Visit ${count}` });
    await world.pass(0, engines);
    expect(world.tenant.creates).toHaveLength(6);
    await world.pass(MINUTE, engines);
    expect(world.tenant.creates.length).toBe(12);
  });
});

describe.each(kinds)('what the gateway will not take now, on $name', (kind) => {
  it('goes later when the tenant’s rate limit is spent, and the visitor is told so', async () => {
    const world = createWorld(await kind.open());
    world.tenant.fates = [problem(429, 'rate-limited'), problem(429, 'rate-limited')];
    const { key } = await world.submit();
    await world.pass(0);
    expect(await world.find(key)).toMatchObject({ state: 'waiting', hold: 'busy' });
    await world.pass(MINUTE);
    expect(await world.stateOf(key)).toBe('booked');
    const gaps = world.tenant.creates.map(({ at }, index, all) => at - (all[index - 1]?.at ?? at));
    expect(gaps).toEqual([0, 1_000, 2_000]);
  });

  it('is held while the operator’s key is not accepted, told loudly once, and sent when it is', async () => {
    const world = createWorld(await kind.open());
    world.tenant.otherwise = problem(401, 'unauthorized');
    const { key } = await world.submit();
    await world.pass(5 * MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'waiting', hold: 'misconfigured' });
    expect(world.errors.map(({ fields }) => fields)).toEqual([expect.objectContaining({ seen: '401 unauthorized' })]);
    world.tenant.otherwise = 'works';
    await world.pass(2 * MINUTE);
    expect(await world.stateOf(key)).toBe('booked');
  });

  it('has the cause in the log at each step, which no answer of the gateway tells', async () => {
    const world = createWorld(await kind.open());
    world.tenant.otherwise = { kind: 'no-answer', progress: 'not-sent', code: 'CERT_HAS_EXPIRED', requestId: 'r' };
    const { key } = await world.submit();
    await world.pass(0);
    expect(world.infos.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ booking: key, from: 'sending', state: 'waiting', seen: 'CERT_HAS_EXPIRED' }),
    );
  });

  it('is held while the gateway cannot be reached', async () => {
    const world = createWorld(await kind.open());
    world.tenant.otherwise = { kind: 'no-answer', progress: 'not-sent', code: 'ECONNREFUSED', requestId: 'r' };
    const { key } = await world.submit();
    await world.pass(10 * MINUTE);
    expect(await world.find(key)).toMatchObject({ state: 'waiting', hold: 'unreachable' });
    expect(world.tenant.lists, 'there is nothing to look for').toEqual([]);
    world.tenant.otherwise = 'works';
    await world.pass(MINUTE);
    expect(await world.stateOf(key)).toBe('booked');
  });

  it('is refused once and for all when the visitor has to mend it, and stale lookups are read again', async () => {
    const world = createWorld(await kind.open());
    world.tenant.fates = [problem(400, 'unknown-custom-field')];
    const { key } = await world.submit();
    await world.pass(5 * MINUTE);
    expect(await world.find(key)).toMatchObject({
      state: 'refused',
      problem: { type: expect.stringMatching(/stale-lookup$/), lookups: ['custom-fields'] },
    });
    expect(world.refetched).toEqual(['custom-fields']);
    expect(world.tenant.creates).toHaveLength(1);
  });
});

describe.each(kinds)('when nobody can tell, on $name', (kind) => {
  it('leaves the booking to an operator after the window, loudly', async () => {
    const world = createWorld(await kind.open());
    world.tenant.fates = ['lost-before-write'];
    world.tenant.listFails = problem(500, 'internal');
    const { key } = await world.submit();
    await world.pass(2_000);
    await world.clock.advance(reconcileWindowMs - MINUTE);
    await world.pass(0);
    expect(await world.stateOf(key)).toBe('unanswered');
    await world.pass(3 * MINUTE);
    expect(await world.stateOf(key)).toBe('unresolved');
    expect(world.errors.map(({ message }) => message)).toEqual([expect.stringContaining('npm run bookings')]);
    const metrics = await world.metrics.metrics();
    expect(metrics).toContain('callout_bookings_total{state="unresolved"} 1');
    expect(metrics).toContain('callout_journal{state="unresolved"} 1');
    expect(world.tenant.creates).toHaveLength(1);
  });

  it('does not guess between two jobs that look alike, where external_id is not echoed', async () => {
    const world = createWorld(await kind.open());
    world.tenant.echo = false;
    world.tenant.createJob(aRequest());
    world.tenant.createJob(aRequest());
    world.tenant.fates = ['lost-before-write'];
    const { key } = await world.submit();
    await world.pass(10 * MINUTE);
    expect(await world.stateOf(key)).toBe('unresolved');
    expect(world.tenant.creates).toHaveLength(1);
  });
});
