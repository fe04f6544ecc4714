import { describe, expect, it, vi } from 'vitest';
import { createWorld } from '../testing/engine-world.ts';
import { storeKinds } from '../testing/stores.ts';

// The loop runs by the test's clock, which only a store that answers at once can keep up with.
const [kind] = storeKinds().filter(({ name }) => name === 'SQLite');

/** A relay that runs, with so many tokens, whose putting in order of the queue is counted. */
async function running(perMinute: number) {
  if (!kind) throw new TypeError('there is an SQLite');
  const store = await kind.open();
  const { toSend } = store.journal;
  let ordered = 0;
  const journal = {
    ...store.journal,
    toSend: (now: number, limit: number) => {
      ordered += 1;
      return toSend(now, limit);
    },
  };
  const world = createWorld({ ...store, journal }, { perMinute });
  world.engine.start();
  await world.clock.advance(0);
  return { world, ordered: () => ordered };
}

describe('bookings that come', () => {
  it('are sent at once while there are tokens', async () => {
    const { world } = await running(2);
    const { key } = await world.submit();
    // Time stands still meanwhile.
    await vi.waitFor(async () => expect(await world.stateOf(key)).toBe('booked'));
    await world.engine.stop();
  });

  it('put nothing in order while there is no token, and are sent when there is one', async () => {
    const { world, ordered } = await running(1);
    await world.submit();
    const { key } = await world.submit({ title: 'Second' });
    await world.clock.advance(10_000);
    expect(await world.stateOf(key)).toBe('received');
    const before = ordered();
    for (let more = 0; more < 20; more += 1) await world.submit({ title: `More ${more}` });
    await world.clock.advance(0);
    expect(ordered()).toBe(before);
    await world.clock.advance(60_000);
    await vi.waitFor(async () => expect(await world.stateOf(key)).toBe('booked'));
    await world.engine.stop();
  });

  it('are sent all the same after the clock was set back', async () => {
    const { world } = await running(1);
    await world.submit();
    await world.submit({ title: 'Second' });
    await world.clock.advance(10_000);
    await world.clock.advance(-60 * 60_000);
    const { key } = await world.submit({ title: 'Third' }, undefined, 'another visitor');
    await world.clock.advance(3 * 60_000);
    await vi.waitFor(async () => expect(await world.stateOf(key)).toBe('booked'));
    await world.engine.stop();
  });
});
