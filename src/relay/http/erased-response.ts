import type { Context } from 'hono';
import { saying } from '../../contract/saying.ts';
import type { Erased } from '../ports.ts';
import type { AppEnv } from './app-env.ts';
import { respondProblem } from './problem-response.ts';

/** Answers for a booking, change, cancellation or new site whose details were erased: what it was comes back no more. */
export function respondErased(c: Context<AppEnv>, { at, jobNumber }: Erased): Response {
  return respondProblem(c, 'erased', {
    // The day in UTC: one more or less tells nobody anything.
    says: saying('erased', { date: new Date(at).toISOString().slice(0, 10), number: jobNumber }),
  });
}
