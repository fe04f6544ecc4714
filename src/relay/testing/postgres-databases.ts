import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** For tests: databases on the one PostgreSQL server of a run (tools/shared-postgres.ts), with which they go. */
export interface PostgresDatabases {
  /** The URL of a database that is new and empty. */
  newDatabase(): Promise<string>;
  /** The URL of a database with this code's tables and nothing in them, or of an empty one: for `openStore`. */
  newStore(): Promise<string>;
  /** Nobody has those given out open any more: they may be given out again. */
  takeBack(): void;
}

interface Database {
  url: string;
  /** Only `openStore` has made tables in it, so that they need not be made again. */
  hasOurTables: boolean;
}

/** Rows are taken out one by one: `truncate` makes new files for each table and index, and takes twice as long. */
const CLEAR = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('delete from %I', name);
  end loop;
  perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
  from pg_sequences where schemaname = 'public';
end $$`;
const EMPTY = 'drop schema public cascade; create schema public';

/** Those that were taken back, of all the files that this worker has run: to make one and its tables takes seconds. */
let free: Database[] = [];

/** Starts the server where no test has before. @throws where it cannot be had */
export async function postgresDatabases(): Promise<PostgresDatabases> {
  const answer = await fetch(inject('postgresBroker'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);
  let used: Database[] = [];

  async function create(): Promise<string> {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await query(server, `create database ${name}`);
    return Object.assign(new URL(server), { pathname: `/${name}` }).href;
  }

  function take(hasOurTables: boolean): Database | undefined {
    const found = free.find((database) => database.hasOurTables === hasOurTables);
    free = free.filter((database) => database !== found);
    return found;
  }

  return {
    async newDatabase() {
      const found = take(false) ?? take(true);
      if (found) await query(found.url, EMPTY);
      const url = found?.url ?? (await create());
      used.push({ url, hasOurTables: false });
      return url;
    },
    async newStore() {
      const found = take(true);
      if (found) await query(found.url, CLEAR);
      const url = found?.url ?? (await create());
      used.push({ url, hasOurTables: true });
      return url;
    },
    takeBack() {
      free = [...free, ...used];
      used = [];
    },
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
