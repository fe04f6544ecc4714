import type { Kysely } from 'kysely';
import type { Bucket } from '../budget/bucket.ts';
import type { Tables } from './schema.ts';

/** The one bucket that all relays on the store share. */
export interface BudgetStore {
  /** The bucket as it stands; undefined before its first use. */
  read(): Promise<{ bucket: Bucket; version: number } | undefined>;
  /** Replaces the bucket if it still has `version` (undefined: does not exist yet); false when someone else was first. */
  replace(version: number | undefined, bucket: Bucket): Promise<boolean>;
}

const NAME = 'gateway';

export function createBudgetStore(db: Kysely<Tables>): BudgetStore {
  return {
    read: async () => {
      const row = await db.selectFrom('budget').selectAll().where('name', '=', NAME).executeTakeFirst();
      if (!row) return undefined;
      const { version, tokens, strikes } = row;
      return { version, bucket: { tokens, updatedAt: row.updated_at, blockedUntil: row.blocked_until, strikes } };
    },
    replace: async (version, { tokens, updatedAt, blockedUntil, strikes }) => {
      const columns = { tokens, updated_at: updatedAt, blocked_until: blockedUntil, strikes };
      const row =
        version === undefined
          ? await db
              .insertInto('budget')
              .values({ name: NAME, version: 1, ...columns })
              .onConflict((conflict) => conflict.column('name').doNothing())
              .returning('name')
              .executeTakeFirst()
          : await db
              .updateTable('budget')
              .set({ ...columns, version: version + 1 })
              .where('name', '=', NAME)
              .where('version', '=', version)
              .returning('name')
              .executeTakeFirst();
      return row !== undefined;
    },
  };
}
