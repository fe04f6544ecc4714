import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { startSandbox } from '../src/sandbox/server.ts';
import { childEnv } from './child-env.ts';
import { freePort } from './free-port.ts';

/** Signs the webhooks of these relays. */
export const WEBHOOK_SECRET = 'whsec_0123456789abcdef';
/** Processes are started, killed and started again, on a machine that is busy with other tests. */
export const TEST_WITHIN_MS = 300_000;
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

/** A sandbox, and a relay process that is started at will, to end itself at a named place. All is gone after the test. */
export async function setUp({ onTestFinished }: TestContext) {
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
      ...childEnv(),
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
export async function insist(ask: () => Promise<Response>, ...statuses: number[]): Promise<Response> {
  for (;;) {
    const response = await ask().catch(() => undefined);
    if (response && statuses.includes(response.status)) return response;
    await sleep(50);
  }
}

/** Books the one visit of these tests. */
export function book(url: string, key: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return fetch(`${url}/v1/jobs`, { method: 'POST', headers, body: JSON.stringify(booking) });
}
