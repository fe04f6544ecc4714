import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { childEnv } from '../../../tools/child-env.ts';

const RELAY = join(import.meta.dirname, '..');

/** For tests: a folder that is gone after the test. */
export function testFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'callout-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** For tests: one of the relay's programs, as an operator starts it. Paths are below `src/relay`. */
export function startProgram(program: string, env: Record<string, string>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [join(RELAY, program), ...args], {
    env: { ...childEnv(), ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended, output: () => output, errors: () => errors };
}

/** For tests: the relay itself. `url` resolves once it listens, and rejects when it ends before. */
export function startRelayProcess(env: Record<string, string>) {
  const relay = startProgram('main.ts', { PORT: '0', ...env });
  const { child, ended, output, errors } = relay;
  const listening = Promise.withResolvers<string>();
  child.stdout.on('data', () => {
    const url = /"url":"([^"]+)".*the relay listens/.exec(output())?.[1];
    if (url) listening.resolve(url);
  });
  void ended.then(() => listening.reject(new Error(`the relay ended:\n${output()}${errors()}`)));
  listening.promise.catch(() => {});
  return { ...relay, url: listening.promise };
}

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().replace(/\.\d+Z$/, '+00:00');

/** For tests: asks a relay for a visit in a week. */
export function bookAt(
  url: string,
  key: string = crypto.randomUUID(),
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/v1/jobs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers },
    body: JSON.stringify(aVisit),
  });
}

const aVisit = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: inDays(7),
  end_time: inDays(8),
  time_zone: 'UTC',
};
