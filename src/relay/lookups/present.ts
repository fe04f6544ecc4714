import type { CustomField, Named } from '../../contract/lookups.ts';
import type { LabelledField, PlacedSite } from '../../contract/page.ts';
import { zoneOfSite } from '../../place-time/zone-of-site.ts';
import type { Config } from '../config/schema.ts';
import { type LookupCopy, mayBeCutOff } from './copy.ts';
import { labelOf } from './label.ts';

/** A site with its place's zone and how it was known; without one where it has to be asked. */
export function placedSite({ id, name }: Named, places: Config['places']): PlacedSite {
  const zone = zoneOfSite({ id, name }, places);
  return { id, name, ...(zone && { time_zone: { name: zone.timeZone, source: zone.source } }) };
}

/** A custom field's definition with a label for people. */
export function labelledField(field: CustomField): LabelledField {
  return { ...field, label: labelOf(field.external_name) };
}

/** A lookup as the relay answers it: `relayLookup` of the contract. */
export function presentLookup<Item, Shown>(copy: LookupCopy<Item>, show: (item: Item) => Shown) {
  return {
    items: copy.items.map(show),
    may_be_cut_off: mayBeCutOff(copy),
    fetched_at: new Date(copy.fetchedAt).toISOString(),
  };
}
