import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../http/app-env.ts';
import { visitorOf } from '../http/visitor.ts';
import { openVisitor } from './open-access.ts';

/** Finds out who a request is from. Whether they may go on, the route's `needs` decides. */
export function identify({ config }: { config: { trustProxy: boolean } }) {
  return createMiddleware<AppEnv>(async function identify(c, next) {
    c.set('identity', { kind: 'visitor', visitor: openVisitor(visitorOf(c, config)) });
    await next();
  });
}
