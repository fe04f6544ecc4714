import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetUse } from '../ports.ts';
import { type Bucket, drain, expectedWait, fullBucket, refill, take } from './bucket.ts';

const NOW = Date.UTC(2026, 6, 1);
const rate = { perMinute: 30 };
const empty: Bucket = { ...fullBucket(NOW, rate), tokens: 0 };

/** Takes as often as it can at one instant. */
function takeAll(bucket: Bucket, use: BudgetUse, now: number): number {
  const result = take(bucket, use, now, rate);
  return result.granted ? 1 + takeAll(result.bucket, use, now) : 0;
}

describe('the budget', () => {
  it('starts with a full burst, and gives a token back every two seconds at 30 a minute', () => {
    expect(takeAll(fullBucket(NOW, rate), 'write', NOW)).toBe(30);
    expect(take(empty, 'write', NOW, rate)).toEqual({ granted: false, waitMs: 2_000 });
    expect(takeAll(empty, 'write', NOW + 2_000)).toBe(1);
    expect(takeAll(empty, 'write', NOW + 10 * 60_000)).toBe(30);
  });

  it('keeps a third for writes and reconciles when lookups ask', () => {
    expect(takeAll(fullBucket(NOW, rate), 'lookup', NOW)).toBe(21);
    expect(takeAll(fullBucket(NOW, rate), 'reconcile', NOW)).toBe(30);
  });

  it('lets a lookup through even where it is one request a minute', () => {
    const slow = { perMinute: 1 };
    expect(take(fullBucket(NOW, slow), 'lookup', NOW, slow)).toMatchObject({ granted: true });
  });

  it('pauses everyone after a 429, and counts several that were in flight together as one', () => {
    const once = drain(fullBucket(NOW, rate), NOW, 5_000, rate);
    expect(take(once, 'write', NOW, rate)).toEqual({ granted: false, waitMs: 5_000 });
    expect(drain(once, NOW + 10, 60_000, rate)).toMatchObject({ strikes: 1, blockedUntil: NOW + 5_000 });
    expect(drain(once, NOW + 5_000, 8_000, rate)).toMatchObject({ strikes: 2, blockedUntil: NOW + 13_000, tokens: 0 });
  });

  it('tells the wait behind others', () => {
    expect(expectedWait(fullBucket(NOW, rate), 0, NOW, rate)).toBe(0);
    expect(expectedWait(fullBucket(NOW, rate), 29, NOW, rate)).toBe(0);
    expect(expectedWait(fullBucket(NOW, rate), 32, NOW, rate)).toBe(6_000);
    expect(expectedWait({ ...empty, blockedUntil: NOW + 9_000 }, 0, NOW, rate)).toBe(9_000);
  });

  it('does not run backwards for a relay whose clock is a little behind', () => {
    expect(refill(empty, NOW - 1_000, rate)).toEqual(empty);
  });

  it('goes on from now when the clock was set back by hours, without giving anything away', () => {
    const back = NOW - 3_600_000;
    expect(takeAll({ ...empty, blockedUntil: NOW + 5_000 }, 'write', back)).toBe(0);
    expect(refill(empty, back, rate)).toMatchObject({ tokens: 0, updatedAt: back });
  });

  it('never grants more in any stretch of time than a burst and what comes back in it', () => {
    const asks = fc.array(fc.record({ after: fc.nat(5_000), use: fc.constantFrom('write', 'reconcile', 'lookup') }));
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 40 }), (all, perMinute) => {
        let bucket = fullBucket(NOW, { perMinute });
        let now = NOW;
        const granted: number[] = [];
        for (const { after, use } of all) {
          now += after;
          const result = take(bucket, use, now, { perMinute });
          if (!result.granted) continue;
          bucket = result.bucket;
          granted.push(now);
        }
        for (const [first, from] of granted.entries()) {
          for (const [last, to] of granted.entries()) {
            if (last < first) continue;
            const allowed = perMinute + ((to - from) * perMinute) / 60_000;
            expect(last - first + 1).toBeLessThanOrEqual(allowed + 1e-6);
          }
        }
      }),
    );
  });
});
