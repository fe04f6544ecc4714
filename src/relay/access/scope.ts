import type { Scope } from '../../contract/passes.ts';

/** Whether a scope holds an ID. */
export function isInScope(scope: Scope, id: string): boolean {
  return scope === '*' || scope.includes(id);
}

/** What both scopes allow. */
export function narrow(scope: Scope, limit: Scope): Scope {
  if (scope === '*') return limit;
  return scope.filter((id) => isInScope(limit, id));
}
