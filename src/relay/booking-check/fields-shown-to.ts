import type { PresentedField } from '../../contract/presented-fields.ts';
import { visibleFields } from '../access/visible.ts';
import { presentationOf } from '../lookups/presentation.ts';
import type { Chooser, ContentDeps } from './content-problem.ts';

/** The custom fields that the visitor's page has, as the lookup is now; none while it has never been read. */
export function fieldsShownTo(
  { role, jobTypes }: Pick<Chooser, 'role' | 'jobTypes'>,
  { lookups, config }: ContentDeps,
): readonly PresentedField[] {
  const copy = lookups['custom-fields'].peek();
  return copy === undefined ? [] : visibleFields(presentationOf(config).customFields(copy, role), jobTypes);
}
