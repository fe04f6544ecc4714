import { RATE_LIMIT } from '../contract/limits.ts';

/** What became of asking for a token: granted after `waitMs`, or refused after `waitMs`. */
export interface Reservation {
  granted: boolean;
  waitMs: number;
}

export interface TokenBucket {
  /** Takes a token, or one that comes back within `holdMs`; else refuses once `holdMs` have passed. */
  reserve(holdMs: number): Reservation;
  /** Whole tokens there now. */
  available(): number;
  /** Fills the bucket. */
  refill(): void;
}

export interface TokenBucketOptions {
  /** The present, in ms. */
  now: () => number;
  /** Most tokens it holds. */
  burst?: number;
  /** Tokens that come back in a minute. */
  perMinute?: number;
}

/**
 * The tenant's token bucket (CONTRACT.md, "Rate limit"), full at first. Held requests are served first come,
 * first served: a reserved token is taken at once, which lets the count go below zero. The global ceiling above
 * it needs no bucket of its own: it refills faster than this one, so a single tenant never meets it.
 */
export function createTokenBucket(options: TokenBucketOptions): TokenBucket {
  const { now, burst = RATE_LIMIT.burst, perMinute = RATE_LIMIT.perMinute } = options;
  const msPerToken = 60_000 / perMinute;
  let tokens = burst;
  let countedAt = now();

  function count(): number {
    const at = now();
    tokens = Math.min(burst, tokens + Math.max(0, at - countedAt) / msPerToken);
    countedAt = at;
    return tokens;
  }

  return {
    reserve(holdMs) {
      const waitMs = Math.max(0, Math.ceil((1 - count()) * msPerToken));
      if (waitMs > holdMs) return { granted: false, waitMs: holdMs };
      tokens -= 1;
      return { granted: true, waitMs };
    },
    available: () => Math.max(0, Math.floor(count())),
    refill() {
      count();
      tokens = burst;
    },
  };
}
