import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { startNginx } from './nginx.ts';
import { startThreeRelays } from './three-relays.ts';

/** A database server to install and start, on a machine that is busy with other tests. */
const START_WITHIN_MS = 300_000;
/** Of each relay: it counts for itself. */
const REQUESTS_PER_MINUTE = 60;

// What takes milliseconds takes seconds then.
vi.setConfig({ testTimeout: 120_000 });

let world: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  world = await start();
}, START_WITHIN_MS);
afterAll(async () => await world?.stop(), START_WITHIN_MS);

async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'callout-nginx-'));
  // The worker processes are another user's.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'secrets'));
  const [key, certificate] = [join(folder, 'secrets/tls-key'), join(folder, 'secrets/tls-certificate')];
  const made = ['-keyout', key, '-out', certificate, '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', ...made], {
    stdio: 'pipe',
  });
  const relays = await startThreeRelays({ requestsPerMinuteOfAddress: REQUESTS_PER_MINUTE });
  const nginx = await startNginx({ folder, relays: relays.ports });
  const ca = readFileSync(certificate);
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body = '') =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', servername: 'localhost', port: nginx.https, ca, agent: false, method, path, headers },
        resolve,
      );
      sent.on('error', reject).end(body);
    });
  await vi.waitFor(
    async function answers() {
      expect((await ask('GET', '/readyz')).statusCode).toBe(200);
    },
    { timeout: 60_000, interval: 100 },
  );
  const stop = async () => {
    await nginx.stop();
    await relays.stop();
    rmSync(folder, { recursive: true });
  };
  return { nginx, relays: relays.relays, ask, stop };
}

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().replace(/\.\d+Z$/, '+00:00');

function book(key: string, title = 'Annual service') {
  const visit = {
    site: '3065756',
    job_type: '29400',
    title,
    start_time: inDays(7),
    end_time: inDays(8),
    time_zone: 'UTC',
  };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return world.ask('POST', '/v1/jobs', headers, JSON.stringify(visit));
}

it('takes the config that is shipped without a word of complaint', () => {
  expect(
    world.nginx
      .verdict()
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual([expect.stringMatching(/syntax is ok$/), expect.stringMatching(/test is successful$/)]);
});

it('lets a booking through, and what the desk is told of it at once', async () => {
  const key = crypto.randomUUID();
  const events = await world.ask('GET', '/v1/events', { Accept: 'text/event-stream' });
  onTestFinished(() => void events.destroy());
  expect(events.headers['content-type']).toContain('text/event-stream');
  const told = new Promise<string>((resolve) => {
    let heard = '';
    events.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
      if (heard.includes(key)) resolve(heard);
    });
  });
  const answer = await book(key);
  expect(answer.statusCode).toBe(201);
  expect(await told).toContain('event: booking');
});

it('leaves it to the relay to say that a body is too large', async () => {
  const answer = await book(crypto.randomUUID(), 'x'.repeat(100_000));
  expect(answer.statusCode).toBe(413);
  expect(answer.headers['content-type']).toBe('application/problem+json');
});

it('leads whoever comes without TLS to where it is', async () => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { Host: 'book.example.com' };
    requestPlain({ host: '127.0.0.1', port: world.nginx.http, path: '/mine', headers }, resolve)
      .on('error', reject)
      .end();
  });
  expect([answer.statusCode, answer.headers.location]).toEqual([308, 'https://book.example.com/mine']);
});

it('goes on while a relay is stopped', async () => {
  await world.relays[0]?.stop();
  for (let n = 0; n < 6; n += 1) expect((await world.ask('GET', '/v1/page')).statusCode).toBe(200);
});

it('tells the relays where visitors come from, whatever they claim', async () => {
  const statuses: (number | undefined)[] = [];
  for (let n = 0; n <= 3 * REQUESTS_PER_MINUTE && !statuses.includes(429); n += 1) {
    const answer = await world.ask('GET', '/v1/page', { 'X-Forwarded-For': `198.51.100.${n}` });
    await text(answer);
    statuses.push(answer.statusCode);
  }
  expect(statuses.at(-1)).toBe(429);
});

it('writes a log of JSON lines with the relay’s request ID, and no path or query', async () => {
  const answer = await world.ask('GET', '/v1/bookings/6f9619ff-8b86-4d01-b42d-00cf4fc964ff?name=quetzal');
  await text(answer);
  const id = String(answer.headers['x-request-id']);
  await expect.poll(world.nginx.log).toContain(id);
  expect(world.nginx.log()).not.toMatch(/6f9619ff|quetzal/);
  const lines = world.nginx
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ requestId: id, method: 'GET', address: '127.0.0.1' }),
  );
});
