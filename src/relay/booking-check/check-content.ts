import type { BookingRequest, FieldError } from '../../contract/bookings.ts';
import type { Named } from '../../contract/lookups.ts';
import type { RelayLookupName } from '../../contract/page.ts';
import { isInScope } from '../access/scope.ts';
import { visibleFields } from '../access/visible.ts';
import type { Config } from '../config/schema.ts';
import type { CachedLookup } from '../lookups/cached-lookup.ts';
import { type LookupCopy, mayBeCutOff } from '../lookups/copy.ts';
import { labelOf } from '../lookups/label.ts';
import type { Lookups } from '../lookups/lookups.ts';
import { presentedJobType } from '../lookups/present.ts';
import { presentationOf } from '../lookups/presentation.ts';
import type { BookingNames, Visitor } from '../ports.ts';
import { checkFields } from './check-fields.ts';

/** One choice or answer that does not fit what the visitor is offered. */
export interface ContentProblem extends FieldError {
  /** The lookup that the page has to read again. */
  lookup: RelayLookupName;
  /** The choice is not there (any more), as opposed to an answer that is wrong. */
  isGone: boolean;
}

export interface ContentDeps {
  lookups: Lookups;
  config: Config;
}

/** What decides on the choices that a visitor has. */
type Chooser = Pick<Visitor, 'role' | 'sites' | 'projects' | 'jobTypes'>;

/**
 * Holds a booking's choices against the lookups as the visitor sees them. A choice that is missing has the lookup read again
 * before it counts as gone, because another relay may have shown the visitor a newer one; one that is kept from the visitor
 * is answered with the same words and the same work. What cannot be judged (a lookup that is old and not to be had, or cut off
 * at its maximum) is left to the gateway.
 */
export async function checkContent(
  request: BookingRequest,
  visitor: Chooser,
  { lookups, config }: ContentDeps,
): Promise<ContentProblem[]> {
  const { site, job_type: jobType, project } = request;
  const isTypeHidden =
    presentationOf(config).hidesJobType(jobType, visitor.role) || !isInScope(visitor.jobTypes, jobType);
  const problems = await Promise.all([
    checkChoice(lookups.sites, site, { field: 'site', lookup: 'sites', isHidden: !isInScope(visitor.sites, site) }),
    checkChoice(lookups['job-types'], jobType, { field: 'job_type', lookup: 'job-types', isHidden: isTypeHidden }),
    project === undefined
      ? []
      : checkChoice(lookups.projects, project, {
          field: 'project',
          lookup: 'projects',
          isHidden: !isInScope(visitor.projects, project),
        }),
    checkCustomFields(request, visitor, { lookups, config }),
  ]);
  return problems.flat();
}

/** The names of what was chosen, as people read them now. */
export function namesOf(
  request: BookingRequest,
  lookups: Lookups,
  { jobTypes }: Pick<Config, 'jobTypes'>,
): BookingNames {
  const jobType = itemIn(lookups['job-types'], request.job_type);
  return {
    site: itemIn(lookups.sites, request.site)?.name,
    jobType: jobType && presentedJobType(jobType, jobTypes).name,
    project: request.project === undefined ? undefined : itemIn(lookups.projects, request.project)?.name,
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
  { field, lookup: name, isHidden }: { field: keyof typeof GONE; lookup: RelayLookupName; isHidden: boolean },
): Promise<ContentProblem[]> {
  const isOffered = ({ items }: LookupCopy<Named>) => items.some((item) => item.id === id);
  return (await isGone(lookup, isOffered, isHidden))
    ? [{ field, lookup: name, message: GONE[field], isGone: true }]
    : [];
}

async function checkCustomFields(
  request: BookingRequest,
  { role, jobTypes }: Chooser,
  { lookups: { 'custom-fields': lookup }, config }: ContentDeps,
): Promise<ContentProblem[]> {
  const presentation = presentationOf(config);
  const names = Object.keys(request.custom_fields ?? {});
  const definitions = (name: string) => shown().filter((field) => field.external_name === name);
  const shown = () => {
    const copy = lookup.peek();
    return copy === undefined ? [] : visibleFields(presentation.customFields(copy, role), jobTypes);
  };
  const applies = (name: string) =>
    definitions(name).some((field) => field.job_type_id === null || field.job_type_id === request.job_type);
  const isHidden = (name: string) => presentation.hidesCustomField(name, role);
  const isUnknown = await isGone(lookup, () => names.every(applies), names.some(isHidden));
  const unknown = isUnknown ? names.filter((name) => !applies(name)) : [];
  return [
    ...unknown.map((name) => ({
      field: `custom_fields.${name}`,
      message:
        definitions(name).length === 0
          ? `The office no longer asks for “${labelOf(name)}”.`
          : `“${labelOf(name)}” does not belong to this job type.`,
      isGone: true,
    })),
    ...checkFields(request, shown()).map((error) => ({ ...error, isGone: false })),
  ].map((problem) => ({ ...problem, lookup: 'custom-fields' }));
}

/** True only for what is kept from the visitor, and when a fresh, complete lookup does not offer what was chosen. */
async function isGone<Item>(
  lookup: CachedLookup<Item>,
  isOffered: (copy: LookupCopy<Item>) => boolean,
  isHidden: boolean,
): Promise<boolean> {
  const before = lookup.peek();
  if (!isHidden && (before === undefined || isOffered(before))) return false;
  await lookup.refetchStale();
  if (isHidden) return true;
  const copy = lookup.peek();
  return copy !== undefined && lookup.isFresh() && !mayBeCutOff(copy) && !isOffered(copy);
}

function itemIn(lookup: CachedLookup<Named>, id: string): Named | undefined {
  return lookup.peek()?.items.find((item) => item.id === id);
}
