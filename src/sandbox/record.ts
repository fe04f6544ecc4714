import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { Core } from './core.ts';
import type { RequestBody, SandboxEnv } from './env.ts';

/**
 * Opens a log entry for each request, reads the body once for everyone behind, and notes how the request ended.
 * A request whose body never fully arrived goes no further: no gateway would act on half a job.
 */
export function record(core: Core): MiddlewareHandler<SandboxEnv> {
  return async function recordRequest(c, next) {
    const { authorization: _, ...headers } = c.req.header();
    const entry = core.log.open({
      at: core.clock.now(),
      method: c.req.method,
      path: c.req.path,
      query: c.req.query(),
      headers,
      key: null,
      body: null,
      requestId: c.get('requestId'),
    });
    c.set('entry', entry);
    c.set('answeredBy', 'gateway');
    const { outgoing } = c.env;
    outgoing.once('close', () => {
      entry.endedAt ??= core.clock.now();
      if (!outgoing.writableFinished) entry.status = null;
    });

    const text = await c.req.text().catch(() => undefined);
    if (text === undefined) return RESPONSE_ALREADY_SENT;
    const body = readBody(text);
    c.set('body', body);
    entry.body = body.kind === 'json' ? body.value : text || null;

    await next();
    entry.endedAt ??= core.clock.now();
    entry.status = c.get('answeredBy') === 'nobody' || outgoing.closed ? null : c.res.status;
    return undefined;
  };
}

function readBody(text: string): RequestBody {
  if (text === '') return { kind: 'none' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'garbled' };
  }
}
