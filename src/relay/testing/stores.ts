import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
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

/** A server to install and start, and databases to create, on a machine that is busy with other tests. */
const START_WITHIN_MS = 300_000;
const TEST_WITHIN_MS = 30_000;

/** Both kinds of store; the PostgreSQL server runs while the file's tests do. Call it once a file. */
export function storeKinds(): StoreKind[] {
  vi.setConfig({ testTimeout: TEST_WITHIN_MS });
  let postgres: Postgres | undefined;
  let freeDatabases: string[] = [];
  let usedDatabases: string[] = [];
  let stores: Store[] = [];
  let folders: string[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
  }, START_WITHIN_MS);
  afterEach(async () => {
    for (const store of stores) await store.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
    stores = [];
    folders = [];
    freeDatabases = [...freeDatabases, ...usedDatabases];
    usedDatabases = [];
  });
  afterAll(async () => await postgres?.stop(), START_WITHIN_MS);

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
      if (!postgres) throw new Error('PostgreSQL is not started');
      const free = freeDatabases.pop();
      if (free !== undefined) await postgres.emptyDatabase(free);
      const url = free ?? (await postgres.createDatabase());
      usedDatabases.push(url);
      return url;
    }),
  ];
}
