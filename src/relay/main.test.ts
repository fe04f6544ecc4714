import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listen } from './listen.ts';

// A process takes a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const MAIN = join(import.meta.dirname, 'main.ts');

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'callout-main-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** The relay as an operator starts it. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env.PATH, PORT: '0', ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const listening = Promise.withResolvers<string>();
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    const url = /"url":"([^"]+)".*the relay listens/.exec(output)?.[1];
    if (url) listening.resolve(url);
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(() => listening.reject(new Error(`the relay ended:\n${output}${errors}`)));
  listening.promise.catch(() => {});
  return { url: listening.promise, ended, child, output: () => output, errors: () => errors };
}

function book(url: string): Promise<Response> {
  return fetch(`${url}/v1/jobs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: new Date(Date.now() + 7 * 86_400_000).toISOString().replace(/\.\d+Z$/, '+00:00'),
      end_time: new Date(Date.now() + 7 * 86_400_000 + 3_600_000).toISOString().replace(/\.\d+Z$/, '+00:00'),
      time_zone: 'UTC',
    }),
  });
}

describe('the relay', () => {
  it('books in its own sandbox when nothing is set, start after start on one journal', async () => {
    const database = `file:${join(folder(), 'new', 'callout.db')}`;
    for (const _ of ['first start', 'second start']) {
      const relay = start({ DATABASE_URL: database });
      const response = await book(await relay.url);
      expect(response.status).toBe(201);
      expect(await response.json()).toMatchObject({ number: '16' });
      await expect.poll(relay.output).toContain('This is a sandbox');
      // As Ctrl-C arrives under npm: from the terminal, and once more from npm.
      relay.child.kill('SIGINT');
      relay.child.kill('SIGINT');
      expect(await relay.ended).toBe(0);
      expect(relay.errors()).toBe('');
    }
  });

  it('ends with 78 and a line for each mistake in its settings', async () => {
    const config = join(folder(), 'callout.json');
    writeFileSync(config, '{ "form": { "titel": "Book" } }');
    const relay = start({ PORT: 'http', GATEWAY_URL: 'https://gateway.example/v1', CALLOUT_CONFIG: config });
    relay.url.catch(() => {});
    expect(await relay.ended).toBe(78);
    expect(relay.errors().trimEnd().split('\n')).toEqual([
      'callout: PORT must be a whole number from 0 to 65535',
      'callout: GATEWAY_URL must be an origin without a path: write https://gateway.example',
      `callout: ${config}: form: unknown key "titel", expected "title"`,
    ]);
  });

  it('ends with 78 when a gateway is set and nothing says who may book', async () => {
    const relay = start({ GATEWAY_URL: 'https://gateway.example', GATEWAY_KEY: 'fi_pk_one' });
    relay.url.catch(() => {});
    expect(await relay.ended).toBe(78);
    expect(relay.errors()).toMatch(/^callout: PASS_SECRET must be set when GATEWAY_URL is: .*CALLOUT_ACCESS=open.*\n$/);
  });

  it('ends with 1 and a sentence when its port is taken', async () => {
    const other = createServer();
    onTestFinished(() => void other.close());
    const port = await listen(other, 0, '127.0.0.1');
    const relay = start({ PORT: String(port), DATABASE_URL: `file:${join(folder(), 'callout.db')}` });
    expect(await relay.ended).toBe(1);
    expect(relay.errors()).toMatch(new RegExp(`^callout: .*Port ${port} on 127\\.0\\.0\\.1 is in use.*\n$`));
  });

  it('ends with 1 and a sentence when its store cannot be opened', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const relay = start({ DATABASE_URL: `file:${join(file, 'callout.db')}` });
    expect(await relay.ended).toBe(1);
    expect(relay.errors()).toMatch(/^callout: The store cannot be opened\. Check DATABASE_URL: .*\n$/);
  });
});
