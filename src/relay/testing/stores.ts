import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { openStore, type Store } from '../store/open.ts';
import { type PostgresDatabases, postgresDatabases } from './postgres-databases.ts';
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
/** On a loaded machine nothing here takes half as long; what hangs, hangs longer. */
const TEST_WITHIN_MS = 60_000;

/** Both kinds of store. Call it once a file. */
export function storeKinds(): StoreKind[] {
  vi.setConfig({ testTimeout: TEST_WITHIN_MS });
  let postgres: PostgresDatabases | undefined;
  let stores: Store[] = [];
  let folders: string[] = [];
  beforeAll(async () => {
    postgres = await postgresDatabases();
  }, START_WITHIN_MS);
  afterEach(async () => {
    for (const store of stores) await store.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
    stores = [];
    folders = [];
    postgres?.takeBack();
  });
  afterAll(async () => await postgres?.drop(), START_WITHIN_MS);

  function kind(
    name: StoreKind['name'],
    newDatabase: () => Promise<string>,
    newStore: () => Promise<string> = newDatabase,
  ): StoreKind {
    const open = async (databaseUrl?: string) => {
      const store = await openStore(databaseUrl ?? (await newStore()), silentLog);
      stores.push(store);
      return store;
    };
    return { name, newDatabase, open };
  }
  function databases(): PostgresDatabases {
    if (!postgres) throw new Error('PostgreSQL is not started');
    return postgres;
  }
  return [
    kind('SQLite', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
      folders.push(folder);
      return `file:${join(folder, 'callout.db')}`;
    }),
    kind(
      'PostgreSQL',
      () => databases().newDatabase(),
      () => databases().newStore(),
    ),
  ];
}
