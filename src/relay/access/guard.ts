import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../http/app-env.ts';
import { respondProblem } from '../http/problem-response.ts';
import type { Log } from '../ports.ts';

/**
 * The last word on every answer under `/v1`: one that nobody has decided on is withheld. It is there for the route that
 * somebody adds and forgets to say what it needs; a test finds it before.
 */
export function guard(log: Log) {
  return createMiddleware<AppEnv>(async function guard(c, next) {
    await next();
    c.header('Vary', 'Authorization', { append: true });
    // An error is answered by the app, and says nothing.
    if (c.get('isDecided') || c.error) return;
    log.error({ requestId: c.get('requestId'), method: c.req.method }, 'a route answered without saying what it needs');
    // Assigning a response keeps the headers of the one before: it must go first.
    c.res = undefined;
    c.res = respondProblem(c, 'internal', { detail: 'Something failed on our side. Try again in a moment.' });
  });
}
