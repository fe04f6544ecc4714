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
  const listed = sites.items.find((site) => site.id === id);
  return listed ?? (sites.mayBeCutOff ? { id, name: words.site.byId(id) } : undefined);
}
