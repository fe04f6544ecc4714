import { zoneOfAddress } from './zone-of-address.ts';

/** The operator's knowledge of where sites are: the `places` of the config. Zones are IANA names. */
export interface Places {
  /** By site ID. */
  sites?: Record<string, string> | undefined;
  /** By a text the site's name contains, whatever its case; the first that fits counts. */
  rules?: { contains: string; timeZone: string }[] | undefined;
  defaultTimeZone?: string | undefined;
}

/** A place's zone and how it was known. */
export interface PlaceZone {
  timeZone: string;
  source: 'site' | 'rule' | 'address' | 'default';
}

/**
 * The zone of a site: the config by ID, then by rule, then the address in its name, then the config's default
 * (DESIGN.md, "Place time"). Undefined when none of them says: then the visitor is asked.
 */
export function zoneOfSite({ id, name }: { id: string; name: string }, places: Places = {}): PlaceZone | undefined {
  const bySite = Object.hasOwn(places.sites ?? {}, id) ? places.sites?.[id] : undefined;
  if (bySite) return { timeZone: bySite, source: 'site' };
  const lowerName = name.toLowerCase();
  const rule = places.rules?.find(({ contains }) => lowerName.includes(contains.toLowerCase()));
  if (rule) return { timeZone: rule.timeZone, source: 'rule' };
  const byAddress = zoneOfAddress(name);
  if (byAddress) return { timeZone: byAddress, source: 'address' };
  return places.defaultTimeZone ? { timeZone: places.defaultTimeZone, source: 'default' } : undefined;
}
