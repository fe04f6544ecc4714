import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { childEnv } from '../child-env.ts';

// A process takes a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function run(...args: string[]) {
  const main = join(import.meta.dirname, 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: childEnv(),
  });
  return { status, stdout, stderr };
}

it('says how it is used when asked, and that is no mistake', () => {
  expect(run('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Usage:') });
});

it('says in one line of a folder that it may not be, or cannot be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callout-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const relay = ['--relay', 'https://relay.example'];
  expect(run(...relay, folder)).toEqual({
    status: 1,
    stdout: '',
    stderr: `${folder} is there already: name a new folder.\n`,
  });
  expect(run(...relay, join(file, 'site'))).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `${join(file, 'site')} cannot be written: a part of its path is a file, not a folder (ENOTDIR).\n`,
  });
});

it('ends with a sentence where the system takes no folder', () => {
  expect(run('--relay', 'https://relay.example', '/proc/callout/site')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('/proc/callout/site cannot be written'),
  });
});
