import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** True for the one caller that may do `name` until `until`; false while another's claim holds at `now`. */
export async function claimFlight(db: Kysely<Tables>, name: string, now: number, until: number): Promise<boolean> {
  const row = await db
    .insertInto('flights')
    .values({ name, until })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ until }).where('flights.until', '<=', now))
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves the end of a claim that still ends at `until`; false when it has passed to someone else. */
export async function moveFlight(db: Kysely<Tables>, name: string, until: number, to: number): Promise<boolean> {
  const row = await db
    .updateTable('flights')
    .set({ until: to })
    .where('name', '=', name)
    .where('until', '=', until)
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}
