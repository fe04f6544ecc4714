import type { MiddlewareHandler } from 'hono';
import { RATE_LIMIT } from '../contract/limits.ts';
import { answerRefusal } from './answers.ts';
import type { Core } from './core.ts';
import type { SandboxEnv } from './env.ts';
import { findKey, type Scope } from './keys.ts';
import { refused } from './problems.ts';

/**
 * Lets a request through to its route: a key with the scope, with customers, a token from the tenant's bucket,
 * and writes enabled, in that order. What fails before the bucket costs no token.
 */
export function requires(core: Core, scope: Scope): MiddlewareHandler<SandboxEnv> {
  return async function gate(c, next) {
    const access = findKey(core.keys, c.req.header('authorization'));
    if (!access) return answerRefusal(c, refused('unauthorized', 'the key is missing or wrong'));
    c.get('entry').key = access.name;
    c.set('access', access);
    if (!access.scopes.includes(scope)) {
      return answerRefusal(c, refused('unauthorized', `the key "${access.name}" lacks the scope ${scope}`));
    }
    if (access.customers.length === 0) {
      return answerRefusal(c, refused('no-scope', `the key "${access.name}" has no customers`));
    }
    if (!(await takeToken(core))) return answerRefusal(c, refused('rate-limited', 'the bucket is empty'));
    if (scope.endsWith(':write') && !core.switches.writesEnabled) {
      return answerRefusal(c, refused('writes-disabled', 'the switch writesEnabled is off'));
    }
    return next();
  };
}

async function takeToken({ bucket, switches, clock, closing }: Core): Promise<boolean> {
  if (switches.unlimited) return true;
  const { granted, waitMs } = bucket.reserve(switches.hold ? RATE_LIMIT.holdMs : 0);
  if (waitMs > 0) await clock.sleep(waitMs, closing.signal);
  return granted;
}
