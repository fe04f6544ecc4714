import { createCheckPass } from '../access/check-pass.ts';
import { createMarkOwner } from '../access/owner-mark.ts';
import { type Access, readAccess } from '../access/settings.ts';
import { checkConfig } from '../config/load.ts';
import type { Config, ConfigFile } from '../config/schema.ts';
import { type AppDeps, createApp } from '../http/app.ts';
import { createLog } from '../log.ts';
import { createLookups } from '../lookups/lookups.ts';
import { FakeBookings } from './fake-bookings.ts';
import { quietDesk } from './fake-desk.ts';
import { FakeGateway } from './fake-gateway.ts';
import { FakeOperations } from './fake-operations.ts';
import { ManualClock } from './manual-clock.ts';
import { MemoryLookupStore } from './memory-lookup-store.ts';
import { TEST_SECRET } from './passes.ts';

/** For tests: the relay's HTTP over a journal, a gateway and a clock that the test controls. 1 June 2026, 00:00 UTC. */
export function createTestRelay({
  config = {},
  isOpen = true,
  deps = {},
}: {
  /** As it would stand in the operator's file. */
  config?: ConfigFile;
  /** Whether whoever comes without a pass is let in. */
  isOpen?: boolean;
  deps?: Partial<AppDeps>;
} = {}) {
  const clock = new ManualClock();
  const gateway = new FakeGateway();
  const bookings = new FakeBookings();
  const operations = new FakeOperations();
  const logLines: string[] = [];
  const log = createLog({ level: 'debug', secrets: [], destination: { write: (line) => logLines.push(line) } });
  const newRequestId = () => 'req_relay';
  const budget = { take: async () => ({ granted: true }) as const };
  const store = new MemoryLookupStore().relay('one');
  const lookups = createLookups({ client: gateway, budget, clock, log, store, newRequestId });
  const checkedConfig = configOf(config);
  const app = createApp({
    log,
    clock,
    lookups,
    rememberedSites: { beyond: async () => [], nameOf: () => undefined },
    bookings,
    operations,
    config: checkedConfig,
    isOpen,
    checkPass: createCheckPass(accessOf(checkedConfig), clock),
    sandbox: true,
    tzVersion: '2026b',
    checks: {},
    webhooks: undefined,
    newRequestId,
    observe: () => {},
    markOwner: createMarkOwner('salt of the test'),
    stopping: new AbortController().signal,
    staticRoot: '/nowhere',
    https: false,
    ...quietDesk,
    ...deps,
  });
  return { app, clock, gateway, bookings, operations, lookups, log: () => logLines.map((line) => JSON.parse(line)) };
}

/** Passes of `signPass`, and of the config's channels, are good here. */
function accessOf(config: Config): Access {
  const env = { gateway: undefined, passSecrets: [TEST_SECRET], openAccess: false };
  const read = readAccess({ env, config, source: {} });
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  return read.access;
}

/** A config as it would stand in the operator's file, read. */
export function configOf(file: ConfigFile): Config {
  const checked = checkConfig(file, 'the test');
  if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
  return checked.config;
}
