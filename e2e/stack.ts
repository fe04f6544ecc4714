import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tools/free-port.ts';
import { type GatewayControls, gatewayControls } from './gateway.ts';
import { startHosted } from './hosts.ts';
import { type Program, runProgram, startProgram, untilReady } from './processes.ts';

const KEY = 'fi_pk_e2e_0123456789abcdef';
const WEBHOOK_SECRET = 'whsec_e2e_0123456789abcdef';

/** The relay under test, with the gateway it books through. */
export interface Stack {
  /** The page's origin. */
  url: string;
  gateway: GatewayControls;
  gatewayKey: string;
  webhookSecret: string;
  /** What the relay has logged so far. */
  relayLog(): string;
  /** Kills the relay's process and resolves once it is gone. */
  stopRelay(signal?: 'SIGKILL'): Promise<void>;
  /** Starts the relay again on the same port and journal, by the program that an operator starts. */
  startRelay(): Promise<void>;
  /** A link with a pass in it, as `npm run pass -- …` prints it for this relay. */
  pass(...args: string[]): Promise<string>;
  /** Kills the gateway's process; everything it knew is gone. */
  stopGateway(): Promise<void>;
}

export interface Settings {
  /** The operator's config, as it would stand in the file. */
  config: Record<string, unknown>;
  /** The relay's environment, over what journeys usually have; an empty value is an unset one. */
  env?: Record<string, string>;
  /** Options of the sandbox's command line. */
  gatewayArgs: string[];
  /** A change to the gateway's lookups from before the relay first reads them. */
  lookups?: Record<string, unknown>;
  /** Faults that wait for the relay's very first requests. */
  faults?: { name: string; path: string; times: number }[];
}

/**
 * Starts a gateway and a relay that books through it, each in a process where nothing else runs then. `stop` ends both and
 * resolves with all that the relay has logged.
 */
export async function startStack(settings: Settings): Promise<{ stack: Stack; stop(): Promise<string> }> {
  const folder = await mkdtemp(join(tmpdir(), 'callout-e2e-'));
  const configPath = join(folder, 'config.json');
  await writeFile(
    configPath,
    JSON.stringify({
      business: { name: 'Brightwater Services', phone: '07 3555 0142' },
      // So that the next first of July can be booked on every day of the year.
      window: { daysAhead: 400 },
      ...settings.config,
    }),
  );

  const gateway = await startHosted({ kind: 'gateway', args: ['--port', '0', '--key', KEY, ...settings.gatewayArgs] });
  const controls = gatewayControls(gateway.url);
  if (settings.lookups) await controls.lookups(settings.lookups);
  for (const { name, ...options } of settings.faults ?? []) await controls.fault(name, { method: 'GET', ...options });

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    GATEWAY_URL: gateway.url,
    GATEWAY_KEY: KEY,
    CALLOUT_ACCESS: 'open',
    CALLOUT_CONFIG: configPath,
    DATABASE_URL: `file:${join(folder, 'callout.db')}`,
    WEBHOOK_SECRET,
    ...settings.env,
  };
  const hosted = await startHosted({ kind: 'relay', env });
  let relay: Program = hosted;
  let log = '';
  // A relay that cannot read its lookups is alive, not ready.
  await untilReady(`${url}/${settings.faults ? 'healthz' : 'readyz'}`, relay);

  const stack: Stack = {
    url,
    gateway: controls,
    gatewayKey: KEY,
    webhookSecret: WEBHOOK_SECRET,
    relayLog: () => log + relay.output(),
    stopRelay: async () => {
      await relay.stop('SIGKILL');
    },
    startRelay: async () => {
      log += relay.output();
      relay = startProgram('src/relay/main.ts', [], env);
      await untilReady(`${url}/readyz`, relay);
    },
    pass: (...args) => runProgram('src/relay/access/pass-cli.ts', args, env),
    stopGateway: async () => {
      await gateway.stop('SIGKILL');
    },
  };

  return {
    stack,
    async stop() {
      // First: what the relay still asks it is then over at once.
      await gateway.release();
      await (relay === hosted ? hosted.release() : relay.stop('SIGKILL'));
      await rm(folder, { recursive: true, force: true });
      return stack.relayLog();
    },
  };
}
