import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tools/free-port.ts';
import { type GatewayControls, gatewayControls } from './gateway.ts';
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
  /** Ends the relay (SIGKILL unless told otherwise) and resolves once it is gone. */
  stopRelay(signal?: NodeJS.Signals): Promise<void>;
  /** Starts the relay again on the same port and journal. */
  startRelay(): Promise<void>;
  /** A link with a pass in it, as `npm run pass -- …` prints it for this relay. */
  pass(...args: string[]): Promise<string>;
  /** Ends the gateway; everything it knew is gone. */
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

/** Starts a gateway and a relay that books through it. `stop` ends both and resolves with all that the relay has logged. */
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

  const [gatewayPort, relayPort] = [await freePort(), await freePort()];
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  const url = `http://127.0.0.1:${relayPort}`;
  const gateway = startProgram('src/sandbox/main.ts', [
    '--port',
    String(gatewayPort),
    '--key',
    KEY,
    ...settings.gatewayArgs,
  ]);
  await untilReady(`${gatewayUrl}/__sandbox/`, gateway);
  const controls = gatewayControls(gatewayUrl);
  if (settings.lookups) await controls.lookups(settings.lookups);
  for (const { name, ...options } of settings.faults ?? []) await controls.fault(name, { method: 'GET', ...options });

  const env = {
    PORT: String(relayPort),
    GATEWAY_URL: gatewayUrl,
    GATEWAY_KEY: KEY,
    CALLOUT_ACCESS: 'open',
    CALLOUT_CONFIG: configPath,
    DATABASE_URL: `file:${join(folder, 'callout.db')}`,
    WEBHOOK_SECRET,
    ...settings.env,
  };
  const startRelay = () => startProgram('src/relay/main.ts', [], env);
  let relay: Program = startRelay();
  let log = '';
  // A relay that cannot read its lookups is alive, not ready.
  await untilReady(`${url}/${settings.faults ? 'healthz' : 'readyz'}`, relay);

  const stack: Stack = {
    url,
    gateway: controls,
    gatewayKey: KEY,
    webhookSecret: WEBHOOK_SECRET,
    relayLog: () => log + relay.output(),
    stopRelay: async (signal = 'SIGKILL') => {
      await relay.stop(signal);
    },
    startRelay: async () => {
      log += relay.output();
      relay = startRelay();
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
      await Promise.all([relay.stop('SIGKILL'), gateway.stop('SIGKILL')]);
      await rm(folder, { recursive: true, force: true });
      return stack.relayLog();
    },
  };
}
