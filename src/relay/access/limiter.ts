import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts what somebody does within a span of time that begins with the first. */
export interface Limiter {
  /** Counts one more. Undefined when that is still allowed, else how long it is not, in ms. */
  take(who: string): Promise<number | undefined>;
  /** As `take` would answer, without counting. */
  waitFor(who: string): Promise<number | undefined>;
}

/** Allows `points` within `seconds`. It counts in this process alone: several relays allow several times as much. */
export function createLimiter(points: number, seconds: number): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(who) {
      try {
        await limiter.consume(who);
        return undefined;
      } catch (error) {
        if (error instanceof RateLimiterRes) return error.msBeforeNext;
        throw error;
      }
    },
    async waitFor(who) {
      const counted = await limiter.get(who);
      return counted !== null && counted.remainingPoints === 0 ? counted.msBeforeNext : undefined;
    },
  };
}
