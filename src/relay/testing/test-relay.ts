import { checkConfig } from '../config/load.ts';
import type { Config, ConfigFile } from '../config/schema.ts';
import { type AppDeps, createApp } from '../http/app.ts';
import { createLog } from '../log.ts';
import { createLookups } from '../lookups/lookups.ts';
import { FakeBookings } from './fake-bookings.ts';
import { FakeGateway } from './fake-gateway.ts';
import { ManualClock } from './manual-clock.ts';
import { MemoryLookupStore } from './memory-lookup-store.ts';

/** For tests: the relay's HTTP over a journal, a gateway and a clock that the test controls. 1 June 2026, 00:00 UTC. */
export function createTestRelay({
  config = {},
  deps = {},
}: {
  /** As it would stand in the operator's file. */
  config?: ConfigFile;
  deps?: Partial<AppDeps>;
} = {}) {
  const clock = new ManualClock();
  const gateway = new FakeGateway();
  const bookings = new FakeBookings();
  const logLines: string[] = [];
  const log = createLog({ level: 'debug', secrets: [], destination: { write: (line) => logLines.push(line) } });
  const newRequestId = () => 'req_relay';
  const budget = { take: async () => ({ granted: true }) as const };
  const store = new MemoryLookupStore().relay('one');
  const lookups = createLookups({ client: gateway, budget, clock, log, store, newRequestId });
  const app = createApp({
    log,
    clock,
    lookups,
    bookings,
    config: configOf(config),
    sandbox: true,
    tzVersion: '2026b',
    checks: {},
    webhooks: undefined,
    newRequestId,
    observe: () => {},
    stopping: new AbortController().signal,
    staticRoot: '/nowhere',
    https: false,
    ...deps,
  });
  return { app, clock, gateway, bookings, lookups, log: () => logLines.map((line) => JSON.parse(line)) };
}

function configOf(file: ConfigFile): Config {
  const checked = checkConfig(file, 'the test');
  if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
  return checked.config;
}
