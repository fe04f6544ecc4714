/** From this length on a word may have two slips. */
const LONG = 8;
/** Shorter words are too much like each other. */
const SHORTEST = 4;

/** How many slips of the finger a typed word may have: none in short words, and none where there is a digit. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  if (word.length < SHORTEST || /\d/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}

/**
 * Whether `typed` is `word` with no more slips than its length allows. A letter too many, one missing, a wrong one, or two
 * neighbours the wrong way round are one slip each (optimal string alignment).
 */
export function isSlipOf(typed: string, word: string): boolean {
  const allowed = slipsAllowed(typed);
  if (Math.abs(typed.length - word.length) > allowed) return false;
  return alignment(typed, word) <= allowed;
}

function alignment(one: string, other: string): number {
  let older: number[] = [];
  let old = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const at = (from: number[], index: number) => from[index] ?? Number.POSITIVE_INFINITY;
      const isSame = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          at(old, j) + 1,
          at(row, j - 1) + 1,
          at(old, j - 1) + (isSame ? 0 : 1),
          swapped ? at(older, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    older = old;
    old = row;
  }
  return old[other.length] ?? 0;
}
