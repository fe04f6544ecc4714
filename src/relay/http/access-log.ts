import type { Context } from 'hono';
import type { MarkOwner } from '../access/owner-mark.ts';
import type { Clock, Log } from '../ports.ts';
import type { AppEnv } from './app-env.ts';

/** Told of each answered request: its method, route pattern, status and time. */
export type Observe = (request: { method: string; route: string; status: number; ms: number }) => void;

export interface AccessLogDeps {
  log: Log;
  clock: Clock;
  observe: Observe;
  markOwner: MarkOwner;
}

/**
 * One line for each request: the route's pattern rather than the path, for a path can hold a booking's key, and never a
 * body or a header: of a pass, only by what its owner can be told from others. What nobody needs to read (the page's files, health checks) is at debug.
 */
export function accessLog({ log, observe, markOwner }: AccessLogDeps) {
  return function tell(c: Context<AppEnv>, { route, ms }: { route: string; ms: number }): void {
    const { method } = c.req;
    const { status } = c.res;
    observe({ method, route, status, ms });
    const fields = {
      requestId: c.get('requestId'),
      method,
      route,
      status,
      ms,
      booking: c.get('booking'),
      pass: passOf(c, markOwner),
      passFault: faultOf(c),
    };
    // 503 is told where its cause is known, and is often the gateway's.
    if (status >= 500) log[status === 503 ? 'warn' : 'error'](fields, 'request failed');
    else if (c.req.path.startsWith('/v1/') || c.req.path.startsWith('/webhooks/')) log.info(fields, 'request');
    else log.debug(fields, 'request');
  };
}

/** Whose pass or session it is, for the log; undefined without either. */
function passOf(c: Context<AppEnv>, markOwner: MarkOwner): string | undefined {
  const identity = c.get('identity');
  if (identity?.kind !== 'visitor' || identity.visitor.expiresAt === undefined) return undefined;
  return markOwner(identity.visitor);
}

/** What of a pass was to blame that the relay did not take. */
function faultOf(c: Context<AppEnv>): string | undefined {
  const identity = c.get('identity');
  return identity?.kind === 'stranger' ? identity.passFault : undefined;
}
