import { simpleName, wordsOf } from '../rules/match-sites.ts';
import { isSlipOf, slipsAllowed } from './slip.ts';

interface Named {
  id: string;
  name: string;
}

/** How many items are taken in before the page gets its turn: 5,000 at once would hold up a key. */
const CHUNK = 250;
/** Typed words whose answers are kept: those of a search or two. */
const MOST_KEPT = 40;

/** The IDs of the items that hold every word, each with how many of the words have a slip. None unless one of the words may have one. */
export type SlipIndex = (words: readonly string[]) => ReadonlyMap<string, number>;

/** Which items hold which words, worked out bit by bit: of all words, those like a typed one are few. */
export async function createSlipIndex(items: readonly Named[]): Promise<SlipIndex> {
  const holders = new Map<string, Set<string>>();
  for (let from = 0; from < items.length; from += CHUNK) {
    for (const item of items.slice(from, from + CHUNK)) {
      for (const word of [...wordsOf(simpleName(item)), item.id]) {
        const ids = holders.get(word);
        if (ids) ids.add(item.id);
        else holders.set(word, new Set([item.id]));
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** The items that hold the word or its beginning (0), or the word with slips (1). */
  const holding = (word: string): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const [held, ids] of holders) {
      const slips = held.startsWith(word) ? 0 : isSlipOf(word, held) ? 1 : undefined;
      if (slips !== undefined) for (const id of ids) found.set(id, Math.min(slips, found.get(id) ?? slips));
    }
    return found;
  };
  const kept = new Map<string, ReadonlyMap<string, number>>();
  const holdingAsBefore = (word: string) => {
    const found = kept.get(word) ?? holding(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, found);
    return found;
  };

  return (words) => {
    const found = new Map<string, number>();
    if (!words.some((word) => slipsAllowed(word) > 0)) return found;
    const [fewest, ...others] = words.map(holdingAsBefore).toSorted((one, other) => one.size - other.size);
    for (const [id, slips] of fewest ?? []) {
      const rest = others.map((ids) => ids.get(id));
      const all = rest.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), slips);
      if (all !== undefined) found.set(id, all);
    }
    return found;
  };
}
