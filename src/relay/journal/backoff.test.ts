import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equalJitter, fullJitter } from './backoff.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('backs off from a busy gateway by anything up to a ceiling that doubles from 2 s to the cap', () => {
  expect([1, 2, 3, 10, 1000].map((tries) => fullJitter(tries, 0.999999, 1_000, 60_000))).toEqual([
    2_000, 4_000, 8_000, 60_000, 60_000,
  ]);
  expect(fullJitter(5, 0, 1_000, 60_000)).toBe(0);
});

it('waits at least half the time for a gateway that is down, and never more than the cap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), chance, (tries, at) => {
      const wait = equalJitter(tries, at, 1_000, 60_000);
      const ceiling = Math.min(60_000, 1_000 * 2 ** Math.min(tries - 1, 20));
      expect(wait).toBeGreaterThanOrEqual(ceiling / 2 - 1);
      expect(wait).toBeLessThanOrEqual(ceiling);
    }),
  );
});
