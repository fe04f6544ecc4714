import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { PlacedSite } from '../../contract/page.ts';
import { lookupKey } from '../api/lookup.ts';

const NONE: PlacedSite[] = [];

/** The sites that this page has added, so that each can be chosen before the lookup has it. */
export const addedSitesQueryOptions = queryOptions({
  queryKey: ['added-sites'],
  queryFn: () => NONE,
  initialData: NONE,
  enabled: false,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Notes a site that has been added, and has the lookup read again: it knows the place's zone. */
export function addSite(client: QueryClient, site: PlacedSite): void {
  client.setQueryData(addedSitesQueryOptions.queryKey, (before = NONE) => [site, ...before]);
  void client.invalidateQueries({ queryKey: lookupKey('sites') });
}

/** The lookup's sites, after those that were added and are not in it yet. */
export function withAdded(sites: PlacedSite[], added: PlacedSite[] = NONE): PlacedSite[] {
  const missing = added.filter(({ id }) => !sites.some((site) => site.id === id));
  return missing.length === 0 ? sites : [...missing, ...sites];
}
