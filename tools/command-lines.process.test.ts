import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { childEnv } from './child-env.ts';

// A process takes a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** One of the programs of package.json as npm starts it, but for what comes before it. */
function run(program: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(import.meta.dirname, '..', program), ...args], {
    encoding: 'utf8',
    env: { ...childEnv(), ...env },
  });
}

it.each([
  'demo/main.ts',
  'tools/words/main.ts',
  'tools/gallery/main.ts',
  'tools/chaos/main.ts',
  'tools/soak/main.ts',
  'bench/main.ts',
])('%s says how it is used when asked, and that is no mistake', (program) => {
  const { status, stdout, stderr } = run(program, ['--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('npm run');
});

it.each([
  ['demo/main.ts', 'This takes no arguments.'],
  ['tools/words/main.ts', 'This takes no arguments.'],
  ['tools/gallery/main.ts', "Unknown option '--nope'."],
  ['tools/chaos/main.ts', "Unknown option '--nope'"],
  ['bench/main.ts', 'There is no bench "--nope"'],
])('%s ends with 64 and a sentence after an argument that it does not know', (program, sentence) => {
  const { status, stderr } = run(program, ['--nope']);
  expect({ status, stderr }).toEqual({ status: 64, stderr: expect.stringContaining(sentence) });
  expect(stderr, 'no stack').not.toMatch(/^\s+at /m);
});

it('says in one line that a trial has no folder to run in', () => {
  const { status, stderr } = run('tools/soak/main.ts', [], { TMPDIR: '/nowhere' });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'soak: no folder can be made in /nowhere: there is no such file or folder (ENOENT); set TMPDIR to another one\n',
  );
});

it.each(['DEMO_PORT', 'PORT'])('says of the demo’s %s that it is no port', (name) => {
  const { status, stderr } = run('demo/main.ts', [], { [name]: 'http' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: `demo: ${name} must be a whole number from 1 to 65535.\n` });
});
