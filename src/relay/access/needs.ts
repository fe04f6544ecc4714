import type { MiddlewareHandler } from 'hono';
import type { Grant, Role } from '../../contract/passes.ts';
import { problemType } from '../../contract/problems.ts';
import type { AppEnv } from '../http/app-env.ts';
import { respondProblem, sendProblem } from '../http/problem-response.ts';
import type { Visitor } from '../ports.ts';
import { NOT_ALLOWED } from './access-words.ts';

/** What a route asks of whoever calls it. */
export type Need = 'nothing' | 'visitor' | { grant: Grant } | { roles: readonly Role[] };

const decisions = new WeakMap<object, Need>();

/**
 * The first handler of every route: decides who may go on. Behind anything but `needs('nothing')` there is a visitor.
 *
 * @example
 * app.post('/sites', needs({ grant: 'new-site' }), (c) => create(c, c.get('visitor')));
 */
export function needs(need: Need): MiddlewareHandler<AppEnv> {
  const decide: MiddlewareHandler<AppEnv> = async function needs(c, next) {
    c.set('isDecided', true);
    if (need === 'nothing') return next();
    const identity = c.get('identity');
    // Routes that need a visitor stand behind `identify`.
    if (identity === undefined) throw new TypeError('nobody has asked who this is');
    if (identity.kind === 'stranger') {
      const type = problemType(identity.problem);
      const isMissing = type === 'pass-required' || type === 'session-ended';
      if (identity.problem.status === 401) {
        c.header('WWW-Authenticate', isMissing ? 'Bearer' : 'Bearer error="invalid_token"');
      }
      return sendProblem(c, identity.problem);
    }
    if (!isAllowed(need, identity.visitor)) return respondProblem(c, 'not-allowed', { detail: NOT_ALLOWED });
    c.set('visitor', identity.visitor);
    return next();
  };
  decisions.set(decide, need);
  return decide;
}

/** What a route's first handler decides on; undefined for a handler that decides nothing. */
export function needOf(handler: object): Need | undefined {
  return decisions.get(handler);
}

function isAllowed(need: Exclude<Need, 'nothing'>, { grants, role }: Visitor): boolean {
  if (need === 'visitor') return true;
  return 'grant' in need ? grants.includes(need.grant) : need.roles.includes(role);
}
