import MiniSearch from 'minisearch';
import { NO_MATCH, rankOf, simpleName, simplify, wordsOf } from '../rules/match-sites.ts';
import { isSlipOf, slipsAllowed } from './slip.ts';

interface Named {
  id: string;
  name: string;
}

/** Finds sites by what was typed, slips of the finger forgiven. */
export interface SiteSearch {
  /**
   * The items that answer, best first: those that hold every word as `matchNamed` ranks them, then those that do with a slip in
   * a word. Equals keep the order of `items`, which are of those that were indexed.
   */
  find<Item extends Named>(items: readonly Item[], typed: string): Item[];
}

/** How many items are indexed before the page gets its turn: 5,000 at once would hold up a key. */
const CHUNK = 100;

const searches = new WeakMap<readonly Named[], Promise<SiteSearch>>();

/** Indexes the items bit by bit, once for each list; resolves when all are in. */
export function createSiteSearch(items: readonly Named[]): Promise<SiteSearch> {
  const known = searches.get(items) ?? indexed(items);
  searches.set(items, known);
  return known;
}

async function indexed(items: readonly Named[]): Promise<SiteSearch> {
  const index = new MiniSearch<Named>({
    fields: ['name', 'id'],
    extractField: (item, field) => (field === 'name' ? simpleName(item) : item.id),
    tokenize: wordsOf,
    processTerm: (term) => term,
  });
  await index.addAllAsync([...new Map(items.map((item) => [item.id, item])).values()], { chunkSize: CHUNK });

  /** The IDs of those that hold every word, some with a slip, the likeliest first. */
  const withSlips = (words: readonly string[]): Map<string, number> => {
    if (!words.some((word) => slipsAllowed(word) > 0)) return new Map();
    const found = index.search(words.join(' '), {
      combineWith: 'AND',
      prefix: true,
      // The index counts two neighbours the wrong way round as two.
      fuzzy: (word) => (slipsAllowed(word) === 0 ? false : 2),
      maxFuzzy: 2,
    });
    const meant = found.filter(({ terms }) =>
      words.every((word) => terms.some((term) => term.startsWith(word) || isSlipOf(word, term))),
    );
    return new Map(meant.map(({ id }, place) => [String(id), place]));
  };

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
