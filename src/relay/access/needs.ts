import type { MiddlewareHandler } from 'hono';
import type { Grant, Role } from '../../contract/passes.ts';
import type { AppEnv } from '../http/app-env.ts';
import { respondProblem } from '../http/problem-response.ts';
import type { Visitor } from '../ports.ts';

/** What a route asks of whoever calls it. */
export type Need = 'nothing' | 'visitor' | { grant: Grant } | { roles: readonly Role[] };

/**
 * The first handler of every route: decides who may go on. Behind anything but `needs('nothing')` there is a visitor.
 *
 * @example
 * app.post('/sites', needs({ grant: 'new-site' }), (c) => create(c, c.get('visitor')));
 */
export function needs(need: Need): MiddlewareHandler<AppEnv> {
  return async function needs(c, next) {
    c.set('isDecided', true);
    if (need === 'nothing') return next();
    const identity = c.get('identity') ?? { kind: 'stranger', problem: 'pass-required' };
    if (identity.kind === 'stranger') return respondProblem(c, identity.problem);
    if (!isAllowed(need, identity.visitor)) {
      return respondProblem(c, 'not-allowed', { detail: 'Your link does not allow this. Call the office.' });
    }
    c.set('visitor', identity.visitor);
    return next();
  };
}

function isAllowed(need: Exclude<Need, 'nothing'>, { grants, role }: Visitor): boolean {
  if (need === 'visitor') return true;
  return 'grant' in need ? grants.includes(need.grant) : need.roles.includes(role);
}
