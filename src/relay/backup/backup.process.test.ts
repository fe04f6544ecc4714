import { randomUUID } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: the relay is tested as it runs, against the stand-in itself
import { startSandbox } from '../../sandbox/server.ts';
import { createLog } from '../log.ts';
import { openStore, sqlitePathOf } from '../store/open.ts';
import { rowsOf } from '../testing/dump.ts';
import { bookAt, startProgram, startRelayProcess, testFolder } from '../testing/relay-process.ts';
import { storeKinds } from '../testing/stores.ts';
import { RUNNING } from './outcome.ts';

const kinds = storeKinds();
// Processes take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 180_000 });
const SOON = { timeout: 60_000 };

describe.each(kinds)('a backup of $name', (kind) => {
  async function aWorld() {
    const sandbox = await startSandbox({ switches: { unlimited: true } });
    onTestFinished(() => sandbox.close());
    const folder = testFolder();
    const config = join(folder, 'config.json');
    writeFileSync(
      config,
      // An attempt lasts for as long as a backup takes on a busy machine.
      JSON.stringify({ sending: { attemptTimeoutMs: 60_000, landingGraceMs: 2_000, answerWithinMs: 200 } }),
    );
    const databaseUrl = await kind.newDatabase();
    const env = {
      GATEWAY_URL: sandbox.url,
      GATEWAY_KEY: sandbox.key,
      CALLOUT_ACCESS: 'open',
      CALLOUT_CONFIG: config,
      DATABASE_URL: databaseUrl,
    };
    const file = join(folder, 'backup');
    const run = async (program: string, ...args: string[]) => {
      const ran = startProgram(`backup/${program}-cli.ts`, env, args);
      const code = await ran.ended;
      return { code, told: ran.output() + ran.errors() };
    };
    const start = async () => {
      const relay = startRelayProcess(env);
      const end = async () => {
        relay.child.kill('SIGKILL');
        await relay.ended;
      };
      return { url: await relay.url, end };
    };
    /** All that the journal held is gone. */
    const destroy = async () => {
      const path = sqlitePathOf(databaseUrl);
      if (path === undefined) await rowsOf(databaseUrl, 'drop schema public cascade; create schema public');
      else for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    };
    const stateOf = async (url: string, key: string) => {
      const response = await fetch(`${url}/v1/bookings/${key}`);
      return response.ok ? ((await response.json()) as { state: string }).state : response.status;
    };
    const states = async () =>
      (await rowsOf(databaseUrl, 'select state from bookings order by seq')).map(({ state }) => state);
    const seeded = sandbox.jobs().length;
    const jobsMade = () => sandbox.jobs().length - seeded;
    return { sandbox, jobsMade, file, run, start, destroy, stateOf, states };
  }

  it('made while the relay runs has the receipts, and the same key books nothing more', async () => {
    const { jobsMade, file, run, start, destroy, stateOf } = await aWorld();
    const first = await start();
    const key = randomUUID();
    await bookAt(first.url, key);
    await expect.poll(() => stateOf(first.url, key), SOON).toBe('booked');
    expect(await run('backup', file)).toMatchObject({ code: 0 });
    expect(statSync(file).mode & 0o777, 'its owner alone reads it').toBe(0o600);
    expect(await run('backup', file), 'it is never overwritten').toMatchObject({ code: 1 });
    expect(await run('restore', file, '--replace')).toMatchObject({
      code: 1,
      told: expect.stringContaining('A relay is running on this journal'),
    });
    await first.end();
    expect(await run('restore', file)).toMatchObject({ code: 1, told: expect.stringContaining('--replace') });
    await destroy();
    expect(await run('restore', file)).toMatchObject({ code: 0 });

    const second = await start();
    expect(await stateOf(second.url, key)).toBe('booked');
    const again = await bookAt(second.url, key);
    expect(again.status).toBe(201);
    expect(jobsMade()).toBe(1);
  });

  it('made while a booking waits does not send it again when the relay had sent it since', async () => {
    const { sandbox, jobsMade, file, run, start, stateOf, states } = await aWorld();
    const first = await start();
    const [before, key] = [randomUUID(), randomUUID()];
    await bookAt(first.url, before);
    await expect.poll(() => stateOf(first.url, before), SOON).toBe('booked');
    await sandbox.goDown();
    await bookAt(first.url, key);
    await expect.poll(states, SOON).toEqual(['booked', 'waiting']);
    expect(await run('backup', file)).toMatchObject({ code: 0 });
    await sandbox.comeUp();
    await expect.poll(() => stateOf(first.url, key), SOON).toBe('booked');
    await first.end();
    expect(await run('restore', file, '--replace')).toMatchObject({ code: 0 });
    expect(await states()).toEqual(['booked', 'unanswered']);

    const second = await start();
    await expect.poll(() => stateOf(second.url, key), SOON).toBe('booked');
    expect(jobsMade()).toBe(2);
  });

  // One store will do: what a restore makes of such a row is tried on both (store/restored.test.ts).
  it.runIf(kind.name === 'SQLite')(
    'made while a booking is being sent finds the job that this made, and makes no other',
    async () => {
      const { sandbox, jobsMade, file, run, start, stateOf, states } = await aWorld();
      const first = await start();
      const plan = { name: 'hang-after-write', method: 'POST', path: '/v1/jobs', times: 1 };
      await fetch(`${sandbox.url}/__sandbox/faults`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(plan),
      });
      const key = randomUUID();
      await bookAt(first.url, key);
      await expect.poll(jobsMade, SOON).toBe(1);
      expect(await states(), 'it is sent, and no answer has come').toEqual(['sending']);
      expect(await run('backup', file)).toMatchObject({ code: 0 });
      await first.end();
      expect(await run('restore', file, '--replace')).toMatchObject({ code: 0 });
      expect(await states()).toEqual(['unanswered']);

      const second = await start();
      await expect.poll(() => stateOf(second.url, key), SOON).toBe('booked');
      expect(jobsMade()).toBe(1);
    },
  );
});

