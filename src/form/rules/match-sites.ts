interface Named {
  id: string;
  name: string;
}

/** Lower case, without accents, and with every run of punctuation as one space: how people type a name they know. */
export function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The items whose name or ID holds every word typed, in any order and each in part, best first: a full ID, then names that
 * start with what was typed, then names in which each typed word starts a word, then the rest. Equals keep their order.
 *
 *     matchNamed(sites, 'brand dep')   // "Acme Depot — Unit 3/24 Brand Dr"
 */
export function matchNamed<Item extends Named>(items: readonly Item[], typed: string): Item[] {
  const query = simplify(typed);
  const words = query.split(' ').filter(Boolean);
  return items
    .map((item) => ({ item, rank: rank(item, query, words) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** The one item that the text names in full, by name or ID; undefined when none or several do. */
export function exactNamed<Item extends Named>(items: readonly Item[], typed: string): Item | undefined {
  const query = simplify(typed);
  const found = items.filter((item) => item.id === typed.trim() || (query !== '' && simplify(item.name) === query));
  return found.length === 1 ? found[0] : undefined;
}

const NO_MATCH = 4;

function rank({ id, name }: Named, query: string, words: string[]): number {
  if (id === query) return 0;
  const simple = simplify(name);
  if (!words.every((word) => simple.includes(word) || id.startsWith(word))) return NO_MATCH;
  if (simple.startsWith(query)) return 1;
  return words.every((word) => ` ${simple}`.includes(` ${word}`)) ? 2 : 3;
}
