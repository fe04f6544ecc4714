import type { Context } from 'hono';
import type { Erased } from '../ports.ts';
import type { AppEnv } from './app-env.ts';
import { respondProblem } from './problem-response.ts';

/** Answers for a booking, change, cancellation or new site whose details were erased: what it was comes back no more. */
export function respondErased(c: Context<AppEnv>, { at, jobNumber }: Erased): Response {
  const outcome = jobNumber === undefined ? '' : ` The office had it as Job ${jobNumber}.`;
  c.header('Cache-Control', 'no-store');
  return respondProblem(c, 'erased', {
    detail: `The details of this request were erased on ${day(at)}, as we do not keep them for ever.${outcome} Start a new request if you need another visit.`,
  });
}

/** "28 November 2026", in UTC: a day more or less tells nobody anything. */
function day(at: number): string {
  return new Date(at).toLocaleDateString('en-AU', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
