import { join } from 'node:path';
import { readAccess } from '../../src/relay/access/settings.ts';
import { loadConfig } from '../../src/relay/config/load.ts';
import { readEnv } from '../../src/relay/env.ts';
import { type Relay, startRelay } from '../../src/relay/relay.ts';
import { openStore } from '../../src/relay/store/open.ts';
import { postgresDatabases } from '../../src/relay/testing/postgres-databases.ts';
import { silentLog } from '../../src/relay/testing/silent-log.ts';
import { startSandbox } from '../../src/sandbox/server.ts';

/** For tests: three relays with the shipped config on one PostgreSQL and one sandbox, open to whoever comes. */
export async function startThreeRelays(limits: { requestsPerMinuteOfAddress: number }) {
  const [databases, sandbox] = await Promise.all([
    postgresDatabases(),
    startSandbox({ switches: { unlimited: true } }),
  ]);
  const databaseUrl = await databases.newDatabase();
  const relays: Relay[] = [];
  for (let n = 0; n < 3; n += 1)
    relays.push(await startOne(databaseUrl, { url: sandbox.url, key: sandbox.key }, limits));
  return {
    relays,
    ports: relays.map(({ url }) => Number(new URL(url).port)),
    async stop() {
      await Promise.all(relays.map((relay) => relay.stop()));
      databases.takeBack();
      await sandbox.close();
    },
  };
}

async function startOne(
  databaseUrl: string,
  gateway: { url: string; key: string },
  limits: { requestsPerMinuteOfAddress: number },
): Promise<Relay> {
  const read = readEnv({
    PORT: '0',
    GATEWAY_URL: gateway.url,
    GATEWAY_KEY: gateway.key,
    DATABASE_URL: databaseUrl,
    CALLOUT_ACCESS: 'open',
  });
  const loaded = loadConfig('ship/config/callout.json');
  if (!read.ok || !loaded.ok || !read.env.gateway) throw new Error('the settings of this test are wrong');
  const { env } = read;
  const config = { ...loaded.config, limits: { ...loaded.config.limits, ...limits } };
  const access = readAccess({ env, config, source: {} });
  if (!access.ok) throw new Error(access.mistakes.join('\n'));
  return await startRelay({
    env,
    config,
    access: access.access,
    gateway: read.env.gateway,
    sandbox: false,
    store: await openStore(databaseUrl, silentLog),
    lookupsSince: 0,
    staticRoot: join(import.meta.dirname, '../../dist'),
    log: silentLog,
  });
}
