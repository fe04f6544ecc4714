import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANNEL, relayConfig } from './portal.ts';

const READY_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 100;

export interface DemoRelay {
  url: string;
  /** Ends the relay that this demo has started, and nothing that ran before. */
  stop(): Promise<void>;
}

/**
 * The relay at `port` of this machine: one that runs already and knows the portal's channel, or a new one with a sandbox
 * and a journal that are gone afterwards. Rejects with a sentence when what runs there is of no use.
 */
export async function relayFor(port: number, portalOrigin: string): Promise<DemoRelay> {
  const url = `http://127.0.0.1:${port}`;
  const running = await statusOf(`${url}/embed/${CHANNEL}`);
  if (running === 200) return { url, stop: async () => {} };
  if (running !== undefined) {
    throw new Error(
      `What runs at ${url} does not know the channel "${CHANNEL}". Stop it, or set PORT to another port.`,
    );
  }
  return await startRelay(port, url, portalOrigin);
}

async function startRelay(port: number, url: string, portalOrigin: string): Promise<DemoRelay> {
  const folder = mkdtempSync(join(tmpdir(), 'callout-demo-'));
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(relayConfig(portalOrigin)));
  const child = spawn(process.execPath, ['src/relay/main.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      CALLOUT_CONFIG: config,
      CALLOUT_ACCESS: 'passes',
      DATABASE_URL: `file:${join(folder, 'callout.db')}`,
      LOG_LEVEL: 'warn',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const end = Date.now() + READY_WITHIN_MS;
  while ((await statusOf(`${url}/readyz`)) !== 200) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`The relay at ${url} did not start.`);
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  return { url, stop };
}

/** The status of an answer; undefined when nothing answers. */
async function statusOf(url: string): Promise<number | undefined> {
  return await fetch(url).then(
    ({ status }) => status,
    () => undefined,
  );
}
