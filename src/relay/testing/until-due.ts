import type { Store } from '../store/open.ts';

/**
 * For tests: how long until anything in these stores is due, in ms; undefined when something is. Until then a relay's rounds
 * only look whether another has left it something, which costs a test most of its time.
 */
export async function untilDue(stores: readonly Store[], now: number): Promise<number | undefined> {
  const asked = stores.flatMap(({ journal, operations }) => [journal.nextDueAt(), operations.nextDueAt()]);
  const dues = await Promise.all(asked);
  const next = Math.min(...dues.map((due) => due ?? Number.POSITIVE_INFINITY));
  return next > now ? next - now : undefined;
}
