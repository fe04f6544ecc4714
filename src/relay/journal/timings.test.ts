import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { timingsWith } from './timings.ts';

it('gives a lease a whole number of milliseconds, whatever the length of an attempt', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 120_000 }), (attemptTimeoutMs) => {
      const { leaseMarginMs } = timingsWith({ attemptTimeoutMs });
      expect(leaseMarginMs).toBe(Math.ceil(attemptTimeoutMs / 3));
    }),
  );
});
