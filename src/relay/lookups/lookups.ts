import { LOOKUPS, type LookupItem, type LookupName } from '../../contract/lookups.ts';
import { RELAY_LOOKUPS, type RelayLookupName, START_LOOKUPS } from '../../contract/page.ts';
import type { Clock, LookupRefresher } from '../ports.ts';
import { type CachedLookup, type CachedLookupDeps, createCachedLookup } from './cached-lookup.ts';
import { createComplaints } from './complaints.ts';

/** Every lookup that the relay serves. */
export type Lookups = { readonly [Name in RelayLookupName]: CachedLookup<LookupItem<Name>> };

const KEEP_WARM_MS = 60_000;
/** While the form cannot be shown, a backoff that has run out is noticed sooner. */
const WARM_UP_MS = 2_000;

/** The lookups, empty until they are read. */
export function createLookups(given: Omit<CachedLookupDeps, 'complaints'>): Lookups {
  const deps = { ...given, complaints: createComplaints(given.log) };
  return {
    sites: createCachedLookup({ name: 'sites', schema: LOOKUPS.sites }, deps),
    'job-types': createCachedLookup({ name: 'job-types', schema: LOOKUPS['job-types'] }, deps),
    projects: createCachedLookup({ name: 'projects', schema: LOOKUPS.projects }, deps),
    'custom-fields': createCachedLookup({ name: 'custom-fields', schema: LOOKUPS['custom-fields'] }, deps),
    customers: createCachedLookup({ name: 'customers', schema: LOOKUPS.customers }, deps),
  };
}

/**
 * Reads all lookups at start and keeps them fresh until `signal` aborts, so that no visitor waits for the gateway and
 * a relay that started without one becomes ready when it comes back.
 */
export async function keepWarm(lookups: Lookups, clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await Promise.all(Object.values(lookups).map((lookup) => lookup.refresh()));
    await clock.sleep(missingLookups(lookups) === undefined ? KEEP_WARM_MS : WARM_UP_MS, signal);
  }
}

/** The lookups as the sender sees them: something to refetch when a booking shows that one is out of date. */
export function refresherOf(lookups: Lookups): LookupRefresher {
  return {
    async refetchStale(name) {
      if (isServed(name)) await lookups[name].refetchStale();
    },
  };
}

/** The sites as the maker of a new one sees them. */
export function siteLookupOf({ sites }: Pick<Lookups, 'sites'>) {
  return {
    readAnew: () => sites.readAnew(),
    nameOf: (id: string) => sites.peek()?.items.find((site) => site.id === id)?.name,
  };
}

/** When each lookup that was ever read was read (ms since the epoch). */
export function timesOf(lookups: Lookups): ReadonlyMap<string, number> {
  return new Map(
    Object.values(lookups).flatMap((lookup) => {
      const copy = lookup.peek();
      return copy ? [[lookup.name, copy.fetchedAt] as const] : [];
    }),
  );
}

/** The lookups that the form needs and the relay has never read. */
export function missingFromForm(lookups: Lookups): RelayLookupName[] {
  return START_LOOKUPS.filter((name) => lookups[name].peek() === undefined);
}

/** The same in words; undefined when it has them all. */
export function missingLookups(lookups: Lookups): string | undefined {
  const missing = missingFromForm(lookups);
  return missing.length === 0 ? undefined : `not read yet: ${missing.join(', ')}`;
}

function isServed(name: LookupName): name is RelayLookupName {
  return Object.hasOwn(RELAY_LOOKUPS, name);
}
