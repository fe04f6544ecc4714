import { NO_MATCH, rankOf, simplify, wordsOf } from '../rules/match-sites.ts';
import { createSlipIndex } from './slip-index.ts';

interface Named {
  id: string;
  name: string;
}

/** Finds sites by what was typed, slips of the finger forgiven. */
export interface SiteSearch {
  /**
   * The items that answer, best first: those that hold every word as `matchNamed` ranks them, then those that do with a slip in
   * a word, in as few as may be. Equals keep the order of `items`, which are of those that were indexed.
   */
  find<Item extends Named>(items: readonly Item[], typed: string): Item[];
}

const searches = new WeakMap<readonly Named[], Promise<SiteSearch>>();

/** Indexes the items bit by bit, once for each list; resolves when all are in. */
export function createSiteSearch(items: readonly Named[]): Promise<SiteSearch> {
  const known = searches.get(items) ?? indexed(items);
  searches.set(items, known);
  return known;
}

async function indexed(items: readonly Named[]): Promise<SiteSearch> {
  const withSlips = await createSlipIndex(items);
  const plain = createNarrowing();
  return {
    find(items, typed) {
      const query = simplify(typed);
      const words = wordsOf(query);
      const found = plain(items, query, words);
      const known = new Set(found.map(({ item }) => item));
      const slips = withSlips(words);
      const meant = slips.size === 0 ? [] : items.filter((item) => slips.has(item.id) && !known.has(item));
      return [
        ...found.sort((one, other) => one.rank - other.rank).map(({ item }) => item),
        ...meant.sort((one, other) => (slips.get(one.id) ?? 0) - (slips.get(other.id) ?? 0)),
      ];
    },
  };
}

/**
 * Ranks the items that hold every word. While more is typed to the same items, only those that held what was typed before are
 * gone through: a word that is not in a name is in it no better with another letter.
 */
function createNarrowing() {
  const before = new WeakMap<readonly Named[], { query: string; places: number[] }>();
  return <Item extends Named>(items: readonly Item[], query: string, words: readonly string[]) => {
    const last = before.get(items);
    const places = last && query.startsWith(last.query) ? last.places : items.keys();
    const found: { item: Item; rank: number }[] = [];
    const held: number[] = [];
    for (const place of places) {
      const item = items[place];
      const rank = item ? rankOf(item, query, words) : NO_MATCH;
      if (item === undefined || rank >= NO_MATCH) continue;
      found.push({ item, rank });
      held.push(place);
    }
    before.set(items, { query, places: held });
    return found;
  };
}
