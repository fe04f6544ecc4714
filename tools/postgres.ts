/**
 * A private PostgreSQL for tests, from the system's packages: its own cluster in a temporary folder, on a free port,
 * as a user without privileges. It ends with the process that started it, however that ends.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';

export interface Postgres {
  /** Such as `postgres://callout@127.0.0.1:41234/postgres`. */
  url: string;
  /** Makes an empty database and resolves to its URL. */
  createDatabase(): Promise<string>;
  /** Ends the server as a crash would, starts it after `downMs` (none), and resolves when it takes connections again. */
  restart(downMs?: number): Promise<void>;
  /** Empties a database that `createDatabase` made: much quicker than another one. */
  emptyDatabase(url: string): Promise<void>;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

const SUPERUSER = 'callout';
const READY_WITHIN_MS = 30_000;

/**
 * Starts a cluster; a `durable` one syncs each commit to disk, as one that is really used does. Installs Debian's `postgresql` where there is none and we are root.
 *
 * @throws with what to install, where it cannot be had
 */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<Postgres> {
  const bin = findBinaries() ?? installBinaries();
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'callout-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'pipe' });

  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    // Tests end processes of ours, never the machine: nothing there has to survive a power cut.
    `fsync=${durable ? 'on' : 'off'}`,
  ];
  const options = settings.flatMap((setting) => ['-c', setting]);
  // The shell restarts the server for each line it reads, after so many seconds. Its input ends when this process ends, and then it cleans up.
  const restart = 'kill -QUIT $server; wait $server; sleep "$seconds"; "$@" & server=$!';
  const cleanUp = `kill -QUIT $server; wait $server; cd /; rm -rf "${folder}"`;
  const script = `"$@" & server=$!; while read -r seconds; do ${restart}; done; ${cleanUp}`;
  const command = [join(bin, 'postgres'), '-D', data, '-p', String(port), ...options];
  const shell = spawn('sh', ['-c', script, 'sh', ...command], {
    ...user,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()));

  const urlOf = (database: string) => `postgres://${SUPERUSER}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    shell.stdin.end();
    await ended;
  };
  try {
    await ready(urlOf('postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  let databases = 0;
  return {
    url: urlOf('postgres'),
    stop,
    async createDatabase() {
      databases += 1;
      const name = `test_${process.pid}_${databases}`;
      await query(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    async emptyDatabase(url) {
      await query(url, 'drop schema public cascade; create schema public');
    },
    async restart(downMs = 0) {
      const before = await startTime(urlOf('postgres'));
      shell.stdin.write(`${downMs / 1000}\n`);
      await ready(urlOf('postgres'), before);
    },
  };
}

/** The newest version's programs; undefined where none are installed. */
function findBinaries(): string | undefined {
  const version = (folder: string) => Number(/\/(\d+)\/bin$/.exec(folder)?.[1] ?? 0);
  return globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .sort((a, b) => version(b) - version(a))[0];
}

function installBinaries(): string {
  const advice = 'The tests need PostgreSQL: install it with `apt-get install postgresql`, or run them as root.';
  if (process.getuid?.() !== 0) throw new Error(advice);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { env, stdio: 'pipe' });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'postgresql');
  } catch (error) {
    throw new Error(advice, { cause: error });
  }
  const bin = findBinaries();
  if (!bin) throw new Error(advice);
  return bin;
}

/** PostgreSQL refuses to run as root: then another user runs it. Undefined when we are not root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string, name: string) =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: 'pipe' }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      // No such user here.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a postgres nor a nobody user');
}

/** Resolves when a server answers that did not start at `before`. */
async function ready(url: string, before?: unknown): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    let cause: unknown;
    try {
      if ((await startTime(url)) !== before) return;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > until) throw new Error('PostgreSQL did not start', { cause });
    await sleep(50);
  }
}

async function startTime(url: string): Promise<unknown> {
  const [row] = await query(url, 'select pg_postmaster_start_time()::text as at');
  return row?.at;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that restarts breaks connections between queries too: the next query tells.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
