import { siteUsesReader } from '../reading/first.ts';
import type { Read } from '../reading/reader.ts';
import type { Store } from '../storage.ts';

/** How often and how lately each site was chosen. */
export type SiteUses = Read<typeof siteUsesReader>;

const KEPT = 'site-uses';
const HALF_LIFE_MS = 14 * 24 * 3600_000;
/** Of the sites chosen, those that are remembered. */
const MOST = 50;

const NONE: SiteUses = {};

/** The uses kept on this device for whoever is here: the same object for as long as they are. */
export function readUses(store: Store): SiteUses {
  return store.read(KEPT, siteUsesReader) ?? NONE;
}

/** Notes that a site was chosen, for the next list. Returns the uses as they are kept then. */
export function noteUse(store: Store, site: string, now: number): SiteUses {
  store.write(KEPT, withUse(readUses(store), site, now));
  return readUses(store);
}

/** The uses with one more; the least used are forgotten past 50. */
export function withUse(uses: SiteUses, site: string, now: number): SiteUses {
  const used = { ...uses, [site]: { weight: weightAt(uses[site], now) + 1, at: now } };
  const kept = Object.entries(used).sort(([, one], [, other]) => weightAt(other, now) - weightAt(one, now));
  return Object.fromEntries(kept.slice(0, MOST));
}

/** The items that were chosen lately or often first, a choice counting half after 14 days; the rest in their order. */
export function byUse<Item extends { id: string }>(items: readonly Item[], uses: SiteUses, now: number): Item[] {
  const ids = new Set(Object.keys(uses));
  const used: Item[] = [];
  const rest: Item[] = [];
  for (const item of items) (ids.has(item.id) ? used : rest).push(item);
  used.sort((one, other) => weightAt(uses[other.id], now) - weightAt(uses[one.id], now));
  return used.concat(rest);
}

function weightAt(use: SiteUses[string] | undefined, now: number): number {
  return use === undefined ? 0 : use.weight * 2 ** (-Math.max(0, now - use.at) / HALF_LIFE_MS);
}
