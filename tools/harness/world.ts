import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigFile } from '../../src/relay/config/schema.ts';
import { createRelay, type Relay } from './relay-process.ts';
import { type SandboxProcess, startSandboxProcess } from './sandbox-process.ts';
import { type StoreServer, startStore } from './store-server.ts';
import { until } from './wait.ts';

/** The processes of one run. */
export interface World {
  store: StoreServer;
  sandbox: SandboxProcess;
  /** All of them up and ready. */
  relays: readonly Relay[];
  /** Ends every process. */
  stop(): Promise<void>;
}

export interface WorldOptions {
  store: 'sqlite' | 'postgres';
  /** Whether PostgreSQL syncs its commits to disk. Default: it need not, as no machine fails here. SQLite always does. */
  durable?: boolean;
  /** Relays on one store. */
  relays: number;
  /** Whether the gateway's job list shows `external_id`. */
  echo: boolean;
  /** Whether the gateway tells the first relay of new jobs. */
  webhooks: boolean;
  /** Lets the sandbox keep its own rate limit. */
  paced: boolean;
  /** `CALLOUT_BUDGET`: requests a minute, also the burst. */
  budgetPerMinute: number;
  /** Whether relays write their logs themselves: as of `startProcess`. */
  writesLog?: boolean;
  /** The operator's `sending` settings. */
  sending: ConfigFile['sending'];
}

const WEBHOOK_SECRET = 'whsec_harness_0123456789';
const PLENTY = 1_000_000;

/** Starts store, sandbox and relays. Logs and files go to `folder`. */
export async function startWorld(options: WorldOptions, folder: string): Promise<World> {
  const started: { stop(): Promise<void> }[] = [];
  // What was started last needs the others, so it ends first.
  const stop = async () => {
    for (const each of started.splice(0).reverse()) await each.stop();
  };
  try {
    const store = await startStore(options.store, folder, options.durable);
    started.push(store);
    const { echo, paced: limited } = options;
    const sandbox = await startSandboxProcess({ echo, limited, logFile: join(folder, 'sandbox.log') });
    started.push(sandbox);
    const env = relayEnv(options, store, sandbox, writeConfig(options, folder));
    const relays: Relay[] = [];
    for (let number = 0; number < options.relays; number += 1) {
      const relay = await createRelay({
        env,
        logFile: join(folder, `relay-${number}.log`),
        writesLog: options.writesLog,
      });
      started.push(relay);
      relays.push(relay);
    }
    await Promise.all(relays.map((relay) => relay.start()));
    await Promise.all(relays.map((relay) => until(relay.isReady, { what: 'a relay to be ready', withinMs: 60_000 })));
    const [first] = relays;
    if (options.webhooks && first) {
      await sandbox.control.subscribe(`${first.url}/webhooks/fieldinsight`, WEBHOOK_SECRET);
    }
    return { store, sandbox, relays, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function relayEnv(
  { budgetPerMinute }: WorldOptions,
  { databaseUrl }: StoreServer,
  { url, key }: SandboxProcess,
  configPath: string,
): Record<string, string> {
  return {
    GATEWAY_URL: url,
    GATEWAY_KEY: key,
    DATABASE_URL: databaseUrl,
    CALLOUT_CONFIG: configPath,
    CALLOUT_ACCESS: 'open',
    CALLOUT_BUDGET: String(budgetPerMinute),
    WEBHOOK_SECRET,
  };
}

/** The operator's config of a run. */
function writeConfig({ sending }: WorldOptions, folder: string): string {
  const path = join(folder, 'config.json');
  // More than any real visitor asks for: what is tried here is not who may ask.
  const limits = { requestsPerMinute: PLENTY, requestsPerMinuteOfAddress: PLENTY, writesPerHour: { desk: PLENTY } };
  // Each visitor has an address of their own, as behind a proxy.
  writeFileSync(path, JSON.stringify({ sending, limits, trustProxy: true }));
  return path;
}
