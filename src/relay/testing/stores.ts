import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, vi } from 'vitest';
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
  function newFile(): string {
    const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
    folders.push(folder);
    return join(folder, 'callout.db');
  }
  return [
    kind(
      'SQLite',
      async () => `file:${newFile()}`,
      async () => {
        const path = newFile();
        writeFileSync(path, await emptySqlite());
        return `file:${path}`;
      },
    ),
    kind(
      'PostgreSQL',
      () => databases().newDatabase(),
      () => databases().newStore(),
    ),
  ];
}

let ourTables: Promise<Buffer> | undefined;

/** A SQLite file with this code's tables and nothing in them. It is made once a worker: the disk takes its time over each table. */
function emptySqlite(): Promise<Buffer> {
  ourTables ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-store-'));
    const path = join(folder, 'callout.db');
    await (await openStore(`file:${path}`, silentLog)).close();
    const file = readFileSync(path);
    rmSync(folder, { recursive: true });
    return file;
  })();
  return ourTables;
}
