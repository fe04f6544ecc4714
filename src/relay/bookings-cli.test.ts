import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { childEnv } from '../../tools/child-env.ts';
import { createLog } from './log.ts';
import { openStore } from './store/open.ts';

// A process takes a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, 'bookings-cli.ts');

function run(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env: { ...childEnv(), ...env } });
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'callout-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

describe('npm run bookings', () => {
  it('says how it is used when asked, and that is no mistake', () => {
    const { status, stdout, stderr } = run(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('resolve KEY --resend');
  });

  it('says how it is used after arguments that cannot be', () => {
    const { status, stderr } = run(['delete']);
    expect(status).toBe(64);
    expect(stderr).toContain('There is no command "delete".');
    expect(stderr).toContain('resolve KEY --resend');
  });

  it('makes no new journal where DATABASE_URL names none', () => {
    const path = join(folder(), 'callout.db');
    const { status, stderr } = run(['list'], { DATABASE_URL: `file:${path}` });
    expect(status).toBe(1);
    expect(stderr).toBe(`There is no journal at ${path}. Check DATABASE_URL.\n`);
  });

  it('says in one line that a journal cannot be opened', () => {
    const path = join(folder(), 'callout.db');
    writeFileSync(path, 'This is not a database. '.repeat(100));
    const { status, stderr } = run(['list'], { DATABASE_URL: `file:${path}` });
    expect(status).toBe(1);
    expect(stderr).toBe('The journal cannot be opened. Check DATABASE_URL: file is not a database\n');
  });

  it('keeps the database’s password to itself', () => {
    // The error names the address, which here is the password as well.
    const { status, stderr } = run(['list'], { DATABASE_URL: 'postgres://callout:127.0.0.1@127.0.0.1:1/callout' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The journal cannot be opened\. .*\[secret\].*\n$/);
  });

  it.each([['export'], ['list']])('says nothing when the reader of %s has seen enough', async (command) => {
    const path = join(folder(), 'callout.db');
    await (await openStore(`file:${path}`, createLog({ level: 'silent', secrets: [] }))).close();
    const cli = spawn(process.execPath, [CLI, command], {
      env: { ...childEnv(), DATABASE_URL: `file:${path}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    cli.stdout.destroy();
    const [[code], said] = await Promise.all([once(cli, 'close'), text(cli.stderr)]);
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });
});
