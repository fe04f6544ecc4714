import { type QueryState, queryOptions } from '@tanstack/react-query';
import type { RelayLookupName } from '../../contract/page.ts';
import { customersReader, customFieldsReader, jobTypesReader, projectsReader, sitesReader } from '../reading/first.ts';
import type { Reader } from '../reading/reader.ts';
import { retryDelay } from '../submission/retry.ts';
import { isPassFailure, request } from './request.ts';
import { start } from './start.ts';

/** A lookup as the relay hands it out; `may_be_cut_off` means that there may be more items than these. */
export type Lookup<Item> = { items: Item[]; may_be_cut_off: boolean; fetched_at: string };

/** The relay keeps lookups for a day; a page left open looks again after this long (ms). */
const FRESH_MS = 10 * 60_000;

/**
 * How long until a lookup is asked for again (ms): soon where there is none, for the relay goes on reading it from a gateway that is slow. Not
 * by `retry`, which would wait out its time when the page is seen again, is back on line or is pressed for it.
 */
export function askAgainAfter({
  data,
  error,
  errorUpdateCount,
}: Pick<QueryState, 'data' | 'error' | 'errorUpdateCount'>): number {
  const isWanted = data === undefined && error !== null && !isPassFailure(error);
  return isWanted ? retryDelay(errorUpdateCount, error) : FRESH_MS;
}

/** The query key of one lookup: invalidate it when a booking shows that it is stale. */
export const lookupKey = (name: string) => ['lookup', name] as const;

function lookupOptions<Item>(name: RelayLookupName, schema: Reader<Lookup<Item>>) {
  return queryOptions({
    queryKey: lookupKey(name),
    queryFn: async ({ signal }) =>
      (await start.take(name, schema)) ?? (await request({ path: `/v1/${name}`, schema, signal })).body,
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) => askAgainAfter(state),
    // That one is read again is no news.
    notifyOnChangeProps: ['data', 'isFetched'],
  });
}

export const sitesQueryOptions = lookupOptions('sites', sitesReader);
export const jobTypesQueryOptions = lookupOptions('job-types', jobTypesReader);
export const projectsQueryOptions = lookupOptions('projects', projectsReader);
export const customFieldsQueryOptions = lookupOptions('custom-fields', customFieldsReader);
export const customersQueryOptions = lookupOptions('customers', customersReader);
