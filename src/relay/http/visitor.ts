import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/**
 * Who asks, for fairness: the peer's address. Behind a proxy of the operator's (`trustProxy`) that is the address which
 * the proxy wrote last into X-Forwarded-For; anything before it is what the visitor claims.
 */
export function visitorOf(c: Context<AppEnv>, { trustProxy }: { trustProxy: boolean }): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || c.env?.incoming?.socket.remoteAddress || 'unknown';
}
