import type { Named } from '../../contract/lookups.ts';
import type { PlacedSite } from '../../contract/page.ts';
import type { PresentedJobType } from '../../contract/presented-fields.ts';
import { zoneOfSite } from '../../place-time/zone-of-site.ts';
import type { Visible } from '../access/visible.ts';
import type { Config } from '../config/schema.ts';

/** A site with its place's zone and how it was known; without one where it has to be asked. */
export function placedSite({ id, name }: Named, places: Config['places']): PlacedSite {
  const zone = zoneOfSite({ id, name }, places);
  return { id, name, ...(zone && { time_zone: { name: zone.timeZone, source: zone.source } }) };
}

/** A job type with what the operator says of it. */
export function presentedJobType({ id, name }: Named, overlays: Config['jobTypes']): PresentedJobType {
  const { name: friendlyName = name, defaultTitle, durationMinutes } = overlays[id] ?? {};
  return {
    id,
    name: friendlyName,
    ...(defaultTitle !== undefined && { default_title: defaultTitle }),
    ...(durationMinutes !== undefined && { duration_minutes: durationMinutes }),
  };
}

/** A lookup as the relay answers it: `relayLookup` of the contract. */
export function presentLookup<Shown>({ items, mayBeCutOff }: Visible<Shown>, fetchedAt: number) {
  return { items, may_be_cut_off: mayBeCutOff, fetched_at: new Date(fetchedAt).toISOString() };
}
