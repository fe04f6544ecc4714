import { describe, expect, it } from 'vitest';
import type { Entry } from './journal/entry.ts';
import { bookingOf, createWorld } from './testing/engine-world.ts';
import { aRequest } from './testing/entries.ts';
import { storeKinds } from './testing/stores.ts';

const MINUTE = 60_000;
// The loop runs by the test's clock, which only a store that answers at once can keep up with.
const kinds = storeKinds().filter(({ name }) => name === 'SQLite');

describe.each(kinds)('an engine that runs, on $name', (kind) => {
  it('tells the outcome as soon as it is known', async () => {
    const world = createWorld(await kind.open());
    world.engine.start();
    world.tenant.fates = ['hangs'];
    const { key } = await world.submit();
    const outcome = world.engine.bookings.outcome(key, 8_000);
    await world.clock.advance(3_000);
    world.tenant.release();
    expect(await outcome).toMatchObject({ state: 'booked', job: { number: '1' } });
    expect(world.clock.now()).toBe(Date.UTC(2026, 5, 1) + 3_000);
    await world.engine.stop();
  });

  it('tells what it knows when the outcome is not known in time', async () => {
    const world = createWorld(await kind.open());
    world.engine.start();
    world.tenant.fates = ['hangs'];
    const { key } = await world.submit();
    const outcome = world.engine.bookings.outcome(key, 8_000);
    await world.clock.advance(8_000);
    expect(await outcome).toMatchObject({ state: 'sending', retryAfterMs: 1_000 });
    world.tenant.release();
    await world.engine.stop();
  });

  it('tells the outcome of a booking that another relay settles', async () => {
    const world = createWorld(await kind.open());
    const other = world.newEngine();
    const { key } = await world.submit();
    const outcome = world.engine.bookings.outcome(key, 8_000);
    await other.round();
    await world.clock.advance(500);
    expect(await outcome).toMatchObject({ state: 'booked' });
  });

  it('knows no outcome of an unknown key', async () => {
    const world = createWorld(await kind.open());
    expect(await world.engine.bookings.outcome('0f8fad5b-d9cb-469f-a165-70867728950e', 8_000)).toBeUndefined();
  });

  it('records what is in flight before it stops, and begins nothing new', async () => {
    const world = createWorld(await kind.open());
    world.engine.start();
    world.tenant.fates = ['hangs'];
    const first = await world.submit({ title: 'First' });
    await world.clock.advance(0);
    const stopping = world.engine.stop();
    const second = await world.submit({ title: 'Second' });
    await world.clock.advance(1_000);
    world.tenant.release();
    await stopping;
    expect(await world.stateOf(first.key)).toBe('booked');
    expect(await world.stateOf(second.key)).toBe('received');
    expect(world.tenant.creates).toHaveLength(1);
  });

  it('does not give up its own attempt when the clock is set forward', async () => {
    const world = createWorld(await kind.open());
    world.engine.start();
    world.tenant.fates = ['hangs'];
    const { key } = await world.submit();
    await world.clock.advance(MINUTE);
    expect(await world.stateOf(key)).toBe('sending');
    world.tenant.release();
    await world.clock.advance(1_000);
    expect(await world.stateOf(key)).toBe('booked');
    expect(world.tenant.creates).toHaveLength(1);
    await world.engine.stop();
  });

  it('stops in time though an attempt hangs, and leaves that to whoever comes next', async () => {
    const world = createWorld(await kind.open());
    world.engine.start();
    world.tenant.fates = ['hangs'];
    const { key } = await world.submit();
    await world.clock.advance(0);
    let stopped = false;
    const stopping = world.engine.stop(5_000).then(() => {
      stopped = true;
    });
    await world.clock.advance(4_999);
    expect(stopped).toBe(false);
    await world.clock.advance(1);
    await stopping;
    expect(await world.stateOf(key)).toBe('sending');
  });

  it('stays within the budget whatever is asked of it, and gets everything done', async () => {
    const perMinute = 30;
    const world = createWorld(await kind.open(), { perMinute });
    world.engine.start();
    const fates = ['works', 'lost-after-write', 'works', 'lost-before-write', 'works'] as const;
    world.tenant.fates = Array.from({ length: 100 }, (_, index) => fates[index % fates.length] ?? 'works');
    const keys: string[] = [];
    for (let count = 0; count < 70; count += 1) keys.push((await world.submit({ title: `Visit ${count}` })).key);
    for (let minute = 0; minute < 8; minute += 1) await world.clock.advance(MINUTE);

    for (const key of keys) expect(await world.stateOf(key)).toBe('booked');
    expect(world.tenant.jobs).toHaveLength(70);
    const times = [...world.tenant.creates, ...world.tenant.lists].map(({ at }) => at).toSorted((a, b) => a - b);
    for (const [first, from] of times.entries()) {
      const allowed = (to: number) => perMinute + ((to - from) * perMinute) / MINUTE + 1e-6;
      const over = times.slice(first).findIndex((to, more) => more + 1 > allowed(to));
      expect(over, `too many requests after ${from}`).toBe(-1);
    }
    await world.engine.stop();
  });

  it('never gives a booking in doubt the job of an identical one whose answer is still under way', async () => {
    const world = createWorld(await kind.open());
    world.engine.start();
    world.tenant.echo = false;
    world.tenant.fates = ['lost-before-write', 'answers-late'];
    const one = await world.submit();
    await world.clock.advance(500);
    const two = await world.submit();
    for (let count = 0; count < 60; count += 1) {
      await world.clock.advance(2_000);
      world.tenant.release();
    }
    const numbers = [one, two].map(async ({ key }) => (await world.find(key))?.job?.number);
    expect((await Promise.all(numbers)).toSorted()).toEqual(['1', '2']);
    expect(world.tenant.jobs).toHaveLength(2);
    await world.engine.stop();
  });

  it('says once that the store fails, however long it does, and once that it works again', async () => {
    const store = await kind.open();
    let isDown = true;
    const whereUp = <Answer>(work: () => Promise<Answer>) =>
      isDown ? Promise.reject(new Error('disk I/O error')) : work();
    const world = createWorld({
      ...store,
      journal: { ...store.journal, abandoned: (now) => whereUp(() => store.journal.abandoned(now)) },
      operations: { ...store.operations, abandoned: (now) => whereUp(() => store.operations.abandoned(now)) },
    });
    world.engine.start();
    await world.clock.advance(10 * MINUTE);
    const told = () => [...world.errors, ...world.infos].map(({ message }) => message).toSorted();
    const down = ['journal', 'operations'].map((what) => `the ${what} cannot be worked on: trying until it can`);
    expect(told()).toEqual(down);
    isDown = false;
    await world.clock.advance(MINUTE);
    expect(told()).toEqual(
      [...down, 'the journal can be worked on again', 'the operations can be worked on again'].toSorted(),
    );
    await world.engine.stop();
  });

  it('does not let one visitor’s many bookings hold up another’s first', async () => {
    const world = createWorld(await kind.open(), { perMinute: 2 });
    world.engine.start();
    for (let count = 0; count < 40; count += 1) await world.submit({ title: `Ann ${count}` }, undefined, 'ann');
    const bob = await world.submit({ title: 'Bob' }, undefined, 'bob');
    expect(bookingOf(bob.submitted).retryAfterMs).toBeLessThanOrEqual(MINUTE);
    await world.clock.advance(MINUTE);
    expect(await world.stateOf(bob.key)).toBe('booked');
    await world.engine.stop();
  });

  it('tells a visitor in the queue the expected wait', async () => {
    const world = createWorld(await kind.open(), { perMinute: 30 });
    let last = await world.submit({ title: 'Visit 0' });
    for (let count = 1; count < 35; count += 1) last = await world.submit({ title: `Visit ${count}` });
    expect(bookingOf(last.submitted)).toMatchObject({
      retryAfterMs: 10_000,
      detail: 'We have your request and are sending it to the office in about 10 seconds.',
    });
  });

  it('sends nothing of a booking that could not be stored, and says so', async () => {
    const store = await kind.open();
    const full = () => Promise.reject(new Error('database or disk is full'));
    const world = createWorld({ ...store, journal: { ...store.journal, add: full } });
    expect((await world.submit()).submitted).toEqual({ kind: 'not-stored' });
    expect(world.errors).toHaveLength(1);
    await store.close();
  });

  it('takes nothing more while as much is on its way as may be, and counts what it refuses', async () => {
    const world = createWorld(await kind.open(), { perMinute: 30, engine: { maxQueued: 2 } });
    const first = await world.submit();
    await world.submit();
    const refused = await world.submit();
    expect(refused.submitted).toEqual({ kind: 'queue-full', retryAfterMs: 30_000 });
    expect(await world.stateOf(refused.key)).toBeUndefined();
    expect((await world.submit({}, first.key)).submitted.kind).toBe('known');
    const text = await world.metrics.metrics();
    expect(text).toContain('callout_queue_limit 2');
    expect(text).toContain('callout_queue_refused_total{kind="booking"} 1');
    await world.pass(10_000);
    expect((await world.submit({}, refused.key)).submitted.kind).toBe('accepted');
  });

  it('asks for patience until the end of a pause that the gateway asked for', async () => {
    const world = createWorld(await kind.open(), { perMinute: 1, engine: { maxQueued: 1 } });
    await world.pass(0);
    await world.submit();
    await world.pass(0);
    await world.submit();
    expect((await world.submit()).submitted).toMatchObject({ kind: 'queue-full', retryAfterMs: 60_000 });
  });

  it('does not say that nothing was stored while it cannot see that', async () => {
    const store = await kind.open();
    const world = createWorld(store);
    await store.close();
    const submitting = world.submit();
    await world.clock.advance(3_000);
    expect((await submitting).submitted).toEqual({ kind: 'not-known' });
    expect(world.errors).toHaveLength(1);
  });

  it('counts a booking as stored when only the confirmation of the write was lost', async () => {
    const store = await kind.open();
    let away = true;
    const gone = () => Promise.reject(new Error('Connection terminated unexpectedly'));
    const world = createWorld({
      ...store,
      journal: {
        ...store.journal,
        add: async (entry: Entry) => (await store.journal.add(entry)) && gone(),
        find: async (key) => (away ? gone() : store.journal.find(key)),
      },
    });
    const submitting = world.submit();
    await world.clock.advance(1_000);
    away = false;
    await world.clock.advance(1_000);
    const { key, submitted } = await submitting;
    expect(submitted).toMatchObject({ kind: 'known', booking: { key, state: 'received', request: aRequest() } });
  });
});
