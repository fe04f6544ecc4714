import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeClock } from './test-client.ts';
import { createTokenBucket } from './token-bucket.ts';

const HOLD_MS = 2000;

function emptyBucket() {
  const clock = fakeClock();
  const bucket = createTokenBucket({ now: () => clock.now() });
  for (let taken = 0; taken < 40; taken += 1) bucket.reserve(HOLD_MS);
  return { clock, bucket };
}

describe('the token bucket', () => {
  it('grants forty at once', () => {
    const clock = fakeClock();
    const bucket = createTokenBucket({ now: () => clock.now() });
    const answers = Array.from({ length: 40 }, () => bucket.reserve(HOLD_MS));
    expect(answers.every(({ granted, waitMs }) => granted && waitMs === 0)).toBe(true);
    expect(bucket.available()).toBe(0);
  });

  it('holds the 41st until a token is back, after a second and a half', () => {
    const { bucket } = emptyBucket();
    expect(bucket.reserve(HOLD_MS)).toEqual({ granted: true, waitMs: 1500 });
  });

  it('refuses the 42nd once two seconds have passed, and keeps no token for it', () => {
    const { bucket, clock } = emptyBucket();
    bucket.reserve(HOLD_MS);
    expect(bucket.reserve(HOLD_MS)).toEqual({ granted: false, waitMs: 2000 });
    clock.advance(1500);
    expect(bucket.reserve(HOLD_MS)).toEqual({ granted: true, waitMs: 1500 });
  });

  it('refuses at once where nothing is held', () => {
    const { bucket } = emptyBucket();
    expect(bucket.reserve(0)).toEqual({ granted: false, waitMs: 0 });
  });

  it('is full again after a minute and never holds more than forty', () => {
    const { bucket, clock } = emptyBucket();
    clock.advance(59_999);
    expect(bucket.available()).toBe(39);
    clock.advance(1);
    expect(bucket.available()).toBe(40);
    clock.advance(3_600_000);
    expect(bucket.available()).toBe(40);
  });

  it('never grants more than the burst and the refill in any stretch of time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 200 }), (gaps) => {
        const clock = fakeClock(0);
        const bucket = createTokenBucket({ now: () => clock.now() });
        const grantedAt: number[] = [];
        for (const gap of gaps) {
          clock.advance(gap);
          const { granted, waitMs } = bucket.reserve(HOLD_MS);
          if (granted) grantedAt.push(clock.now() + waitMs);
        }
        for (const [first, from] of grantedAt.entries()) {
          for (let last = first; last < grantedAt.length; last += 1) {
            const stretch = (grantedAt[last] ?? 0) - from;
            expect(last - first + 1).toBeLessThanOrEqual(40 + Math.floor(stretch / 1500));
          }
        }
      }),
    );
  });
});
