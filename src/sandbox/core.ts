import { type Clock, systemClock } from './clock.ts';
import { createFaultPlan, type FaultPlan } from './faults/fault-plan.ts';
import { createHolds, type Holds } from './faults/holds.ts';
import { type AccessKey, DEFAULT_KEY, seedKeys } from './keys.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { DEFAULT_SWITCHES, type Switches, type SwitchesPatch, switchesSchema } from './switches.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';
import { createHooks, type Hooks } from './webhooks/hooks.ts';
import { createWorld, type World } from './world.ts';

export interface CoreOptions {
  /** The main key: `fi_pk_…`. */
  key?: string | undefined;
  /** The switches that differ from the defaults, now and after each reset. */
  switches?: SwitchesPatch | undefined;
  /** Sites the main key sees at least. The seeds hold 60; generated ones make up the number. */
  sites?: number | undefined;
  /**
   * The ID of job 1, for a program that outlives this sandbox's memory: a gateway never gives an ID twice. By default
   * the same at each start, so that tests can name it.
   */
  firstJobId?: number | undefined;
  /** How long a `hang` fault lasts at most: a minute by default. */
  hangLimitMs?: number | undefined;
  /** The wait before a webhook's first retry, doubled for each further one: half a second by default. */
  webhookRetryMs?: number | undefined;
  /** The machine's own clock by default. */
  clock?: Clock | undefined;
  /** Takes lines for people: what was unplanned, what broke. Nobody reads them by default. */
  report?: ((line: string) => void) | undefined;
}

/** Everything the stand-in holds, in memory, behind its HTTP. */
export interface Core {
  clock: Clock;
  /** The gateway's own clock, which a switch sets ahead or back. */
  now(): number;
  world: World;
  keys: AccessKey[];
  switches: Switches;
  bucket: TokenBucket;
  log: RequestLog;
  faults: FaultPlan;
  holds: Holds;
  hooks: Hooks;
  /** Aborts when the sandbox closes. */
  closing: AbortController;
  report(line: string): void;
  /** Puts all of it back as it was at the start; subscriptions and held requests go too. */
  reset(): void;
}

/** A sandbox's state, freshly seeded. */
export function createCore(options: CoreOptions = {}): Core {
  const { key = DEFAULT_KEY, clock = systemClock, report = () => undefined } = options;
  const closing = new AbortController();
  const seedSwitches = () => switchesSchema.parse({ ...DEFAULT_SWITCHES, ...options.switches });
  const switches = seedSwitches();
  const now = () => clock.now() + switches.clockSkewMs;
  const core: Core = {
    clock,
    now,
    world: createWorld({ now, sites: options.sites, firstJobId: options.firstJobId }),
    keys: seedKeys(key),
    switches,
    bucket: createTokenBucket({ now: () => clock.now() }),
    log: createRequestLog(),
    faults: createFaultPlan(),
    holds: createHolds(clock, options.hangLimitMs ?? 60_000),
    hooks: createHooks({
      clock,
      now,
      switches,
      report,
      closing: closing.signal,
      retryMs: options.webhookRetryMs ?? 500,
    }),
    closing,
    report,
    reset() {
      Object.assign(switches, seedSwitches());
      core.world = createWorld({ now, sites: options.sites, firstJobId: options.firstJobId });
      core.keys = seedKeys(key);
      core.bucket.refill();
      core.log.clear();
      core.faults.clear();
      core.holds.release();
      core.hooks.clear();
    },
  };
  return core;
}
