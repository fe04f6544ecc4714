import type { BookingRequest } from '../../contract/bookings.ts';
import type { Named } from '../../contract/lookups.ts';
import type { RelayLookupName } from '../../contract/page.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import { isInScope } from '../access/scope.ts';
import type { Config } from '../config/schema.ts';
import type { CachedLookup } from '../lookups/cached-lookup.ts';
import type { LookupCopy } from '../lookups/copy.ts';
import type { Lookups } from '../lookups/lookups.ts';
import { presentedJobType } from '../lookups/present.ts';
import { presentationOf } from '../lookups/presentation.ts';
import type { BookingNames } from '../ports.ts';
import { checkCustomFields } from './check-custom-fields.ts';
import type { Chooser, ContentDeps, ContentProblem } from './content-problem.ts';
import { isGone } from './is-gone.ts';

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

const GONE: Record<'site' | 'job_type' | 'project', Saying> = {
  site: saying('site-not-listed'),
  job_type: saying('job-type-not-listed'),
  project: saying('project-not-listed'),
};

async function checkChoice(
  lookup: CachedLookup<Named>,
  id: string,
  { field, lookup: name, isHidden }: { field: keyof typeof GONE; lookup: RelayLookupName; isHidden: boolean },
): Promise<ContentProblem[]> {
  const isOffered = ({ items }: LookupCopy<Named>) => items.some((item) => item.id === id);
  return (await isGone(lookup, isOffered, isHidden)) ? [{ field, lookup: name, ...GONE[field], isGone: true }] : [];
}

function itemIn(lookup: CachedLookup<Named>, id: string): Named | undefined {
  return lookup.peek()?.items.find((item) => item.id === id);
}
