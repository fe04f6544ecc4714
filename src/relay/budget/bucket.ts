import type { BudgetUse } from '../ports.ts';

/** A token bucket. Times are ms since the epoch. */
export interface Bucket {
  /** As of `updatedAt`. */
  tokens: number;
  updatedAt: number;
  /** Nobody takes a token before this time: the gateway said 429. */
  blockedUntil: number;
  /** How many 429s came in a row. */
  strikes: number;
}

/** `perMinute` is also the burst. */
export interface Rate {
  perMinute: number;
}

const MINUTE_MS = 60_000;
/** Lookups leave this share of a full bucket to writes and reconciles. */
const RESERVED_SHARE = 1 / 3;
/** A clock that is behind the bucket by more than this was set back: the bucket starts anew, empty of that time. */
const CLOCK_STEP_MS = 60_000;

export function fullBucket(now: number, { perMinute }: Rate): Bucket {
  return { tokens: perMinute, updatedAt: now, blockedUntil: 0, strikes: 0 };
}

/** The bucket at `now`. Relays' clocks differ a little: time never runs backwards in it. */
export function refill(bucket: Bucket, now: number, { perMinute }: Rate): Bucket {
  if (wasSetBack(now, bucket)) return { ...bucket, updatedAt: now, blockedUntil: 0 };
  const updatedAt = Math.max(bucket.updatedAt, now);
  const gained = ((updatedAt - bucket.updatedAt) * perMinute) / MINUTE_MS;
  return { ...bucket, tokens: Math.min(perMinute, bucket.tokens + gained), updatedAt };
}

/** Whether the clock was set back since: what is in the bucket then counts from now on, once it is stored so. */
export function wasSetBack(now: number, { updatedAt }: Bucket): boolean {
  return now < updatedAt - CLOCK_STEP_MS;
}

/** Takes one token for `use`, or says how long until there may be one. */
export function take(
  bucket: Bucket,
  use: BudgetUse,
  now: number,
  rate: Rate,
): { granted: true; bucket: Bucket } | { granted: false; waitMs: number } {
  const filled = refill(bucket, now, rate);
  const needed = use === 'lookup' ? 1 + Math.floor((rate.perMinute - 1) * RESERVED_SHARE) : 1;
  const waitMs = Math.max(waitForTokens(filled, needed, rate), filled.blockedUntil - now);
  if (waitMs > 0) return { granted: false, waitMs: Math.ceil(waitMs) };
  return { granted: true, bucket: { ...filled, tokens: filled.tokens - 1 } };
}

/** After a 429: empty, and closed for `pauseMs`. Several that were in flight together are one strike. */
export function drain(bucket: Bucket, now: number, pauseMs: number, rate: Rate): Bucket {
  const filled = refill(bucket, now, rate);
  if (filled.blockedUntil > now) return { ...filled, tokens: 0 };
  return { tokens: 0, updatedAt: filled.updatedAt, blockedUntil: now + pauseMs, strikes: filled.strikes + 1 };
}

/** How long until `ahead` others and then one more have had a token. */
export function expectedWait(bucket: Bucket, ahead: number, now: number, rate: Rate): number {
  const filled = refill(bucket, now, rate);
  const blockedMs = Math.max(0, filled.blockedUntil - now);
  return Math.ceil(Math.max(blockedMs, waitForTokens(filled, ahead + 1, rate)));
}

function waitForTokens({ tokens }: Bucket, needed: number, { perMinute }: Rate): number {
  return Math.max(0, ((needed - tokens) * MINUTE_MS) / perMinute);
}
