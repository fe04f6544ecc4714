/** Rows that stand together. */
export interface RowGroup<Row> {
  /** Which one it is, counted from the list's end: the same for as long as nothing after it changes. */
  id: number;
  rows: readonly Row[];
}

/** How many rows stand together: about as many as are in sight. */
const SIZE = 10;

/**
 * A list's rows in groups, counted from the list's end: a row that comes first joins the first group and leaves every other
 * group as it is.
 */
export function rowGroups<Row>(rows: readonly Row[], size = SIZE): RowGroup<Row>[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, at) => {
    const id = count - 1 - at;
    const end = rows.length - id * size;
    return { id, rows: rows.slice(Math.max(0, end - size), end) };
  });
}

/**
 * The first groups that hold `most` rows together, or all there are: groups go from the end as a whole, and leave the others as they are.
 * So there are up to a group's rows more.
 */
export function firstGroups<Row>(groups: readonly RowGroup<Row>[], most: number): readonly RowGroup<Row>[] {
  let before = 0;
  return groups.filter(({ rows }) => {
    const isNeeded = before < most;
    before += rows.length;
    return isNeeded;
  });
}

/** Whether two lists hold the same rows in the same order, told by identity. */
export function sameRows<Row>(one: readonly Row[], other: readonly Row[]): boolean {
  return one === other || (one.length === other.length && one.every((row, at) => row === other[at]));
}
