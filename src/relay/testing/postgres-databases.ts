import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** For tests: databases on the one PostgreSQL server of a run (tools/shared-postgres.ts). */
export interface PostgresDatabases {
  /** The URL of a database that is new and empty. */
  newDatabase(): Promise<string>;
  /** The URL of a database with this code's tables and nothing in them, or of an empty one: for `openStore`. */
  newStore(): Promise<string>;
  /** Nobody has those given out open any more: they may be given out again. */
  takeBack(): void;
  /** Removes them all. */
  drop(): Promise<void>;
}

interface Database {
  url: string;
  /** Only `openStore` has made tables in it, so that they need not be made again. */
  hasOurTables: boolean;
}

const CLEAR = `do $$ begin execute (
  select 'truncate ' || string_agg(format('%I', tablename), ', ') || ' restart identity'
  from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
); end $$`;
const EMPTY = 'drop schema public cascade; create schema public';

/** Starts the server where no test has before. @throws where it cannot be had */
export async function postgresDatabases(): Promise<PostgresDatabases> {
  const answer = await fetch(inject('postgresBroker'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);
  let free: Database[] = [];
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
    async drop() {
      for (const { url } of [...free, ...used]) {
        await query(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
      }
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
