import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { SETTING_NAMES } from '../../src/relay/env.ts';
import { freePort } from '../free-port.ts';
import { commandIn, copiesOf, environmentOf, filesForImage, instructionsOf } from './dockerfile.ts';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const instructions = instructionsOf(dockerfile);
const environment = environmentOf(instructions, 'relay');

const packageSchema = z.object({ devDependencies: z.object({ node: z.string() }) });
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });

/** The last of its name in the stage that is run, as the engine takes it. */
function lastOf(name: string) {
  const found = instructions.findLast((each) => each.stage === 'relay' && each.name === name);
  if (!found) throw new Error(`the Dockerfile has no ${name}`);
  return found;
}

it('is made by a Dockerfile in which its checker finds no mistake', () => {
  expect(validate(dockerfile)).toEqual([]);
});

it('has the Node that the project is developed with', () => {
  const { devDependencies } = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(instructions.find(({ name }) => name === 'ARG')?.text).toBe(`NODE_VERSION=${devDependencies.node}`);
});

it('is made of files that there are', () => {
  const copied = ['manifest', 'page', 'relay'].flatMap((stage) =>
    copiesOf(instructions, stage).flatMap(({ from, sources }) => (from === undefined ? sources : [])),
  );
  expect(copied.length).toBeGreaterThan(8);
  expect(copied.filter((path) => filesForImage([path]).length === 0)).toEqual([]);
});

it('sets nothing but settings of the relay’s and of Node’s', () => {
  expect(Object.keys(environment).filter((name) => ![...SETTING_NAMES, 'NODE_ENV'].includes(name))).toEqual([]);
  expect(lastOf('EXPOSE').text).toBe(environment.PORT);
});

/** The image's folder as the Dockerfile fills it, owned by somebody else than the user of the image, who may write to `data` alone. */
function unpackImage() {
  const root = mkdtempSync(join(tmpdir(), 'callout-image-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  chmodSync(root, 0o755);
  const folder = join(root, 'callout');
  for (const { from, sources } of copiesOf(instructions, 'relay')) {
    for (const path of from === undefined ? filesForImage(sources) : []) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      copyFileSync(path, join(folder, path));
    }
  }
  copyAll(productionPackages(), folder);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>The page</title>');
  mkdirSync(join(folder, 'data'));
  // The tests' own Node is where the image's user may not look.
  copyFileSync(process.execPath, join(root, 'node'));
  return { root, folder };
}

/** What `npm ci --omit=dev` installs: no package that only development needs. One package's own are in its folder. */
function productionPackages(): string[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return Object.entries(packages).flatMap(([path, { dev }]) =>
    path.lastIndexOf('node_modules/') === 0 && !dev && existsSync(path) ? [path] : [],
  );
}

/** Copies folders under the same paths into another: by links, where all is on one disk and `cp` is GNU's. */
function copyAll(paths: readonly string[], into: string): void {
  if (spawnSync('cp', ['-rl', '--parents', ...paths, into], { stdio: 'ignore' }).status === 0) return;
  for (const path of paths) cpSync(path, join(into, path), { recursive: true });
}

/** The image's user, where we may become another; else whoever we are. */
function userOfImage() {
  const [uid = 0, gid = 0] = lastOf('USER').text.split(':').map(Number);
  return process.getuid?.() === 0 ? { uid, gid } : {};
}

/** Programs are started, on a machine that is busy with other tests. */
const WITHIN = { timeout: 180_000 };

it(
  'runs as a user who can change nothing but the data, is found healthy while it does, and stops when it is told',
  WITHIN,
  async () => {
    const { root, folder } = unpackImage();
    const user = userOfImage();
    if (user.uid !== undefined) chownSync(join(folder, 'data'), user.uid, user.gid);
    const env = {
      ...environment,
      PATH: root,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
    };
    const run = ([command = '', ...args]: string[]) =>
      spawn(command, args, { cwd: folder, env, ...user, stdio: ['ignore', 'pipe', 'inherit'] });
    const health = async () => (await once(run(commandIn(lastOf('HEALTHCHECK'))), 'exit'))[0];

    expect(await health()).toBe(1);
    const relay = run(commandIn(lastOf('CMD')));
    onTestFinished(() => void relay.kill('SIGKILL'));
    let output = '';
    relay.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    const ended = once(relay, 'exit');
    await expect.poll(() => output, { timeout: 60_000 }).toContain('the relay listens');
    expect(await health()).toBe(0);
    expect(await (await fetch(`http://127.0.0.1:${env.PORT}/`)).text()).toContain('The page');
    expect(existsSync(join(folder, 'data/callout.db'))).toBe(true);
    relay.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  },
);
