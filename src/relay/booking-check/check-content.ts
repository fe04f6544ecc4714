import type { BookingRequest, FieldError } from '../../contract/bookings.ts';
import type { CustomField, Named } from '../../contract/lookups.ts';
import type { RelayLookupName } from '../../contract/page.ts';
import type { CachedLookup } from '../lookups/cached-lookup.ts';
import { mayBeCutOff } from '../lookups/copy.ts';
import { labelOf } from '../lookups/label.ts';
import type { Lookups } from '../lookups/lookups.ts';
import type { BookingNames } from '../ports.ts';

/** One choice that the lookup, as fresh as it can be had, does not offer. */
export interface ContentProblem extends FieldError {
  lookup: RelayLookupName;
}

/**
 * Holds a booking's choices against the lookups. A choice that is missing has the lookup read again before it counts as
 * gone, because another relay may have shown the visitor a newer one. What cannot be judged (a lookup that is old and not
 * to be had, or cut off at its maximum) is left to the gateway.
 */
export async function checkContent(request: BookingRequest, lookups: Lookups): Promise<ContentProblem[]> {
  const { site, job_type: jobType, project } = request;
  const problems = await Promise.all([
    checkChoice(lookups.sites, site, { field: 'site', lookup: 'sites' }),
    checkChoice(lookups['job-types'], jobType, { field: 'job_type', lookup: 'job-types' }),
    project === undefined ? [] : checkChoice(lookups.projects, project, { field: 'project', lookup: 'projects' }),
    checkCustomFields(request, lookups['custom-fields']),
  ]);
  return problems.flat();
}

/** The names of what was chosen, as the lookups have them now. */
export function namesOf(request: BookingRequest, lookups: Lookups): BookingNames {
  return {
    site: nameIn(lookups.sites, request.site),
    jobType: nameIn(lookups['job-types'], request.job_type),
    project: request.project === undefined ? undefined : nameIn(lookups.projects, request.project),
  };
}

const GONE: Record<'site' | 'job_type' | 'project', string> = {
  site: 'This site is not on the list. Choose a site from the list.',
  job_type: 'This job type is not on the list. Choose a job type from the list.',
  project: 'This project is not on the list. Choose another project, or none.',
};

async function checkChoice(
  lookup: CachedLookup<Named>,
  id: string,
  { field, lookup: name }: { field: keyof typeof GONE; lookup: RelayLookupName },
): Promise<ContentProblem[]> {
  const isOffered = () => lookup.peek()?.items.some((item) => item.id === id) === true;
  return (await isGone(lookup, isOffered)) ? [{ field, lookup: name, message: GONE[field] }] : [];
}

async function checkCustomFields(
  { custom_fields: values = {}, job_type: jobType }: BookingRequest,
  lookup: CachedLookup<CustomField>,
): Promise<ContentProblem[]> {
  const names = Object.keys(values);
  const definitions = (name: string) => lookup.peek()?.items.filter((field) => field.external_name === name) ?? [];
  const applies = (name: string) =>
    definitions(name).some((field) => field.job_type_id === null || field.job_type_id === jobType);
  if (!(await isGone(lookup, () => names.every(applies)))) return [];
  return names
    .filter((name) => !applies(name))
    .map((name) => ({
      field: `custom_fields.${name}`,
      lookup: 'custom-fields',
      message:
        definitions(name).length === 0
          ? `The office no longer asks for “${labelOf(name)}”.`
          : `“${labelOf(name)}” does not belong to this job type.`,
    }));
}

/** True only when a fresh, complete lookup does not offer what was chosen. */
async function isGone(lookup: CachedLookup<unknown>, isOffered: () => boolean): Promise<boolean> {
  if (lookup.peek() === undefined || isOffered()) return false;
  await lookup.refetchStale();
  const copy = lookup.peek();
  return copy !== undefined && lookup.isFresh() && !mayBeCutOff(copy) && !isOffered();
}

function nameIn(lookup: CachedLookup<Named>, id: string): string | undefined {
  return lookup.peek()?.items.find((item) => item.id === id)?.name;
}
