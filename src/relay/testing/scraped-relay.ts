import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readAccess } from '../access/settings.ts';
import { loadConfig } from '../config/load.ts';
import { readEnv } from '../env.ts';
import { startRelay } from '../relay.ts';
import { openStore } from '../store/open.ts';
import { closedPort } from './raw-servers.ts';
import { silentLog } from './silent-log.ts';

/** For tests: a relay on a real port, whose gateway nobody answers for, and where its metrics are. It stops after the test. */
export async function startScrapedRelay(): Promise<{ url: string; metricsUrl: string }> {
  const environment = { PORT: '0', METRICS_PORT: '0', GATEWAY_URL: await closedPort(), GATEWAY_KEY: 'fi_pk_test' };
  const read = readEnv({ ...environment, CALLOUT_ACCESS: 'open' });
  const loaded = loadConfig(undefined);
  if (!read.ok || !loaded.ok || !read.env.gateway) throw new Error('the settings of this test are wrong');
  const access = readAccess({ env: read.env, config: loaded.config, source: {} });
  if (!access.ok) throw new Error(access.mistakes.join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'callout-scraped-'));
  const relay = await startRelay({
    env: read.env,
    config: loaded.config,
    access: access.access,
    gateway: read.env.gateway,
    sandbox: false,
    store: await openStore(`file:${join(folder, 'callout.db')}`, silentLog),
    lookupsSince: 0,
    staticRoot: folder,
    log: silentLog,
  });
  onTestFinished(async () => {
    await relay.stop();
    rmSync(folder, { recursive: true });
  });
  if (relay.metricsUrl === undefined) throw new Error('the relay serves no metrics');
  return { url: relay.url, metricsUrl: relay.metricsUrl };
}

/** What there is to scrape: the name and type of each metric. */
export function metricsIn(scrape: string): { name: string; type: string }[] {
  return [...scrape.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => ({ name, type }));
}
