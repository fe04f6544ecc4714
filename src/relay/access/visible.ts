import type { Named } from '../../contract/lookups.ts';
import type { Scope } from '../../contract/passes.ts';
import { type LookupCopy, mayBeCutOff } from '../lookups/copy.ts';
import { isInScope } from './scope.ts';

/** What a visitor sees of a lookup. */
export interface Visible<Shown> {
  items: readonly Shown[];
  mayBeCutOff: boolean;
}

/** How an item is called that the pass names and the lookup, cut off at its maximum, does not. */
export type Noun = 'Site' | 'Job type' | 'Project';

/**
 * The items that a scope holds. A pass that lists its items has them all, so that nothing is said to be cut off: those that
 * a lookup at its maximum leaves out are shown by their ID, and can be booked.
 */
export function visibleNamed<Shown extends { id: string }>(
  copy: LookupCopy<Named>,
  scope: Scope,
  noun: Noun,
  present: (copy: LookupCopy<Named>) => readonly Shown[],
): Visible<Shown> {
  if (scope === '*') return { items: present(copy), mayBeCutOff: mayBeCutOff(copy) };
  const shown = present(copy).filter(({ id }) => isInScope(scope, id));
  if (!mayBeCutOff(copy)) return { items: shown, mayBeCutOff: false };
  const known = new Set(copy.items.map(({ id }) => id));
  const unnamed = [...new Set(scope)].filter((id) => !known.has(id)).map((id) => ({ id, name: `${noun} ${id}` }));
  return { items: [...shown, ...present({ ...copy, items: unnamed })], mayBeCutOff: false };
}

/** The custom fields that some job type of the scope has. */
export function visibleFields<Shown extends { job_type_id: string | null }>(
  fields: readonly Shown[],
  jobTypes: Scope,
): readonly Shown[] {
  return jobTypes === '*' ? fields : fields.filter((field) => isOfJobTypes(field, jobTypes));
}

function isOfJobTypes({ job_type_id: id }: { job_type_id: string | null }, jobTypes: Scope): boolean {
  return id === null || isInScope(jobTypes, id);
}
