import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { type Postgres, startPostgres } from '../../../tools/postgres.ts';
import { openStore, type Store } from '../store/open.ts';
import { silentLog } from './silent-log.ts';

/** One kind of store, for a test that must hold on each. */
export interface StoreKind {
  name: 'SQLite' | 'PostgreSQL';
  /** The URL of a database that is new and empty. */
  newDatabase(): Promise<string>;
  /** Opens a store, on a new database unless told which. It is closed after the test. */
  open(databaseUrl?: string): Promise<Store>;
}

/** Both kinds of store; the PostgreSQL server is started when first needed and stopped after the file's tests. */
export function storeKinds(): StoreKind[] {
  let postgres: Promise<Postgres> | undefined;
  let stores: Store[] = [];
  let folders: string[] = [];
  afterEach(async () => {
    for (const store of stores) await store.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
    stores = [];
    folders = [];
  });
  afterAll(async () => await (await postgres)?.stop());

  function kind(name: StoreKind['name'], newDatabase: () => Promise<string>): StoreKind {
    const open = async (databaseUrl?: string) => {
      const store = await openStore(databaseUrl ?? (await newDatabase()), silentLog);
      stores.push(store);
      return store;
    };
    return { name, newDatabase, open };
  }
  return [
    kind('SQLite', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
      folders.push(folder);
      return `file:${join(folder, 'callout.db')}`;
    }),
    kind('PostgreSQL', async () => {
      postgres ??= startPostgres();
      return await (await postgres).createDatabase();
    }),
  ];
}
