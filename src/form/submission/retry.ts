import { type Failure, failureOf } from '../api/request.ts';

/** What an attempt waits for that the relay did not take for now: that this visitor asks less, or that its queue has room. */
export type WaitedFor = 'crowd' | 'room';

/** What is waited for after a failure; undefined after any other. Nothing was kept, and asking again is all it takes. */
export function waitedFor(failure: Failure): WaitedFor | undefined {
  if (failure.kind !== 'problem') return undefined;
  if (failure.type === 'too-many-requests') return 'crowd';
  return failure.type === 'queue-full' ? 'room' : undefined;
}

/** The relay failing inside itself this often in a row is told to the person, with the request ID. */
const INTERNAL_ATTEMPTS = 4;

/**
 * Whether an attempt that failed is made again by itself. Lost answers are, for ever: the key makes it safe, and giving up
 * would leave a booking that may exist untold. A plain no is the person's to deal with.
 */
export function shouldRetry(failures: number, error: unknown): boolean {
  const failure: Failure = failureOf(error);
  if (failure.kind === 'no-answer' || waitedFor(failure) !== undefined) return true;
  return failure.type === 'internal' && failures < INTERNAL_ATTEMPTS;
}

/**
 * Doubling from 1 s up to 30 s, with jitter so that many pages do not come back at once, on top of what the relay asked
 * for. In ms.
 */
export function retryDelay(failures: number, error?: unknown, random: () => number = Math.random): number {
  const failure = failureOf(error);
  const asked = failure.kind === 'problem' ? (failure.retryAfterMs ?? 0) : 0;
  return asked + Math.min(1000 * 2 ** failures, 30_000) * (0.5 + random() / 2);
}
