import { useMemo } from 'react';
import type { Named } from '../../contract/lookups.ts';
import type { PlacedSite } from '../../contract/page.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import {
  customersQueryOptions,
  customFieldsQueryOptions,
  jobTypesQueryOptions,
  type Lookup,
  projectsQueryOptions,
  sitesQueryOptions,
} from '../api/lookup.ts';
import { useAnswer } from '../api/use-answer.ts';
import { addedSitesQueryOptions, withAdded } from '../new-site/added-sites.ts';
import type { Choice } from '../rules/visit-schema.ts';
import { useSlow } from './use-slow.ts';

/** A lookup as a field shows it. What was read stays in `items` while it is read again, or when that fails. */
export interface LookupState<Item> {
  /** `failed` until it is there: that it is asked for again meanwhile is no news. */
  status: 'loading' | 'slow' | 'failed' | 'ready';
  items: Item[];
  /** The lookup may hold more than `items`. */
  mayBeCutOff: boolean;
  /** Asks for it at once; resolves when that is answered or has failed. */
  retry: () => Promise<unknown>;
}

interface LookupQuery<Item> {
  data: Lookup<Item> | undefined;
  isFetched: boolean;
  refetch: () => Promise<unknown>;
}

function useLookup<Item>({ data, isFetched, refetch }: LookupQuery<Item>): LookupState<Item> {
  const loading = data === undefined && !isFetched;
  const slow = useSlow(loading);
  const status = data ? 'ready' : loading ? (slow ? 'slow' : 'loading') : 'failed';
  return useMemo(
    () => ({
      status,
      items: data?.items ?? [],
      mayBeCutOff: data?.may_be_cut_off ?? false,
      retry: refetch,
    }),
    [status, data, refetch],
  );
}

/** The custom fields that this visitor sees. */
export function useCustomFields(): LookupState<PresentedField> {
  return useLookup(useAnswer(customFieldsQueryOptions));
}

/** The customers that the visitor may add sites for. */
export function useCustomers(): LookupState<Named> {
  return useLookup(useAnswer(customersQueryOptions));
}

/** The sites on offer, those that were added here first. */
function useSites(): LookupState<PlacedSite> {
  const listed = useLookup(useAnswer(sitesQueryOptions));
  const { data: added } = useAnswer(addedSitesQueryOptions);
  return useMemo(() => ({ ...listed, items: withAdded(listed.items, added) }), [listed, added]);
}

/** The four lookups that the form offers. */
export function useLookups() {
  const sites = useSites();
  const jobTypes = useLookup(useAnswer(jobTypesQueryOptions));
  const projects = useLookup(useAnswer(projectsQueryOptions));
  const customFields = useLookup(useAnswer(customFieldsQueryOptions));
  return useMemo(() => ({ sites, jobTypes, projects, customFields }), [sites, jobTypes, projects, customFields]);
}

export type Lookups = ReturnType<typeof useLookups>;

/** False only when a lookup that was read, and read whole, does not hold the ID. */
export function isOffered(lookups: Lookups, choice: Choice, id: string): boolean {
  const lookup = { site: lookups.sites, job_type: lookups.jobTypes, project: lookups.projects }[choice];
  return lookup.status !== 'ready' || lookup.mayBeCutOff || lookup.items.some((item) => item.id === id);
}

/** True when there is no site or no job type to book at all. */
export function hasNothingToBook({ sites, jobTypes }: Lookups): boolean {
  return [sites, jobTypes].some(({ status, items }) => status === 'ready' && items.length === 0);
}
