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
 * The items whose name or ID holds every word typed, in any order and each in part, best first: a full ID, a full name, then names that
 * start with what was typed, then names in which each typed word is a word or starts one, then the rest. Equals keep their order.
 *
 *     matchNamed(sites, 'brand dep')   // "Acme Depot — Unit 3/24 Brand Dr"
 */
export function matchNamed<Item extends Named>(items: readonly Item[], typed: string): Item[] {
  const query = simplify(typed);
  const words = wordsOf(query);
  return items
    .map((item) => ({ item, rank: rankOf(item, query, words) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** The one item that the text names in full, by name or ID; undefined when none or several do. */
export function exactNamed<Item extends Named>(items: readonly Item[], typed: string): Item | undefined {
  const query = simplify(typed);
  const found = items.filter((item) => item.id === typed.trim() || (query !== '' && simpleName(item) === query));
  return found.length === 1 ? found[0] : undefined;
}

/** The words of a text that is simplified already. */
export function wordsOf(simplified: string): string[] {
  return simplified.split(' ').filter(Boolean);
}

/** The rank of an item that does not hold every word. */
export const NO_MATCH = 5;

/** How well an item answers what was typed, given simplified: 0 is best, `NO_MATCH` is not at all. */
export function rankOf(item: Named, query: string, words: readonly string[]): number {
  const { id } = item;
  if (id === query) return 0;
  const simple = simpleName(item);
  if (simple === query) return 1;
  if (!words.every((word) => simple.includes(word) || id.startsWith(word))) return NO_MATCH;
  if (simple.startsWith(query)) return 2;
  if (!words.every((word) => ` ${simple}`.includes(` ${word}`))) return 4;
  // A whole word counts for more than the start of one: 24 is rather number 24 than 245.
  return 3 + words.filter((word) => !` ${simple} `.includes(` ${word} `)).length / (words.length + 1);
}

const simpleNames = new WeakMap<Named, { name: string; simple: string }>();

/** The simplified name, worked out once for each item: a list may have thousands, gone through at every key. */
export function simpleName(item: Named): string {
  const known = simpleNames.get(item);
  if (known?.name === item.name) return known.simple;
  const simple = simplify(item.name);
  simpleNames.set(item, { name: item.name, simple });
  return simple;
}
