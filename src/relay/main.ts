import { fileURLToPath } from 'node:url';
import { createBlots } from './blots.ts';
import type { GatewaySettings } from './env.ts';
import { recogniseGateway } from './gateway-change.ts';
import { leaveLastWords } from './last-words.ts';
import { createLog } from './log.ts';
import type { Log } from './ports.ts';
import { startRelay } from './relay.ts';
import { createReload } from './reload/reload.ts';
import { readSettings, type Settings } from './settings.ts';
import { openStore, type Store } from './store/open.ts';
import { troubleOf } from './trouble.ts';

/** The exit code of sysexits.h for a configuration that cannot be right; anything else that stops a start is a plain 1. */
const EX_CONFIG = 78;
const EX_FAILED = 1;
/** A supervisor may kill after 10 s. What is not recorded by now is found again from the journal. */
const STOP_WITHIN_MS = 9500;
const STATIC_ROOT = fileURLToPath(new URL('../../dist', import.meta.url));

const blots = createBlots([]);
const lastWords = leaveLastWords(createLog({ level: 'error', secrets: blots }));
let isStopping = false;
let wasHungUp = false;
let reloadSettings: (() => void) | undefined;
// A relay in somebody's terminal ends with it, as ever.
const isInTerminal = process.stdout.isTTY;
if (!isInTerminal) process.on('SIGHUP', reload);
const settings = settingsOrExit();
const { env, config, access, signIn, warnings } = settings;
const standIn = env.gateway === undefined ? await startStandIn() : undefined;
const gateway = env.gateway ?? standIn?.gateway;
if (gateway === undefined) throw new TypeError('there is a gateway or a stand-in for one');
blots.add([...env.secrets, ...access.secrets, gateway.key]);
const log = createLog({ level: env.logLevel, secrets: blots });
lastWords.through(log);
for (const warning of warnings) log.warn({}, warning);
const store = await orExit(openStore(env.databaseUrl, log), 'The store cannot be opened. Check DATABASE_URL');
const lookupsSince = await recognise(store, gateway, log);
const relay = await orExit(
  startRelay({
    env,
    config,
    access,
    signIn,
    gateway,
    sandbox: standIn !== undefined,
    store,
    lookupsSince,
    staticRoot: STATIC_ROOT,
    log,
  }),
  'The relay cannot start',
);
const { url, metricsUrl: metrics } = relay;
log.info({ url, metrics, gateway: gateway.origin, sandbox: standIn !== undefined }, 'the relay listens');
if (standIn) announceSandbox(env.publicUrl ?? relay.url, standIn.gateway.origin);
reloadSettings = createReload({
  settings,
  read: () => readSettings(process.env),
  apply: (next) => relay.change({ ...next, gateway: next.env.gateway ?? gateway }),
  blots,
  log,
});
// Not once: npm passes a Ctrl-C on to a program that the terminal has told already.
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
if (isInTerminal) process.on('SIGHUP', stop);
if (wasHungUp) reload();

/** Everything an operator can set, checked before anything is started. */
function settingsOrExit(): Settings {
  const read = readSettings(process.env);
  return read.ok ? read.settings : exit(EX_CONFIG, read.mistakes);
}

/** Without a gateway the relay brings its own. From here on it is an origin and a key like any other. */
async function startStandIn(): Promise<{ gateway: GatewaySettings; close: () => Promise<void> }> {
  // biome-ignore lint/style/noRestrictedImports: the one place that knows of the sandbox, loaded only where it is wanted
  const { startSandbox } = await import('../sandbox/server.ts');
  const { url, key, close } = await startSandbox({
    // Its jobs are gone when this program ends, but the journal remembers them: their IDs must not come again.
    firstJobId: Date.now(),
    report: (line) => process.stderr.write(`sandbox: ${line}\n`),
  });
  return { gateway: { origin: url, key, nextKey: undefined }, close };
}

async function recognise(
  { facts, journal, operations }: Store,
  { origin }: GatewaySettings,
  log: Log,
): Promise<number> {
  const recognised = await recogniseGateway({ facts, journal, operations }, standIn ? 'sandbox' : origin, Date.now());
  if (recognised.kind === 'mixed-up') {
    const { unsettled, was } = recognised;
    const now = standIn ? 'the sandbox' : origin;
    return exit(EX_CONFIG, [
      `DATABASE_URL holds ${unsettled} unsettled bookings or changes for ${was}, which would now go to ${now}. ` +
        'Set DATABASE_URL to another store, or settle them with "npm run bookings" first',
    ]);
  }
  if (recognised.was !== undefined) log.warn({ was: recognised.was }, 'this store was last used with another gateway');
  return recognised.since;
}

function announceSandbox(page: string, sandbox: string): void {
  process.stdout.write(
    [
      '',
      `  Callout is at ${page}`,
      '',
      '  This is a sandbox: the gateway is a stand-in inside this program, and no booking reaches an office.',
      '  A link for a client, to try: npm run pass -- --sites 3065756',
      '  To book for real, set GATEWAY_URL, GATEWAY_KEY and PASS_SECRET (docs/configuration.md).',
      `  Its faults, switches and request log: ${sandbox}/__sandbox/`,
      '',
      '',
    ].join('\n'),
  );
}

/** While the relay starts there is nothing yet to put to use: it is done once it listens. */
function reload(): void {
  if (isStopping) return;
  if (reloadSettings) reloadSettings();
  else wasHungUp = true;
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
  await relay.stop();
  await standIn?.close();
  log.info({}, 'stopped');
  process.exit(0);
}

async function orExit<Result>(work: Promise<Result>, what: string): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    return exit(EX_FAILED, [`${what}: ${blots.blot(troubleOf(error))}`]);
  }
}

/** One readable line for each mistake, without what is secret. */
function exit(code: number, lines: string[]): never {
  for (const line of lines) process.stderr.write(`callout: ${line}\n`);
  process.exit(code);
}
