import type { BookingRequest } from '../../contract/bookings.ts';
import { saying } from '../../contract/saying.ts';
import { labelOf } from '../lookups/label.ts';
import { presentationOf } from '../lookups/presentation.ts';
import { checkFields } from './check-fields.ts';
import type { Chooser, ContentDeps, ContentProblem } from './content-problem.ts';
import { fieldsShownTo } from './fields-shown-to.ts';
import { isGone } from './is-gone.ts';

/** Holds a booking's custom fields against the definitions that the visitor sees: first whether they are there, then their values. */
export async function checkCustomFields(
  request: BookingRequest,
  visitor: Chooser,
  deps: ContentDeps,
): Promise<ContentProblem[]> {
  const names = Object.keys(request.custom_fields ?? {});
  const byName = () => Map.groupBy(fieldsShownTo(visitor, deps), (field) => field.external_name);
  const isOffered = (definitions: ReturnType<typeof byName>, name: string) =>
    definitions.get(name)?.some(({ job_type_id: id }) => id === null || id === request.job_type) === true;
  const areOffered = () => {
    const definitions = byName();
    return names.every((name) => isOffered(definitions, name));
  };
  const { hidesCustomField } = presentationOf(deps.config);
  const isAnyHidden = names.some((name) => hidesCustomField(name, visitor.role));
  const isAnyUnknown = await isGone(deps.lookups['custom-fields'], areOffered, isAnyHidden);
  const definitions = byName();
  const unknown = isAnyUnknown ? names.filter((name) => !isOffered(definitions, name)) : [];
  return [
    ...unknown.map((name) => ({
      field: `custom_fields.${name}`,
      ...saying(definitions.has(name) ? 'detail-of-other-job-type' : 'detail-no-longer-asked', {
        label: labelOf(name),
      }),
      isGone: true,
    })),
    ...checkFields(request, fieldsShownTo(visitor, deps)).map((fault) => ({ ...fault, isGone: false })),
  ].map((problem) => ({ ...problem, lookup: 'custom-fields' }));
}
