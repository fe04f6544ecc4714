import type { Clock } from './ports.ts';

/**
 * The same check, made at most once in `everyMs`; in between, the last result stands, as its promise. For a check that
 * costs a write to the disk, or a count of the whole journal, on a route that may be asked often.
 */
export function rarely<Result>(
  check: () => Promise<Result>,
  everyMs: number,
  clock: Pick<Clock, 'now'>,
): () => Promise<Result> {
  let latest: { at: number; result: Promise<Result> } | undefined;
  return () => {
    const now = clock.now();
    // Either way: a clock that is set back must not keep an old result.
    if (!latest || Math.abs(now - latest.at) >= everyMs) latest = { at: now, result: check() };
    return latest.result;
  };
}
