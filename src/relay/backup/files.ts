import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { troubleOf } from '../trouble.ts';

/** A backup holds what people told the office: its owner alone reads it. */
const OWNER_ONLY = 0o600;

/**
 * Has `fill` write a file that takes the name `path` once it is whole and on disk: a half-written one never has it.
 *
 * @throws when `path` is there already
 */
export async function writeWhole(path: string, fill: (partial: string) => unknown): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} is there already: name a new file`);
  const partial = `${path}.partial`;
  begin(path, partial);
  try {
    await fill(partial);
    sync(partial);
    renameSync(partial, path);
    sync(dirname(path));
  } finally {
    rmSync(partial, { force: true });
  }
}

function begin(path: string, partial: string): void {
  try {
    rmSync(partial, { force: true });
    closeSync(openSync(partial, 'wx', OWNER_ONLY));
  } catch (error) {
    throw new Error(`${path} cannot be written: ${troubleOf(error)}`);
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
