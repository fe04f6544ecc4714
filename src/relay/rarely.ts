import type { Clock, HealthCheck } from './ports.ts';

/**
 * The same check, made at most once in `everyMs`; in between, the last result stands, as its promise. For a check that
 * costs a write to the disk, on a route that anyone may ask.
 */
export function rarely(check: HealthCheck, everyMs: number, clock: Pick<Clock, 'now'>): HealthCheck {
  let latest: { at: number; result: ReturnType<HealthCheck> } | undefined;
  return () => {
    const now = clock.now();
    // Either way: a clock that is set back must not keep an old result.
    if (!latest || Math.abs(now - latest.at) >= everyMs) latest = { at: now, result: check() };
    return latest.result;
  };
}
