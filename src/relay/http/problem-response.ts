import type { Context } from 'hono';
import type { RelayProblem } from '../../contract/bookings.ts';
import {
  isRelayProblemType,
  PROBLEM_MEDIA_TYPE,
  problemType,
  RELAY_PROBLEMS,
  type RelayProblemType,
} from '../../contract/problems.ts';
import { type ProblemDetails, relayProblem } from '../problem.ts';
import { answerWhole } from './answer.ts';
import type { AppEnv } from './app-env.ts';

/** Answers a problem document of the relay's own. `instance` is this request's ID unless the problem has one. */
export function respondProblem(c: Context<AppEnv>, type: RelayProblemType, details: ProblemDetails = {}): Response {
  return sendProblem(c, relayProblem(type, details));
}

/** Answers a problem made elsewhere, such as a refused booking's. */
export function sendProblem(c: Context<AppEnv>, problem: RelayProblem): Response {
  const type = problemType(problem);
  const status = isRelayProblemType(type) ? RELAY_PROBLEMS[type] : 500;
  const body = { ...problem, instance: problem.instance ?? c.get('requestId') };
  const headers = { 'cache-control': 'no-store', 'content-type': PROBLEM_MEDIA_TYPE };
  return answerWhole(c, JSON.stringify(body), status, headers);
}

/** Says when asking again makes sense; whole seconds, at least one. */
export function retryAfter(c: Context<AppEnv>, ms: number | undefined): void {
  if (ms !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(ms / 1000))));
}

/** Answers while as much is on its way as may be. Nothing of this was kept. `waitMs`: until there may be room. */
export function respondQueueFull(c: Context<AppEnv>, waitMs: number): Response {
  retryAfter(c, waitMs);
  const detail =
    'More is waiting to be sent than can be passed on soon, so this was not taken and nothing was sent. ' +
    `What you typed is still here: try again in ${Math.ceil(waitMs / 1000)} seconds.`;
  return respondProblem(c, 'queue-full', { detail });
}

/** Answers while the journal cannot be read. Whether it has the booking is not known, so nothing is said of that. */
export function journalUnreadable(c: Context<AppEnv>): Response {
  const detail =
    'We cannot look up your request at the moment. We may have it already: requesting it again does not book it twice. Try again in a few minutes.';
  return respondProblem(c, 'internal', { detail });
}
