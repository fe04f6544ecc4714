import { relayProblemSchema } from '../../contract/bookings.ts';
import { isRelayProblemType, problemType } from '../../contract/problems.ts';
import type { Failure } from './request.ts';

/** A problem of the relay's own, or no answer at all: a proxy's error document says nothing about a booking. */
export function readRefusal(json: unknown, headers: Headers): Failure {
  const problem = relayProblemSchema.safeParse(json);
  const type = problem.success ? problemType(problem.data) : '';
  return problem.success && isRelayProblemType(type)
    ? { kind: 'problem', type, problem: problem.data, ...retryAfter(headers) }
    : { kind: 'no-answer', reason: 'unreadable' };
}

/** `Retry-After` in seconds, the only form that the relay uses (RFC 9110 has dates too). */
function retryAfter(headers: Headers): { retryAfterMs?: number } {
  const seconds = headers.get('retry-after')?.trim() ?? '';
  return /^\d{1,6}$/.test(seconds) ? { retryAfterMs: Number(seconds) * 1000 } : {};
}
