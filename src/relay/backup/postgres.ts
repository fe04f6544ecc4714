import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { passwordOf } from '../env.ts';
import type { Log } from '../ports.ts';
import { newerStoreOf } from '../store/migrations.ts';
import { openStore } from '../store/open.ts';
import { POSTGRES_FLAVOUR } from '../store/postgres.ts';
import { COPIED_FACT } from '../store/restored.ts';
import { troubleOf } from '../trouble.ts';
import { writeWhole } from './files.ts';
import {
  done,
  LEFT_OUT,
  NOT_EMPTY,
  notRestored,
  type Outcome,
  type RestoreOptions,
  RUNNING,
  refused,
} from './outcome.ts';

/** Dumps the database into a new file, as it is at one moment, while relays write to it. */
export async function backupPostgres(databaseUrl: string, file: string): Promise<Outcome> {
  const args = ['--format=custom', '--no-owner', '--no-privileges'];
  await writeWhole(file, (partial) => run('pg_dump', [...args, `--file=${partial}`], databaseUrl));
  return done(`The database is in ${file}.`);
}

/** Puts a dump in the place of the journal in the database, unless a relay is running on it, in one transaction. `now` in ms since the epoch. */
export async function restorePostgres(
  file: string,
  databaseUrl: string,
  { replace }: RestoreOptions,
  now: number,
  log: Log,
): Promise<Outcome> {
  if (!existsSync(file)) return refused(`There is no file ${file}.`);
  const { tables, relays } = await lookAt(databaseUrl);
  if (relays > 0) return refused(RUNNING);
  if (tables.length > 0 && !replace) return refused(NOT_EMPTY);
  const newer = await newerStoreOf(await migrationsIn(file), POSTGRES_FLAVOUR);
  if (newer !== undefined) return refused(notRestored(file, newer));
  const script = await run('pg_restore', ['--no-owner', '--no-privileges', '--file=-', file]);
  const drop = tables.map((table) => `drop table ${pg.escapeIdentifier(table)} cascade;\n`).join('');
  const stamp = `insert into public.facts (name, value) values ('${COPIED_FACT}', '${now}') on conflict (name) do update set value = excluded.value;\n`;
  const args = ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1', '--output=/dev/null'];
  await run('psql', args, databaseUrl, `${drop}${script}\n${stamp}`);
  const told = `The journal in the database is the one of ${file}`;
  try {
    await (await openStore(databaseUrl, log)).close();
  } catch (error) {
    return refused(`${told}, but cannot be opened: ${troubleOf(error)}.`);
  }
  return done(`${told}. ${LEFT_OUT}`);
}

/** The names of the migrations that a dump's database has been through, out of the rows that `COPY` would read. */
async function migrationsIn(file: string): Promise<string[]> {
  const rows = await run('pg_restore', ['--data-only', '--table=kysely_migration', '--file=-', file]);
  return [...rows.matchAll(/^(\S+)\t\S+$/gm)].flatMap(([, name]) => name ?? []);
}

/** The tables that are there, and how many connections relays have to the database. */
async function lookAt(databaseUrl: string): Promise<{ tables: string[]; relays: number }> {
  const client = await connectTo(databaseUrl);
  try {
    const tables = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema() order by tablename',
    );
    const relays = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'callout'`,
    );
    return { tables: tables.rows.map(({ name }) => name), relays: relays.rows[0]?.count ?? 0 };
  } finally {
    await client.end();
  }
}

async function connectTo(databaseUrl: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return client;
  } catch (error) {
    throw new Error(`The database cannot be reached (check DATABASE_URL): ${troubleOf(error)}`);
  }
}

/** Runs one of PostgreSQL's own programs, and resolves to what it wrote. @throws with what it says, or that it is not there */
async function run(program: string, args: readonly string[], databaseUrl?: string, input = ''): Promise<string> {
  const { address, password } = withoutPassword(databaseUrl);
  const child = spawn(program, [...args, ...(address === undefined ? [] : [`--dbname=${address}`])], {
    // In the environment nobody else on the machine can read it, as they can a program's arguments.
    env: { ...process.env, ...(password !== undefined && { PGPASSWORD: password }) },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(notThere(program, error)));
    child.once('close', resolve);
  });
  // A program that ends early tells why on its own; that its input was cut off says nothing more.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`${program} failed: ${errors.trim()}`);
  return output;
}

function notThere(program: string, error: Error): Error {
  return new Error(
    `${program} cannot be run (${error.message}): install PostgreSQL’s client programs of the server’s version`,
  );
}

function withoutPassword(databaseUrl: string | undefined): { address?: string; password?: string } {
  if (databaseUrl === undefined) return {};
  const url = new URL(databaseUrl);
  const password = passwordOf(url);
  url.password = '';
  return { address: url.href, ...(password !== '' && { password }) };
}
