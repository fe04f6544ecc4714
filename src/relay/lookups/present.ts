import type { CustomField, Named } from '../../contract/lookups.ts';
import type { PlacedSite } from '../../contract/page.ts';
import type { PresentedField, PresentedJobType } from '../../contract/presented-fields.ts';
import { zoneOfSite } from '../../place-time/zone-of-site.ts';
import type { Config } from '../config/schema.ts';
import { type LookupCopy, mayBeCutOff } from './copy.ts';
import { labelOf } from './label.ts';

/** A site with its place's zone and how it was known; without one where it has to be asked. */
export function placedSite({ id, name }: Named, places: Config['places']): PlacedSite {
  const zone = zoneOfSite({ id, name }, places);
  return { id, name, ...(zone && { time_zone: { name: zone.timeZone, source: zone.source } }) };
}

/** A custom field as people see it. Of a bare key nothing is known: any text may be wanted, of any length. */
export function presentedField(field: CustomField): PresentedField {
  return { ...field, label: labelOf(field.external_name), kind: 'multiline', required: false, read_only: false };
}

/** A job type with what the operator says of it. */
export function presentedJobType(jobType: Named, overlay: Config['jobTypes']): PresentedJobType {
  const durationMinutes = overlay[jobType.id]?.durationMinutes;
  return { ...jobType, ...(durationMinutes !== undefined && { duration_minutes: durationMinutes }) };
}

/** A lookup as the relay answers it: `relayLookup` of the contract. */
export function presentLookup<Item, Shown>(copy: LookupCopy<Item>, show: (item: Item) => Shown) {
  return {
    items: copy.items.map(show),
    may_be_cut_off: mayBeCutOff(copy),
    fetched_at: new Date(copy.fetchedAt).toISOString(),
  };
}
