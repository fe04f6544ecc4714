import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import type { BookingRequest } from '../../contract/bookings.ts';
import { createBudget } from '../budget/budget.ts';
import { createEngine, type Engine, type EngineOptions } from '../engine.ts';
import type { Log, Submitted } from '../ports.ts';
import type { Store } from '../store/open.ts';
import { aRequest, openOwner } from './entries.ts';
import { FakeTenant } from './fake-tenant.ts';
import { ManualClock } from './manual-clock.ts';
import { untilDue } from './until-due.ts';

interface WorldOptions {
  perMinute?: number;
  engine?: Partial<EngineOptions>;
}

/**
 * For tests: an engine on a store, a gateway in memory and a clock that the test moves. More engines on the same
 * store are relays beside the first.
 */
export function createWorld(store: Store, { perMinute = 100_000, engine: different = {} }: WorldOptions = {}) {
  const clock = new ManualClock();
  const tenant = new FakeTenant(clock);
  const errors: { fields: object; message: string }[] = [];
  const warnings: { fields: object; message: string }[] = [];
  const infos: { fields: object; message: string }[] = [];
  const log: Log = {
    debug() {},
    info: (fields, message) => infos.push({ fields, message }),
    warn: (fields, message) => warnings.push({ fields, message }),
    error: (fields, message) => errors.push({ fields, message }),
  };
  const refetched: string[] = [];
  const metrics = new Registry();

  function newEngine(more: Partial<EngineOptions> = {}): Engine {
    return createEngine({
      store,
      gateway: tenant,
      budget: createBudget(store.budget, clock, perMinute),
      lookups: { refetchStale: async (name) => void refetched.push(name) },
      metrics: new Registry(),
      clock,
      log,
      ...different,
      ...more,
    });
  }
  const engine = newEngine({ metrics });

  return {
    clock,
    tenant,
    engine,
    newEngine,
    errors,
    warnings,
    infos,
    refetched,
    metrics,
    /** Submits a booking under a new key unless told which. */
    async submit(request: Partial<BookingRequest> = {}, key: string = randomUUID(), visitor = 'visitor') {
      const booking = { key, request: aRequest(request), names: {}, visitor, owner: openOwner };
      const submitted = await engine.bookings.submit(booking);
      return { key, submitted };
    },
    /** Lets `ms` pass, in which the engines do whatever is due in the store, unless told in which other. */
    async pass(ms: number, engines: readonly Engine[] = [engine], of: Store = store): Promise<void> {
      const end = clock.now() + ms;
      for (;;) {
        const rests: number[] = [];
        for (const each of engines) rests.push(await clock.during(() => each.round()));
        const left = end - clock.now();
        if (left <= 0) return;
        const rest = (await untilDue([of], clock.now())) ?? Math.min(...rests);
        await clock.advance(Math.max(1, Math.min(left, rest)));
      }
    },
    find: (key: string) => engine.bookings.find(key, openOwner),
    async stateOf(key: string): Promise<string | undefined> {
      return (await engine.bookings.find(key, openOwner))?.state;
    },
  };
}

/** The booking in what became of a submit. @throws where there is none */
export function bookingOf(submitted: Submitted) {
  if (submitted.kind !== 'accepted' && submitted.kind !== 'known') throw new Error(submitted.kind);
  return submitted.booking;
}
