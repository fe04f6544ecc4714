import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { inTrace } from '../tracing/ambient.ts';
import { traceOf } from '../tracing/traceparent.ts';
import { type AccessLogDeps, accessLog } from './access-log.ts';
import { completeAnswer, type Headed } from './answer.ts';
import type { AppEnv } from './app-env.ts';

export interface ExchangeDeps extends AccessLogDeps {
  newRequestId: () => string;
  /** What keeps an answer from harm, by whom its route has opened it up to. */
  securityHeaders: (c: Context<AppEnv>) => Headed;
  /** What an answer under `/v1` depends on beside its address. */
  vary: string;
}

const LONGEST_REQUEST_ID = 64;

/**
 * What is done for every request: it gets an ID and a trace, and is told of in the log once it is answered. The headers that every
 * answer has are known before its route is asked, so that an answer is written once, with all of them (`answer.ts`). One
 * middleware for all of it, for each costs as much as what it does.
 */
export function exchange(deps: ExchangeDeps) {
  const { clock, newRequestId, securityHeaders, vary } = deps;
  const tell = accessLog(deps);
  return createMiddleware<AppEnv>(async function exchange(c, next) {
    const began = clock.now();
    const requestId = requestIdIn(c.req.header('X-Request-Id')) ?? newRequestId();
    c.set('requestId', requestId);
    const isApi = c.req.path.startsWith('/v1/');
    const fixedHeaders = () =>
      isApi
        ? { ...securityHeaders(c), 'x-request-id': requestId, vary }
        : { ...securityHeaders(c), 'x-request-id': requestId };
    c.set('fixedHeaders', fixedHeaders());
    const answer = async () => {
      await next();
      // A page's route may have opened it up meanwhile.
      completeAnswer(c, () => (isApi ? c.get('fixedHeaders') : fixedHeaders()));
      tell(c, { route: routePath(c), ms: clock.now() - began });
    };
    await inTrace(traceOf(c.req.header('traceparent')), answer, requestId);
  });
}

/** A caller's own ID, where it is short and plain. */
function requestIdIn(header: string | undefined): string | undefined {
  return header && header.length <= LONGEST_REQUEST_ID && /^[\w\-=]+$/.test(header) ? header : undefined;
}
