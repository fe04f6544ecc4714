/**
 * How far a growing table is read whose IDs may come to light out of order: a transaction takes its ID before it commits. IDs
 * above the floor are read again each time, and told once. Times are ms since the epoch.
 */
export interface Tail {
  /** All IDs up to here have been told. */
  floor: number;
  /** Those above it that have been told, and when. */
  told: ReadonlyMap<number, number>;
}

/** How long a transaction may take from its ID to its commit without what it wrote being missed. */
export const GRACE_MS = 10_000;

/** A tail that takes up after what is there already: `rows` are the last of it, above `floor`. */
export function tailAfter(floor: number, rows: readonly { id: number }[], now: number): Tail {
  return { floor, told: new Map(rows.map(({ id }) => [id, now])) };
}

/** Of the rows above the floor, those that were not told yet, and the tail once they are. */
export function takeNew<Row extends { id: number }>(
  tail: Tail,
  rows: readonly Row[],
  now: number,
): { fresh: Row[]; tail: Tail } {
  const fresh = rows.filter(({ id }) => id > tail.floor && !tail.told.has(id));
  const told = new Map([...tail.told, ...fresh.map(({ id }) => [id, now] as const)]);
  const settled = [...told].filter(([, at]) => Math.abs(now - at) >= GRACE_MS).map(([id]) => id);
  const floor = Math.max(tail.floor, ...settled);
  return { fresh, tail: { floor, told: new Map([...told].filter(([id]) => id > floor)) } };
}
