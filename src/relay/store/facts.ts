import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** What was found out about the gateway, kept across restarts and shared by all relays on the store. */
export interface Facts {
  read(name: string): Promise<string | undefined>;
  write(name: string, value: string): Promise<void>;
}

export function createFacts(db: Kysely<Tables>): Facts {
  return {
    read: async (name) => {
      const row = await db.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value;
    },
    write: async (name, value) => {
      await db
        .insertInto('facts')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
  };
}
