import { crashPoint } from '../crash-points.ts';
import { classify } from '../journal/classify.ts';
import type { Entry } from '../journal/entry.ts';
import { likenessOfRequest } from '../journal/fingerprint.ts';
import type { LifeIn, Verdict } from '../journal/life.ts';
import { findEcho, type ListedJob, listedJobSchema, matchJobs } from '../journal/match.ts';
import { landBy } from '../journal/timings.ts';
import { createPause } from '../pause.ts';
import type { Exchange } from '../ports.ts';
import type { Store } from '../store/open.ts';
import { inTrace, inTraceOf } from '../tracing/ambient.ts';
import { newTrace } from '../tracing/traceparent.ts';
import { knownEcho, rememberEcho } from './echo.ts';
import type { SenderParts } from './parts.ts';
import { type Reading, readJobs, shortly } from './read-jobs.ts';

interface Neighbours extends SenderParts {
  store: Store;
}

/** Reconciling: looks for the jobs of unanswered bookings in the gateway's list. */
export interface Looks {
  /** True while a look waits for the budget: sending leaves it the next token. */
  readonly wantsToken: boolean;
  /**
   * One look for all unanswered bookings, if one of them is due and no other relay is looking. Resolves when it is
   * over, true if there was one. Rejects when the store fails.
   */
  look(signal: AbortSignal): Promise<boolean>;
}

interface Flight {
  /** False when it has lapsed and another relay has it. */
  renew(): Promise<boolean>;
  end(): Promise<unknown>;
}

type Unanswered = Entry & { life: LifeIn<'unanswered'> };

const FLIGHT = 'reconcile';
/** How much earlier than an attempt's start the list is read from: clocks differ, even within the gateway. */
const FROM_MARGIN_MS = 2 * 60_000;

export function createLooks(neighbours: Neighbours): Looks {
  const { store, gateway, recorder, budget, skew, clock, log, metrics, timings, newRequestId } = neighbours;
  let wantsToken = false;
  /** After a look none follows. */
  const rest = createPause(clock);

  async function look(signal: AbortSignal): Promise<boolean> {
    const now = clock.now();
    if (rest.leftMs() > 0) return false;
    const entries = (await store.journal.inState('unanswered')).filter(isUnanswered);
    if (!entries.some(({ life }) => life.dueAt <= now)) return false;
    const flight = await claim(now);
    if (!flight) return false;
    crashPoint('reconcile:after-recording-flight');
    try {
      const reading = await readJobs(() => listFrom(entries), {
        schema: listedJobSchema,
        gateway,
        clock,
        newRequestId,
        timeoutMs: timings.attemptTimeoutMs,
        mayAsk: () => takeToken(flight, signal),
        heed,
      });
      crashPoint('reconcile:after-reading-list');
      if (reading.requests > 0) await conclude(entries, reading);
      crashPoint('reconcile:after-recording-verdicts');
      // Half of what comes back in the meantime is left to sending.
      rest.begin(reading.requests * budget.refillMs);
    } finally {
      await flight.end();
    }
    return true;
  }

  /** The right to look, alone among the relays. It lapses unless renewed in the time that two requests may take. */
  async function claim(now: number): Promise<Flight | undefined> {
    const lengthMs = 2 * timings.attemptTimeoutMs;
    let until = now + lengthMs;
    if (!(await store.claimFlight(FLIGHT, now, until))) return undefined;
    return {
      async renew() {
        const next = clock.now() + lengthMs;
        if (!(await store.moveFlight(FLIGHT, until, next))) return false;
        until = next;
        return true;
      },
      end: () => store.moveFlight(FLIGHT, until, 0),
    };
  }

  /** From when on the list must be read so that none of these attempts can be missed, by the gateway's clock. */
  function listFrom(entries: readonly Unanswered[]): number {
    const starts = entries.map(({ life: { attempt } }) => {
      const known = [attempt.skewMs, skew.ms].filter((ms) => ms !== undefined);
      return attempt.startedAt + (known.length > 0 ? Math.min(...known) : 0);
    });
    return Math.min(...starts) - FROM_MARGIN_MS;
  }

  /** Waits for a token; false when the relay stops, or another has begun to look. */
  async function takeToken(flight: Flight, signal: AbortSignal): Promise<boolean> {
    try {
      while (!signal.aborted && (await flight.renew())) {
        const taken = await budget.take('reconcile');
        if (taken.granted) return true;
        wantsToken = true;
        await clock.sleep(Math.min(taken.waitMs, timings.attemptTimeoutMs), signal);
      }
      return false;
    } finally {
      wantsToken = false;
    }
  }

  /** A page that does not come tells the same of rate and key as a create would. */
  async function heed(exchange: Exchange): Promise<void> {
    skew.observe(exchange, clock.now());
    const outcome = classify(exchange);
    const hold = outcome.kind === 'not-written' ? outcome.hold : undefined;
    if (hold === 'busy') return await budget.slowDown();
    if (exchange.kind === 'answer') await budget.calm();
    if (hold === 'misconfigured') recorder.misconfigured(shortly(exchange), exchange.requestId);
  }

  async function conclude(entries: readonly Unanswered[], reading: Reading<ListedJob>): Promise<void> {
    const claims = await store.journal.claims(reading.jobs.map((job) => job.id));
    const known = await knownEcho(store.facts);
    const echo = findEcho(reading.jobs, claims, known);
    if (echo !== known) await rememberEcho(store.facts, echo);
    const twins = await store.journal.unresolved(entries.map((entry) => entry.fingerprint));
    const sought = entries.map((entry) => ({
      key: entry.key,
      externalId: entry.externalId,
      likeness: likenessOfRequest(entry.request),
      hasUnresolvedTwin: twins.has(entry.fingerprint),
    }));
    const verdicts = matchJobs(sought, reading.jobs, claims, echo, reading.gap === undefined);
    for (const entry of entries) {
      const verdict = verdicts.get(entry.key);
      if (verdict && matters(entry, verdict, reading.began)) {
        await inTraceOf(entry, () => conclusion(entry, verdict, reading));
      }
      crashPoint('reconcile:between-bookings');
    }
  }

  async function conclusion(entry: Unanswered, verdict: Verdict, { began, gap }: Reading<ListedJob>): Promise<void> {
    metrics.looked(verdict.kind);
    const seen =
      verdict.kind === 'unfinished' ? (gap ?? verdict.seen) : 'seen' in verdict ? verdict.seen : verdict.kind;
    log.debug({ booking: entry.key, verdict: verdict.kind, seen }, 'looked for a booking in the job list');
    const event = { kind: 'reconciled', at: clock.now(), began, verdict, chance: clock.random() } as const;
    await recorder.record(entry, event, seen);
  }

  /** A look that serves one booking's hour says something of another only if it settles it. */
  function matters({ life }: Unanswered, verdict: Verdict, began: number): boolean {
    if (verdict.kind === 'found') return true;
    if (verdict.kind === 'absent' && began > landBy(life.attempt, timings)) return true;
    return life.dueAt <= began;
  }

  return {
    // One look serves several bookings: it has a trace of its own.
    look: (signal) => inTrace(newTrace(), () => look(signal)),
    get wantsToken() {
      return wantsToken;
    },
  };
}

function isUnanswered(entry: Entry): entry is Unanswered {
  return entry.life.state === 'unanswered';
}
