import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** What was found out about the gateway, kept across restarts and shared by all relays on the store. */
export interface Facts {
  read(name: string): Promise<string | undefined>;
  write(name: string, value: string): Promise<void>;
  /** Writes it where there is none yet; the one that stands then, whichever relay wrote it. */
  keep(name: string, value: string): Promise<string>;
}

export function createFacts(db: Kysely<Tables>): Facts {
  const rowOf = (name: string) => db.selectFrom('facts').select('value').where('name', '=', name);
  return {
    read: async (name) => (await rowOf(name).executeTakeFirst())?.value,
    write: async (name, value) => {
      await db
        .insertInto('facts')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
    keep: async (name, value) => {
      await db
        .insertInto('facts')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      return (await rowOf(name).executeTakeFirstOrThrow()).value;
    },
  };
}
