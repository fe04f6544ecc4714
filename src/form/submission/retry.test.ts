import { expect, it } from 'vitest';
import { RelayError } from '../api/request.ts';
import { retryDelay, shouldRetry } from './retry.ts';

const problem = (type: 'internal' | 'too-many-requests' | 'queue-full' | 'invalid-booking') =>
  new RelayError({ kind: 'problem', type, problem: { type: `https://callout/problems/${type}`, status: 400 } });

it('goes on asking for ever when answers get lost, the relay is busy or its queue is full', () => {
  expect(shouldRetry(1000, new RelayError({ kind: 'no-answer', reason: 'network' }))).toBe(true);
  expect(shouldRetry(1000, problem('too-many-requests'))).toBe(true);
  expect(shouldRetry(1000, problem('queue-full'))).toBe(true);
});

it('leaves a plain no to the person, and the relay’s own failure after a few tries', () => {
  expect(shouldRetry(0, problem('invalid-booking'))).toBe(false);
  expect(shouldRetry(0, problem('internal'))).toBe(true);
  expect(shouldRetry(4, problem('internal'))).toBe(false);
});

it('waits between half of and the whole of a doubling second, thirty at most', () => {
  expect(retryDelay(0, undefined, () => 0)).toBe(500);
  expect(retryDelay(2, undefined, () => 1)).toBe(4000);
  expect(retryDelay(50, undefined, () => 1)).toBe(30_000);
});

it('comes back no sooner than the relay asked', () => {
  const crowded = new RelayError({
    kind: 'problem',
    type: 'too-many-requests',
    problem: { type: 'https://callout/problems/too-many-requests', status: 429 },
    retryAfterMs: 60_000,
  });
  expect(retryDelay(0, crowded, () => 0)).toBeGreaterThanOrEqual(60_000);
});
