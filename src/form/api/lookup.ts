import { queryOptions } from '@tanstack/react-query';
import type { RelayLookupName } from '../../contract/page.ts';
import { customersReader, customFieldsReader, jobTypesReader, projectsReader, sitesReader } from '../reading/first.ts';
import type { Reader } from '../reading/reader.ts';
import { request } from './request.ts';
import { start } from './start.ts';

/** A lookup as the relay hands it out; `may_be_cut_off` means that there may be more items than these. */
export type Lookup<Item> = { items: Item[]; may_be_cut_off: boolean; fetched_at: string };

/** The relay keeps lookups for a day; a page left open looks again after this long (ms). */
const FRESH_MS = 10 * 60_000;

/** The query key of one lookup: invalidate it when a booking shows that it is stale. */
export const lookupKey = (name: string) => ['lookup', name] as const;

function lookupOptions<Item>(name: RelayLookupName, schema: Reader<Lookup<Item>>) {
  return queryOptions({
    queryKey: lookupKey(name),
    queryFn: async ({ signal }) =>
      (await start.take(name, schema)) ?? (await request({ path: `/v1/${name}`, schema, signal })).body,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  });
}

export const sitesQueryOptions = lookupOptions('sites', sitesReader);
export const jobTypesQueryOptions = lookupOptions('job-types', jobTypesReader);
export const projectsQueryOptions = lookupOptions('projects', projectsReader);
export const customFieldsQueryOptions = lookupOptions('custom-fields', customFieldsReader);
export const customersQueryOptions = lookupOptions('customers', customersReader);
