import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import type { ChangeRequest } from '../../contract/operations.ts';
import type { SiteCreate } from '../../contract/sites.ts';
// biome-ignore lint/style/noRestrictedImports: the worker is tested against the stand-in itself, over real HTTP
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { createBudget } from '../budget/budget.ts';
import { createEngine, type Engine } from '../engine.ts';
import { createGatewayClient } from '../gateway/client.ts';
import type { Log, OperationOrder } from '../ports.ts';
import type { Store } from '../store/open.ts';
import { aRequest, openOwner } from '../testing/entries.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { untilDue } from '../testing/until-due.ts';

/** Whose operations these are. */
const owner = openOwner;
/** Where reading stops: an error shows as a state that never changes. */
const REACH = { channel: owner.channel, subject: undefined };

/** A site that is made in tests. */
export function aSite(different: Partial<SiteCreate> = {}): SiteCreate {
  return { customer: '245715', business_name: 'Harbour Cafe', address: '1 Quay St, Sydney NSW 2000', ...different };
}

/**
 * For tests: a stand-in gateway over real HTTP and an engine on a store, by a clock that the test moves. Close it at the
 * end. More engines on the same store are relays beside the first.
 */
export async function createOperationsWorld(store: Store, { perMinute = 100_000 } = {}) {
  const sandbox: Sandbox = await startSandbox({ switches: { unlimited: true } });
  const clock = new ManualClock();
  const errors: { fields: object; message: string }[] = [];
  const log: Log = { debug() {}, info() {}, warn() {}, error: (fields, message) => errors.push({ fields, message }) };
  const sitesReadAnew: number[] = [];
  const gateway = createGatewayClient({
    gateway: { origin: sandbox.url, key: sandbox.key, nextKey: undefined },
    clock,
  });

  const budget = createBudget(store.budget, clock, perMinute);

  function newEngine(): Engine {
    return createEngine({
      store,
      gateway,
      budget,
      lookups: { refetchStale: async () => {} },
      sites: { readAnew: async () => void sitesReadAnew.push(clock.now()), nameOf: () => undefined },
      metrics: new Registry(),
      clock,
      log,
    });
  }
  const engine = newEngine();

  /** Lets `ms` pass, in which the engines do whatever is due. */
  async function pass(ms: number, engines: readonly Engine[] = [engine]): Promise<void> {
    const end = clock.now() + ms;
    for (;;) {
      const rests: number[] = [];
      for (const each of engines) rests.push(await clock.during(() => each.round()));
      const left = end - clock.now();
      if (left <= 0) return;
      // Coarse where something is due: every round over real HTTP takes a moment.
      const rest = (await untilDue([store], clock.now())) ?? Math.max(250, ...rests);
      await clock.advance(Math.max(1, Math.min(left, rest)));
    }
  }

  async function submit(order: OperationOrder, key: string = randomUUID()): Promise<string> {
    const submitted = await engine.operations.submit({ key, asked: order, order, owner });
    if (submitted.kind !== 'accepted' && submitted.kind !== 'known') throw new Error(submitted.kind);
    return key;
  }

  return {
    sandbox,
    clock,
    budget,
    engine,
    newEngine,
    errors,
    sitesReadAnew,
    pass,
    submit,
    /** A job that a booking has, just booked. */
    async bookedJob(): Promise<{ id: string; number: string; bookingKey: string }> {
      const bookingKey = randomUUID();
      await engine.bookings.submit({ key: bookingKey, request: aRequest(), names: {}, visitor: 'visitor', owner });
      await pass(0);
      const booking = await engine.bookings.find(bookingKey, REACH);
      if (!booking?.job) throw new Error('the booking of this test was not booked');
      sandbox.clearRequests();
      return { ...booking.job, bookingKey };
    },
    change: (jobId: string, change: ChangeRequest) => submit({ kind: 'change', jobId, change }),
    /** By somebody who is not the office, and booked the visit with `firstNotes`. */
    changeFromOutside: (jobId: string, change: ChangeRequest, firstNotes = '') =>
      submit({ kind: 'change', jobId, change, firstNotes }),
    cancel: (jobId: string, reason?: string) => submit({ kind: 'cancel', jobId, reason }),
    makeSite: (site: SiteCreate = aSite()) => submit({ kind: 'new-site', site }),
    async find(key: string) {
      return await engine.operations.find(key, REACH);
    },
    job: (id: string) => sandbox.jobs().find((job) => job.id === id),
    /** The writes that reached the gateway, in order: method, path and what they wrote. */
    writes: () =>
      sandbox
        .requests()
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path, wrote, body }) => ({ method, path, wrote, body })),
    close: () => sandbox.close(),
  };
}
