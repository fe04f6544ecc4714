import { describe, expect, it } from 'vitest';
import { askAgainAfter } from './lookup.ts';
import { RelayError } from './request.ts';

const TEN_MINUTES = 600_000;

const noAnswer = new RelayError({ kind: 'no-answer', reason: 'late' });
const no = (type: 'lookup-unavailable' | 'pass-expired', retryAfterMs?: number) =>
  new RelayError({ kind: 'problem', type, problem: { type, status: 503 }, ...(retryAfterMs && { retryAfterMs }) });

describe('a lookup', () => {
  it('that is there is asked for again after ten minutes, though the last time failed', () => {
    const data = { items: [] };
    expect(askAgainAfter({ data, error: null, errorUpdateCount: 0 })).toBe(TEN_MINUTES);
    expect(askAgainAfter({ data, error: noAnswer, errorUpdateCount: 3 })).toBe(TEN_MINUTES);
  });

  it('that could not be had is asked for again within seconds at first, and never later than half a minute', () => {
    const after = (errorUpdateCount: number) => askAgainAfter({ data: undefined, error: noAnswer, errorUpdateCount });
    expect(after(1)).toBeLessThanOrEqual(2000);
    expect(after(4)).toBeGreaterThanOrEqual(8000);
    expect(after(1000)).toBeLessThanOrEqual(30_000);
  });

  it('is not asked for sooner than the relay wants', () => {
    const error = no('lookup-unavailable', 45_000);
    expect(askAgainAfter({ data: undefined, error, errorUpdateCount: 1 })).toBeGreaterThanOrEqual(45_000);
  });

  it('that a pass is not good for is left until there is another pass', () => {
    expect(askAgainAfter({ data: undefined, error: no('pass-expired'), errorUpdateCount: 1 })).toBe(TEN_MINUTES);
  });
});
