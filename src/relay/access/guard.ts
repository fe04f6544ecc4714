import type { Context } from 'hono';
import { PROBLEM_MEDIA_TYPE } from '../../contract/problems.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Log } from '../ports.ts';
import { relayProblem } from '../problem.ts';

const WITHHELD = relayProblem('internal', { detail: 'Something failed on our side. Try again in a moment.' });

/**
 * The last word on every answer under `/v1`: one that nobody has decided on is withheld. It is there for the route that
 * somebody adds and forgets to say what it needs; a test finds it before.
 */
export function withholdUndecided(c: Context<AppEnv>, log: Pick<Log, 'error'>): void {
  // An error is answered by the app, and says nothing.
  if (c.get('isDecided') || c.error) return;
  log.error({ requestId: c.get('requestId'), method: c.req.method }, 'a route answered without saying what it needs');
  // Assigning a response keeps the headers of the one before: it must go first.
  c.res = undefined;
  c.res = new Response(JSON.stringify(WITHHELD), { status: 500, headers: { 'Content-Type': PROBLEM_MEDIA_TYPE } });
}
