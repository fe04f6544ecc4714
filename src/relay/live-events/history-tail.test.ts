import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GRACE_MS, type Tail, tailAfter, takeNew } from './history-tail.ts';

it('tells every row once, in whatever order they come to light within the grace', () => {
  const delays = fc.array(fc.nat(GRACE_MS - 2_000), { maxLength: 60 });
  fc.assert(
    fc.property(delays, fc.integer({ min: 200, max: 2_000 }), (delaysMs, pollMs) => {
      // One row a quarter of a second takes its ID, and comes to light after its delay.
      const rows = delaysMs.map((delay, index) => ({ id: index + 1, visibleAt: index * 250 + delay }));
      const told: number[] = [];
      let tail: Tail = tailAfter(0, [], 0);
      for (let now = 0; now < 60 * 250 + 3 * GRACE_MS; now += pollMs) {
        const { floor } = tail;
        const taken = takeNew(
          tail,
          rows.filter(({ id, visibleAt }) => id > floor && visibleAt <= now),
          now,
        );
        told.push(...taken.fresh.map(({ id }) => id));
        tail = taken.tail;
      }
      expect(told.toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
    }),
  );
});

it('forgets which rows it has told once the floor is above them', () => {
  const rows = [{ id: 5 }, { id: 7 }];
  const { tail } = takeNew(tailAfter(0, [], 0), rows, 0);
  const later = takeNew(tail, rows, GRACE_MS);
  expect(later).toEqual({ fresh: [], tail: { floor: 7, told: new Map() } });
});

it('does not tell what was there before it began', () => {
  expect(takeNew(tailAfter(0, [{ id: 1 }], 0), [{ id: 1 }, { id: 2 }], 500).fresh).toEqual([{ id: 2 }]);
});