it.runIf(kinds.some(({ name }) => name === 'PostgreSQL'))(
  'is not restored over a relay on PostgreSQL whose address gives its connections another name',
  async () => {
    const kind = kinds.find(({ name }) => name === 'PostgreSQL');
    const DATABASE_URL = (await kind?.newDatabase()) ?? '';
    const address = new URL(DATABASE_URL);
    address.searchParams.set('application_name', 'bookings');
    const relay = await openStore(address.href, createLog({ level: 'silent', secrets: [] }));
    onTestFinished(() => relay.close());
    const file = join(testFolder(), 'backup');
    expect(await told('backup', [file], { DATABASE_URL })).toMatchObject({ code: 0 });
    expect(await told('restore', [file, '--replace'], { DATABASE_URL })).toEqual({ code: 1, told: `${RUNNING}\n` });
  },
);

/** What a program says on standard error, and its exit code. */
async function told(program: string, args: string[], env: Record<string, string>) {
  const ran = startProgram(`backup/${program}-cli.ts`, env, args);
  const code = await ran.ended;
  return { code, told: ran.errors() };
}

it.each(kinds)('of a newer version is not restored into $name: the journal stays as it was', async (kind) => {
  const DATABASE_URL = await kind.newDatabase();
  await (await openStore(DATABASE_URL, createLog({ level: 'silent', secrets: [] }))).close();
  await rowsOf(DATABASE_URL, `insert into kysely_migration values ('2031-01-01-tomorrow', '2031-01-01T00:00:00.000Z')`);
  const file = join(testFolder(), 'backup');
  expect(await told('backup', [file], { DATABASE_URL })).toMatchObject({ code: 0 });
  await rowsOf(DATABASE_URL, `delete from kysely_migration where name like '2031%'`);

  expect(await told('restore', [file, '--replace'], { DATABASE_URL })).toEqual({
    code: 1,
    told: `${file} cannot be restored: it was written by a newer version of Callout (2031-01-01-tomorrow): run that version, or restore a backup of this one’s. Nothing has changed.\n`,
  });
  expect(await rowsOf(DATABASE_URL, `select name from kysely_migration where name like '2031%'`)).toEqual([]);
});

