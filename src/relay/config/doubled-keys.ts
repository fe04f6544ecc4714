import * as z from 'zod';

/** Strings whole, so that what looks like structure inside them is none. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** An object or a list that is being gone through. */
interface Open {
  /** How often each key has come. */
  keys: Map<string, number>;
  /** The key, or the place in the list, of what comes now. */
  at: string | number;
}

/**
 * A line for each key that an object has more than once, with its place. JSON allows it, and readers keep the last one without
 * a word. `text` is JSON.
 */
export function doubledKeys(text: string): string[] {
  const lines: string[] = [];
  const open: Open[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKENS)) {
    const inner = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ keys: new Map(), at: 0 });
    } else if (token === '}' || token === ']') {
      open.pop();
      if (inner) lines.push(...linesOf(inner, open));
    } else if (token === ':' && inner) {
      inner.at = String(JSON.parse(last));
      inner.keys.set(inner.at, (inner.keys.get(inner.at) ?? 0) + 1);
    } else if (token === ',' && inner && typeof inner.at === 'number') {
      inner.at += 1;
    }
    last = token;
  }
  return lines;
}

function linesOf({ keys }: Open, around: readonly Open[]): string[] {
  const place = around.length === 0 ? 'the whole file' : z.core.toDotPath(around.map(({ at }) => at));
  return [...keys]
    .filter(([, times]) => times > 1)
    .map(([key, times]) => `${place}: key "${key}" is there ${times === 2 ? 'twice' : `${times} times`}`);
}
