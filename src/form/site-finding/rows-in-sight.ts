/** How many rows of a long list are there at a time: those in sight, some before and after them, and a page of keys. */
export const ROWS = 14;
/** How many rows stand before the highlighted one when a key has led down to it: more than are in sight. */
const LEAD = 9;

/** Rows that are not there, from one on. */
export interface Gap {
  from: number;
  count: number;
}

/**
 * Which row to begin with so that the highlighted one is there (−1 for none), with those in sight around it. `before` is where the
 * list begins now, which is left as it is where that will do.
 */
export function firstAround(highlighted: number, before: number, count: number): number {
  if (highlighted < 0) return 0;
  if (highlighted >= before && highlighted < before + ROWS) return firstFrom(before, count);
  return firstFrom(highlighted - (highlighted > before ? LEAD : ROWS - 1 - LEAD), count);
}

/** The first row to be there, of a list of `count`, for one that is wanted. */
export function firstFrom(wanted: number, count: number): number {
  return Math.max(0, Math.min(wanted, count - ROWS));
}

/** The rows that are there, from `first` on and the highlighted one, with the gaps between them. */
export function rowsAndGaps(first: number, highlighted: number, count: number): (number | Gap)[] {
  const end = Math.min(first + ROWS, count);
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  if (highlighted >= 0 && highlighted < first) rows.unshift(highlighted);
  if (highlighted >= end && highlighted < count) rows.push(highlighted);
  let next = 0;
  const parts = rows.flatMap((row) => {
    const gap = { from: next, count: row - next };
    next = row + 1;
    return gap.count > 0 ? [gap, row] : [row];
  });
  return next < count ? [...parts, { from: next, count: count - next }] : parts;
}
