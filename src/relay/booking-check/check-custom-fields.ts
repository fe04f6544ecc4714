import type { BookingRequest } from '../../contract/bookings.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
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
  const areOffered = () => {
    const offered = offeredIn(fieldsShownTo(visitor, deps), request.job_type);
    return missingFrom(offered, names).length === 0;
  };
  const { hidesCustomField } = presentationOf(deps.config);
  const isAnyHidden = names.some((name) => hidesCustomField(name, visitor.role));
  const isAnyUnknown = await isGone(deps.lookups['custom-fields'], areOffered, isAnyHidden);
  // It may have been read again.
  const fields = fieldsShownTo(visitor, deps);
  const unknown = isAnyUnknown ? missingFrom(offeredIn(fields, request.job_type), names) : [];
  const known = new Set(isAnyUnknown ? fields.map((field) => field.external_name) : []);
  return [
    ...unknown.map((name) => ({
      field: `custom_fields.${name}`,
      ...saying(known.has(name) ? 'detail-of-other-job-type' : 'detail-no-longer-asked', {
        label: labelOf(name),
      }),
      isGone: true,
    })),
    ...checkFields(request, fields).map((fault) => ({ ...fault, isGone: false })),
  ].map((problem) => ({ ...problem, lookup: 'custom-fields' }));
}

/** The names of the fields that the job type has. */
function offeredIn(fields: readonly PresentedField[], jobType: string): ReadonlySet<string> {
  return new Set(
    fields.filter(({ job_type_id: id }) => id === null || id === jobType).map((field) => field.external_name),
  );
}

function missingFrom(offered: ReadonlySet<string>, names: readonly string[]): string[] {
  return names.filter((name) => !offered.has(name));
}