describe('a place that cannot be', () => {
  it.each([
    ['a folder that is not there', 'nowhere/backup', 'there is no such file or folder (ENOENT)'],
    ['a file in the place of a folder', 'callout.db/backup', 'a part of its path is a file, not a folder (ENOTDIR)'],
  ])('is told of a backup in a sentence: %s', async (_case, place, why) => {
    const folder = testFolder();
    const DATABASE_URL = `file:${join(folder, 'callout.db')}`;
    await (await openStore(DATABASE_URL, createLog({ level: 'silent', secrets: [] }))).close();
    const file = join(folder, place);
    expect(await told('backup', [file], { DATABASE_URL })).toEqual({
      code: 1,
      told: `${file} cannot be written: ${why}. Nothing has changed.\n`,
    });
  });

  it.each([
    ['a folder', '', 'it is a folder'],
    ['no journal', 'letter', 'file is not a database'],
  ])('is told of the journal to be copied: %s', async (_case, name, why) => {
    const folder = testFolder();
    writeFileSync(join(folder, 'letter'), 'This is a letter. '.repeat(100));
    const path = join(folder, name);
    expect(await told('backup', [join(folder, 'backup')], { DATABASE_URL: `file:${path}` })).toEqual({
      code: 1,
      told: `The journal at ${path} cannot be read: ${why}. Check DATABASE_URL.\n`,
    });
  });

  it.each([
    [
      'below a file',
      'backup/callout.db',
      (path: string) =>
        `The folder of ${path} cannot be made: a file stands there (EEXIST). Nothing has changed. Check DATABASE_URL.`,
    ],
    [
      'where the system takes no folder',
      '/proc/callout/callout.db',
      (path: string) =>
        `The folder of ${path} cannot be made: there is no such file or folder (ENOENT). Nothing has changed. Check DATABASE_URL.`,
    ],
    ['a folder', '', (path: string) => `${path} is a folder. Check DATABASE_URL.`],
  ])('is told of the journal to be restored: %s', async (_case, name, sentence) => {
    const folder = testFolder();
    const file = join(folder, 'backup');
    const journal = `file:${join(folder, 'callout.db')}`;
    await (await openStore(journal, createLog({ level: 'silent', secrets: [] }))).close();
    await told('backup', [file], { DATABASE_URL: journal });
    const path = resolve(folder, name);
    expect(await told('restore', [file], { DATABASE_URL: `file:${path}` })).toEqual({
      code: 1,
      told: `${sentence(path)}\n`,
    });
  });

  it('is told of a database that is not there, without its password', async () => {
    const DATABASE_URL = 'postgres://callout:geheim@127.0.0.1:1/callout';
    const file = join(testFolder(), 'backup');
    writeFileSync(file, 'PGDMP');
    expect(await told('restore', [file], { DATABASE_URL })).toEqual({
      code: 1,
      told: 'The database cannot be reached (check DATABASE_URL): nothing listens there (connect ECONNREFUSED 127.0.0.1:1). Nothing has changed.\n',
    });
  });
});

it('takes a password with a bare % in it, as the relay does', async () => {
  const DATABASE_URL = 'postgres://callout:50%@127.0.0.1:1/callout';
  const { code, told: said } = await told('backup', [join(testFolder(), 'backup')], { DATABASE_URL });
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringMatching(/^pg_dump .*(cannot be run|Connection refused)/s),
  });
});

it.each([
  [[], 'Name one file.'],
  [['one', 'two'], 'Name one file.'],
  [['one', '--nope'], "Unknown option '--nope'."],
  [['one', '--replace'], 'A backup replaces nothing: leave --replace out.'],
])('says what is wrong with the arguments %j, then how it is used', async (args, mistake) => {
  const { code, told: said } = await told('backup', args, {});
  expect(code).toBe(64);
  expect(said.split('\n\nUsage: npm run backup')[0]).toBe(mistake);
});

it('is refused where it is none', async () => {
  const folder = testFolder();
  const file = join(folder, 'letter');
  writeFileSync(file, 'This is a letter. '.repeat(100));
  const DATABASE_URL = `file:${join(folder, 'callout.db')}`;
  const restore = startProgram('backup/restore-cli.ts', { DATABASE_URL }, [file]);
  expect(await restore.ended).toBe(1);
  expect(restore.errors()).toBe(`${file} is no backup made by "npm run backup".\n`);
});
