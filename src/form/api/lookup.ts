import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { RELAY_LOOKUPS, type RelayLookupName, relayLookup } from '../../contract/page.ts';
import { request } from './request.ts';
import { start } from './start.ts';

/** A lookup as the relay hands it out; `may_be_cut_off` means that there may be more items than these. */
export type Lookup<Item> = { items: Item[]; may_be_cut_off: boolean; fetched_at: string };

/** The relay keeps lookups for a day; a page left open looks again after this long (ms). */
const FRESH_MS = 10 * 60_000;

/** The query key of one lookup: invalidate it when a booking shows that it is stale. */
export const lookupKey = (name: string) => ['lookup', name] as const;

function lookupOptions<Item extends z.ZodMiniType>(name: RelayLookupName, item: Item) {
  const schema = relayLookup(item);
  return queryOptions({
    queryKey: lookupKey(name),
    queryFn: async ({ signal }) =>
      (await start.take(name, schema)) ?? (await request({ path: `/v1/${name}`, schema, signal })).body,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
}

export const sitesQueryOptions = lookupOptions('sites', RELAY_LOOKUPS.sites);
export const jobTypesQueryOptions = lookupOptions('job-types', RELAY_LOOKUPS['job-types']);
export const projectsQueryOptions = lookupOptions('projects', RELAY_LOOKUPS.projects);
export const customFieldsQueryOptions = lookupOptions('custom-fields', RELAY_LOOKUPS['custom-fields']);
export const customersQueryOptions = lookupOptions('customers', RELAY_LOOKUPS.customers);
