import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import * as z from 'zod';
import { jobCreatedSchema } from '../src/contract/jobs.ts';
import { CRASH_POINTS } from '../src/relay/crash-points.ts';
import { startSandbox } from '../src/sandbox/server.ts';
import { freePort } from './free-port.ts';

/**
 * `kill -9` between any two steps of the sender loses nothing and doubles nothing: a real relay process ends itself
 * at each of the places named in the code, is started again, and the visitor's browser asks again with the same key.
 */

const WEBHOOK_SECRET = 'whsec_0123456789abcdef';
const TEST_WITHIN_MS = 120_000;
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().replace(/\.\d+Z$/, '+00:00');
const booking = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: inDays(7),
  end_time: inDays(8),
  time_zone: 'UTC',
};

async function setUp({ onTestFinished }: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'callout-crash-'));
  const sandbox = await startSandbox({ switches: { unlimited: true } });
  const config = join(folder, 'config.json');
  // Short, so that a lease ends and an attempt can no longer land within a few seconds.
  const sending = { attemptTimeoutMs: 1_000, landingGraceMs: 2_000, answerWithinMs: 200 };
  writeFileSync(config, JSON.stringify({ sending }));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const children: ChildProcess[] = [];

  function start(crashAt?: string): Promise<NodeJS.Signals | number | null> {
    const env = {
      PATH: process.env.PATH,
      PORT: String(port),
      GATEWAY_URL: sandbox.url,
      GATEWAY_KEY: sandbox.key,
      CALLOUT_ACCESS: 'open',
      CALLOUT_CONFIG: config,
      DATABASE_URL: `file:${join(folder, 'callout.db')}`,
      WEBHOOK_SECRET,
      ...(crashAt !== undefined && { CALLOUT_CRASH_AT: crashAt }),
    };
    const child = spawn(process.execPath, ['src/relay/main.ts'], { env, stdio: 'ignore' });
    children.push(child);
    return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  }

  onTestFinished(async () => {
    for (const child of children) child.kill('SIGKILL');
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { sandbox, url, start };
}

/** Asks until it is answered with one of `statuses`, as a browser does that never gives up. */
async function insist(ask: () => Promise<Response>, ...statuses: number[]): Promise<Response> {
  for (;;) {
    const response = await ask().catch(() => undefined);
    if (response && statuses.includes(response.status)) return response;
    await sleep(50);
  }
}

function book(url: string, key: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return fetch(`${url}/v1/jobs`, { method: 'POST', headers, body: JSON.stringify(booking) });
}

function deliver(url: string, body: string): Promise<Response> {
  const t = Math.floor(Date.now() / 1000);
  const v1 = createHmac('sha256', WEBHOOK_SECRET).update(`${t}.${body}`).digest('hex');
  const headers = { 'Content-Type': 'application/json', 'X-FI-Gateway-Signature': `t=${t},v1=${v1}` };
  return fetch(`${url}/webhooks/fieldinsight`, { method: 'POST', headers, body });
}

/** The first answer is lost, so that every step of reconciling is walked through: after the write, and before it. */
const LOST_ANSWERS = ['reset-after-write', 'reset-before-write'];
const sendingPoints = CRASH_POINTS.filter((point) => !point.startsWith('webhook:')).flatMap((point) =>
  LOST_ANSWERS.filter((fault) => point.startsWith('reconcile:') || fault === 'reset-after-write').map((fault) => ({
    point,
    fault,
  })),
);
const webhookPoints = CRASH_POINTS.filter((point) => point.startsWith('webhook:'));

describe('a relay that is killed', () => {
  it.concurrent.for(sendingPoints)(
    'at $point leaves one job for one intention, and its number is told ($fault)',
    { timeout: TEST_WITHIN_MS },
    async ({ point, fault }, context) => {
      const { sandbox, url, start } = await setUp(context);
      sandbox.addFault({ name: fault, method: 'POST', path: '/v1/jobs' });
      const key = randomUUID();
      const died = start(point);
      const asking = insist(() => book(url, key), 201);
      expect(await died).toBe('SIGKILL');
      start();
      const told = jobCreatedSchema.parse(await (await asking).json());
      const jobs = sandbox.jobs().filter((job) => job.external_id === key);
      expect(jobs.map(({ id }) => id)).toEqual([told.id]);
    },
  );

  it.concurrent.for(webhookPoints)(
    'at %s heeds the webhook when it is delivered again',
    { timeout: TEST_WITHIN_MS },
    async (point, context) => {
      const { url, start } = await setUp(context);
      const died = start(point);
      const key = randomUUID();
      const { id } = jobCreatedSchema.parse(await (await insist(() => book(url, key), 201)).json());
      const job = { id, status: 'Scheduled', previous_status: 'Tentative' };
      const event = { event_id: 'evt_1', event_type: 'job.status_changed', occurred_at: new Date().toISOString(), job };
      await expect(deliver(url, JSON.stringify(event))).rejects.toThrow();
      expect(await died).toBe('SIGKILL');
      start();
      await insist(() => deliver(url, JSON.stringify(event)), 204);
      const receipt = await (await fetch(`${url}/v1/bookings/${key}`)).json();
      expect(z.object({ job_status: z.string() }).parse(receipt).job_status).toBe('Scheduled');
    },
  );
});
