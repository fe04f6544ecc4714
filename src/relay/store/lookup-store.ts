import type { Kysely } from 'kysely';
import * as z from 'zod';
import { LOOKUPS, type LookupName } from '../../contract/lookups.ts';
import type { LookupStore } from '../ports.ts';
import { claimFlight, moveFlight } from './flights.ts';
import type { Tables } from './schema.ts';

const lookupNames = Object.keys(LOOKUPS);
const lookupNameSchema = z.custom<LookupName>((name) => typeof name === 'string' && lookupNames.includes(name));

/** The lookups' last copies, shared by all relays on the store. */
export function createLookupStore(db: Kysely<Tables>): LookupStore {
  return {
    load: async (name) => {
      const row = await db.selectFrom('lookups').selectAll().where('name', '=', name).executeTakeFirst();
      return row && { name: lookupNameSchema.parse(row.name), items: JSON.parse(row.items), fetchedAt: row.fetched_at };
    },
    save: async ({ name, items, fetchedAt }) => {
      const row = { items: JSON.stringify(items), fetched_at: fetchedAt };
      await db
        .insertInto('lookups')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row).where('lookups.fetched_at', '<', fetchedAt))
        .execute();
    },
    claimFlight: (name, now, until) => claimFlight(db, `lookup:${name}`, now, until),
    releaseFlight: async (name, until) => {
      await moveFlight(db, `lookup:${name}`, until, 0);
    },
  };
}
