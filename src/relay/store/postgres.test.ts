import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { openPostgres } from './postgres.ts';

const postgres = storeKinds().find(({ name }) => name === 'PostgreSQL');

it('lives on when the server ends a connection between two queries of a transaction', async () => {
  const db = openPostgres((await postgres?.newDatabase()) ?? '', silentLog);
  const transaction = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    const [{ pid } = { pid: 0 }] = rows;
    await sql`select pg_terminate_backend(${pid})`.execute(db);
    const gone = sql`select 1 from pg_stat_activity where pid = ${pid}`;
    await vi.waitFor(async () => expect((await gone.execute(db)).rows).toEqual([]));
    await sql`select 1`.execute(tx);
  });
  await expect(transaction).rejects.toThrow();
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await db.destroy();
});
