import { join } from 'node:path';
import { recogniseGateway } from '../../src/relay/gateway-change.ts';
import { createLog } from '../../src/relay/log.ts';
import { startRelay } from '../../src/relay/relay.ts';
import { readSettings } from '../../src/relay/settings.ts';
import { openStore } from '../../src/relay/store/open.ts';
import type { Running } from './messages.ts';

const STATIC_ROOT = join(import.meta.dirname, '../../dist');

/**
 * Starts a relay as `src/relay/main.ts` does, from the settings that an operator gives, with a gateway among them: what is
 * the process's own there (signals, exit codes, a new config read in) is left to that program.
 *
 * @throws with what is wrong with the settings, or why it cannot start
 */
export async function runRelay(source: Record<string, string>, write: (text: string) => void): Promise<Running> {
  const read = readSettings(source);
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  const { env, config, access, signIn, warnings } = read.settings;
  const { gateway } = env;
  if (gateway === undefined)
    throw new Error('A relay in a journey books through a gateway of its own: set GATEWAY_URL');
  const secrets = [...env.secrets, ...access.secrets, gateway.key];
  const log = createLog({ level: env.logLevel, secrets, destination: { write } });
  for (const warning of warnings) log.warn({}, warning);
  const store = await openStore(env.databaseUrl, log);
  const recognised = await recogniseGateway(store, gateway.origin, Date.now());
  if (recognised.kind === 'mixed-up') throw new Error('The store holds what is unsettled with another gateway');
  const options = { env, config, access, signIn, gateway, store, log };
  const relay = await startRelay({
    ...options,
    sandbox: false,
    lookupsSince: recognised.since,
    staticRoot: STATIC_ROOT,
  });
  return { url: relay.url, stop: relay.stop };
}
