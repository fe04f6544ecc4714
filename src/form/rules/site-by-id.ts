import type { PlacedSite } from '../../contract/page.ts';
import { words } from '../words.ts';

/**
 * The site with an ID. Where the list may be cut off, an ID that is not in it may still be a site, known by its number
 * alone; elsewhere there is no such site.
 */
export function siteById(
  sites: { items: readonly PlacedSite[]; mayBeCutOff: boolean },
  id: string,
): PlacedSite | undefined {
  if (id === '') return undefined;
  return indexOf(sites.items).get(id) ?? (sites.mayBeCutOff ? { id, name: words.site.byId({ id }) } : undefined);
}

const indexes = new WeakMap<readonly PlacedSite[], ReadonlyMap<string, PlacedSite>>();

/** Sites by ID, made once for each list: a list of held calls asks for a hundred of thousands. */
function indexOf(items: readonly PlacedSite[]): ReadonlyMap<string, PlacedSite> {
  const known = indexes.get(items);
  if (known) return known;
  const index = new Map(items.toReversed().map((site) => [site.id, site]));
  indexes.set(items, index);
  return index;
}
