import { simplify, wordsOf } from '../rules/match-sites.ts';
import { isSlipOf } from './slip.ts';

/** A stretch of a name, and whether it answers what was typed. */
export interface Stretch {
  text: string;
  isMatch: boolean;
}

/** The name in stretches, which joined are the name again. What was typed is marked where it stands in it, a word with a slip whole. */
export function markMatches(name: string, typed: string): Stretch[] {
  const words = wordsOf(simplify(typed));
  const stretches: Stretch[] = [];
  const add = (text: string, isMatch: boolean) => {
    if (text !== '') stretches.push({ text, isMatch });
  };
  let done = 0;
  for (const { 0: text, index } of name.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const found = matchIn(text, words);
    if (!found) continue;
    add(name.slice(done, index + found.from), false);
    add(name.slice(index + found.from, index + found.to), true);
    done = index + found.to;
  }
  add(name.slice(done), false);
  return stretches;
}

function matchIn(text: string, words: readonly string[]): { from: number; to: number } | undefined {
  const simple = simplify(text);
  const whole = { from: 0, to: text.length };
  const longest = words.filter((word) => simple.includes(word)).toSorted((one, other) => other.length - one.length)[0];
  if (longest === undefined) return words.some((word) => isSlipOf(word, simple)) ? whole : undefined;
  const from = simple.indexOf(longest);
  // Where an accent takes a place of its own, letters cannot be counted off.
  return simple.length === text.length ? { from, to: from + longest.length } : whole;
}
