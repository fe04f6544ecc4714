import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { makeFolder, OWNER_ONLY } from '../make-folder.ts';
import type { Log } from '../ports.ts';
import { openStore } from '../store/open.ts';
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

/** How long a copy waits for a relay to finish a write, in ms. */
const BUSY_WITHIN_MS = 10_000;

/** Copies the journal at `path` into a new file, as it is at one moment, while relays write to it. `now` in ms since the epoch. */
export async function backupSqlite(path: string, file: string, now: number): Promise<Outcome> {
  if (!existsSync(path)) return refused(`There is no journal at ${path}. Check DATABASE_URL.`);
  const trouble = troubleWith(path);
  if (trouble !== undefined) return refused(`The journal at ${path} cannot be read: ${trouble}. Check DATABASE_URL.`);
  let bookings = 0;
  await writeWhole(file, (partial) => {
    const journal = new DatabaseSync(path, { timeout: BUSY_WITHIN_MS });
    try {
      // One read transaction: what is written meanwhile is not in the copy, and nobody waits for it.
      journal.prepare('vacuum into ?').run(partial);
    } finally {
      journal.close();
    }
    bookings = stamp(partial, now);
  });
  return done(`${bookings} bookings are in ${file}.`);
}

/** Why there is no journal to be read; undefined where there is. */
function troubleWith(path: string): string | undefined {
  if (statSync(path).isDirectory()) return 'it is a folder';
  try {
    const journal = new DatabaseSync(path, { timeout: BUSY_WITHIN_MS });
    try {
      journal.prepare('select name from facts limit 1').get();
      return undefined;
    } finally {
      journal.close();
    }
  } catch (error) {
    return troubleOf(error);
  }
}

/** Marks the copy as one, and reads all of it once. Returns how many bookings it has. @throws when it is damaged */
function stamp(copy: string, now: number): number {
  const database = new DatabaseSync(copy);
  try {
    database.prepare('insert or replace into facts (name, value) values (?, ?)').run(COPIED_FACT, String(now));
    const [check] = database.prepare('pragma integrity_check').all();
    if (check?.integrity_check !== 'ok') throw new Error(`the journal is damaged: ${check?.integrity_check}`);
    const [count] = database.prepare('select count(*) as bookings from bookings').all();
    return Number(count?.bookings);
  } finally {
    database.close();
  }
}

/** Puts a backup in the place of the journal at `path`, unless a relay is running on it. Either all of it is there then, or nothing has changed. */
export async function restoreSqlite(
  file: string,
  path: string,
  { replace }: RestoreOptions,
  log: Log,
): Promise<Outcome> {
  if (!existsSync(file)) return refused(`There is no file ${file}.`);
  if (!isBackup(file)) return refused(`${file} is no backup made by "npm run backup".`);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return refused(`${path} is a folder. Check DATABASE_URL.`);
  const isThere = found !== undefined && found.size > 0;
  if (isThere && isHeld(path)) return refused(RUNNING);
  if (isThere && !replace) return refused(NOT_EMPTY);
  try {
    makeFolder(dirname(path), OWNER_ONLY);
  } catch (error) {
    return refused(
      `The folder of ${path} cannot be made: ${troubleOf(error)}. Nothing has changed. Check DATABASE_URL.`,
    );
  }
  try {
    await putInPlace(file, path, isThere, log);
  } catch (error) {
    return refused(notRestored(file, error));
  }
  return done(`The journal at ${path} is the one of ${file}. ${LEFT_OUT}`);
}

function isBackup(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare('select value from facts where name = ?').get(COPIED_FACT) !== undefined;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

/** Whether another program has it open: on a journal in WAL mode, each holds a lock for as long as it does. */
function isHeld(path: string): boolean {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive; commit');
    return false;
  } catch (error) {
    if (error instanceof Error && /locked|busy/.test(error.message)) return true;
    // Whatever it is, a backup replaces it: it may be damaged, which is why somebody restores.
    return false;
  } finally {
    database.close();
  }
}

async function putInPlace(file: string, path: string, isThere: boolean, log: Log): Promise<void> {
  const ready = `${path}.restoring`;
  try {
    await makeReady(file, ready, log);
    if (isThere) await overwrite(ready, path);
    else await writeWhole(path, (partial) => copyFileSync(ready, partial));
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${ready}${suffix}`, { force: true });
  }
}

/** Brings a copy of the backup up to date and to where it can be gone on from, beside the journal: a fault here changes nothing. */
async function makeReady(file: string, ready: string, log: Log): Promise<void> {
  rmSync(ready, { force: true });
  await writeWhole(ready, (partial) => copyFileSync(file, partial));
  await (await openStore(`file:${ready}`, log)).close();
}

/** In one transaction of SQLite's own: a program that opens it meanwhile sees the old journal or the new one. */
async function overwrite(ready: string, path: string): Promise<void> {
  const source = new DatabaseSync(ready);
  try {
    await backup(source, path);
  } finally {
    source.close();
  }
}
