/** Counts what somebody does within a span of time that begins with the first. */
export interface Limiter {
  /** Counts one more. Undefined when that is still allowed, else how long it is not, in ms. */
  take(who: string): number | undefined;
  /** As `take` would answer, without counting. */
  waitFor(who: string): number | undefined;
}

/** By a clock that nobody sets. */
const elapsedMs = () => Math.floor(performance.now());

/** Allows `points` within `seconds`. It counts in this process alone: several relays allow several times as much. */
export function createLimiter(points: number, seconds: number): Limiter {
  // All spans are equally long, so that they end in the order in which they were begun, which a map keeps.
  const spans = new Map<string, { taken: number; endsAt: number }>();

  function forgetEnded(now: number): void {
    for (const [who, { endsAt }] of spans) {
      if (endsAt > now) return;
      spans.delete(who);
    }
  }

  return {
    take(who) {
      const now = elapsedMs();
      forgetEnded(now);
      const span = spans.get(who) ?? { taken: 0, endsAt: now + seconds * 1000 };
      span.taken += 1;
      spans.set(who, span);
      return span.taken > points ? span.endsAt - now : undefined;
    },
    waitFor(who) {
      const now = elapsedMs();
      forgetEnded(now);
      const span = spans.get(who);
      return span && span.taken >= points ? span.endsAt - now : undefined;
    },
  };
}
