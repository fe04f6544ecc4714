import { createMiddleware } from 'hono/factory';
import { inTrace } from '../tracing/ambient.ts';
import { newTrace, readTraceparent, spanIn } from '../tracing/traceparent.ts';
import type { AppEnv } from './app-env.ts';

/**
 * Answers each request in a trace: the one that its `traceparent` names, with a span of its own, else a new one. Nothing of
 * `tracestate` is read or passed on: what other systems note there is not the gateway's business.
 */
export function traced() {
  return createMiddleware<AppEnv>(async function traced(c, next) {
    const trace = spanIn(readTraceparent(c.req.header('traceparent')) ?? newTrace());
    await inTrace(trace, next, c.get('requestId'));
  });
}
