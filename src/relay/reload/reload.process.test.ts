import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: the relay is tested as it runs, against the stand-in itself
import { startSandbox } from '../../sandbox/server.ts';
import { signPass } from '../testing/passes.ts';
import { bookAt, startRelayProcess, testFolder } from '../testing/relay-process.ts';

// Processes take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

/** A process answers a signal late on a busy machine. */
const SOON = { timeout: 30_000 };

const OLD_SECRET = 'the-old-pass-secret-of-32-bytes-and-more';
const NEW_SECRET = 'the-new-pass-secret-of-32-bytes-and-more';

async function aRelay() {
  const sandbox = await startSandbox({ switches: { unlimited: true } });
  onTestFinished(() => sandbox.close());
  const folder = testFolder();
  const files = { config: join(folder, 'callout.json'), key: join(folder, 'key'), secret: join(folder, 'secret') };
  const write = (file: keyof typeof files, text: string) => writeFileSync(files[file], text);
  write('config', '{ "form": { "title": "Book a visit" } }');
  write('key', `${sandbox.key}\n`);
  write('secret', `${OLD_SECRET}\n`);
  const relay = startRelayProcess({
    GATEWAY_URL: sandbox.url,
    GATEWAY_KEY_FILE: files.key,
    PASS_SECRET_FILE: files.secret,
    CALLOUT_CONFIG: files.config,
    DATABASE_URL: `file:${join(folder, 'callout.db')}`,
  });
  const url = await relay.url;
  const withPass = async (secret: string) => ({
    Authorization: `Bearer ${await signPass({ iat: Date.now() / 1000, exp: Date.now() / 1000 + 3600 }, { secret })}`,
  });
  const page = async (secret: string) => await fetch(`${url}/v1/page`, { headers: await withPass(secret) });
  return { relay, sandbox, url, write, withPass, page, reload: () => relay.child.kill('SIGHUP') };
}

it('changes keys, secrets and the page at SIGHUP, and tells what changed by name alone', async () => {
  const { relay, sandbox, url, write, withPass, page, reload } = await aRelay();
  expect((await bookAt(url, randomUUID(), await withPass(OLD_SECRET))).status).toBe(201);
  // Under way with the old settings while the new ones come.
  sandbox.addFault({ name: 'slow-answer:3000', method: 'POST', path: '/v1/jobs' });
  const underWay = bookAt(url, randomUUID(), await withPass(OLD_SECRET));
  await expect
    .poll(() => sandbox.requests().filter(({ path, method }) => method === 'POST' && path === '/v1/jobs').length, SOON)
    .toBe(2);
  write('secret', NEW_SECRET);
  write('config', '{ "form": { "title": "Request a call" }, "business": { "phone": "07 5550 0100" } }');
  reload();
  await expect.poll(relay.output, SOON).toContain('the settings were read again');
  expect((await underWay).status).toBe(201);
  expect((await page(OLD_SECRET)).status).toBe(401);
  expect(await (await page(NEW_SECRET)).json()).toMatchObject({ title: 'Request a call' });
  expect((await bookAt(url, randomUUID(), await withPass(NEW_SECRET))).status).toBe(201);
  const line =
    relay
      .output()
      .split('\n')
      .find((text) => text.includes('read again')) ?? '';
  expect(JSON.parse(line).applied).toEqual(['PASS_SECRET', 'business.phone', 'form.title']);
  expect(relay.output()).not.toMatch(/5550|Request a call|pass-secret/);
});

it('keeps the settings that it has when the new ones are wrong, with a line for each mistake', async () => {
  const { relay, write, page, reload } = await aRelay();
  write('secret', 'short');
  write('config', '{ "form": { "titel": "Book" }, "trustProxy": 1 }');
  reload();
  await expect.poll(() => relay.output().match(/kept as they were/g)?.length, SOON).toBe(3);
  expect(relay.output()).toMatch(/PASS_SECRET must be at least 32 bytes long/);
  expect(relay.output()).toMatch(/form: unknown key .*titel/);
  expect(relay.output()).toMatch(/trustProxy: expected true or false/);
  expect(await (await page(OLD_SECRET)).json()).toMatchObject({ title: 'Book a visit' });
});

it('books with a new gateway key once it is in its file, the old one being revoked', async () => {
  const { relay, sandbox, url, write, withPass, reload } = await aRelay();
  // Another key of the sandbox's own.
  const next = 'fi_pk_sandbox_jobs_only_7d03aa';
  write('key', next);
  reload();
  await expect.poll(relay.output, SOON).toContain('the settings were read again');
  sandbox.revokeKey(sandbox.key);
  expect((await bookAt(url, randomUUID(), await withPass(OLD_SECRET))).status).toBe(201);
  expect(relay.output()).not.toContain(next);
});
