import { jobOf } from '../../contract/bookings.ts';
import { crashPoint } from '../crash-points.ts';
import { classify, type Outcome } from '../journal/classify.ts';
import type { Entry } from '../journal/entry.ts';
import type { Attempt, LifeIn } from '../journal/life.ts';
import { createOutage } from '../outage.ts';
import type { Exchange } from '../ports.ts';
import { inTraceOf } from '../tracing/ambient.ts';
import type { SenderParts } from './parts.ts';
import { storeSurely } from './store-surely.ts';

interface Neighbours extends SenderParts {
  /** This sender among all that share the journal. */
  owner: string;
}

/** Sends bookings, one attempt at a time each. */
export interface Attempts {
  /**
   * Records that an attempt begins, under a lease. Undefined when the booking is no longer to be sent, or a twin is
   * in flight.
   */
  begin(entry: Entry): Promise<Entry | undefined>;
  /** Sends a begun attempt and records what became of it. Never rejects. `signal` ends the retries of a failing store. */
  finish(entry: Entry, signal: AbortSignal): Promise<void>;
}

export function createAttempts(neighbours: Neighbours): Attempts {
  const { gateway, recorder, budget, skew, clock, log, metrics, timings, owner, newRequestId } = neighbours;

  async function begin(entry: Entry): Promise<Entry | undefined> {
    const startedAt = clock.now();
    const deadline = startedAt + timings.attemptTimeoutMs;
    const attempt: Attempt = {
      number: (entry.life.attempt?.number ?? 0) + 1,
      startedAt,
      deadline,
      requestId: newRequestId(),
      skewMs: skew.ms,
    };
    const lease = { owner, until: deadline + timings.leaseMarginMs };
    const recorded = await recorder.record(entry, { kind: 'attempt-begun', at: startedAt, attempt, lease });
    return recorded.kind === 'moved' ? recorded.entry : undefined;
  }

  async function finish(entry: Entry, signal: AbortSignal): Promise<void> {
    const { life } = entry;
    if (life.state !== 'sending') throw new TypeError('Only an attempt that has begun can be finished');
    crashPoint('sender:after-recording-attempt');
    const exchange = await send(entry, life);
    crashPoint('sender:after-answer');
    const outcome = classify(exchange);
    metrics.attempted(outcome.kind);
    await recordSurely(entry, life.attempt, outcome, signal);
    crashPoint('sender:after-recording-outcome');
    if (exchange.kind === 'answer' && exchange.status !== 429) await budget.calm();
  }

  async function send(entry: Entry, { attempt }: LifeIn<'sending'>): Promise<Exchange> {
    const { requestId, deadline } = attempt;
    // A process that was held up until now must not send: others may already take the booking for lost.
    if (clock.now() >= deadline) return { kind: 'no-answer', progress: 'not-sent', code: 'too-late', requestId };
    const body = { ...jobOf(entry.request), external_id: entry.externalId };
    const exchange = await gateway.send({ method: 'POST', path: '/v1/jobs', body, requestId, deadline });
    skew.observe(exchange, clock.now());
    return exchange;
  }

  async function recordSurely(entry: Entry, attempt: Attempt, outcome: Outcome, signal: AbortSignal): Promise<void> {
    const seen = outcome.kind === 'booked' ? undefined : outcome.seen;
    const at = clock.now();
    const chance = clock.random();
    await storeSurely(
      () => recorder.record(entry, { kind: 'answered', at, attempt: attempt.number, outcome, chance }, seen),
      createOutage(log, {
        fields: { requestId: attempt.requestId, booking: entry.key, outcome: outcome.kind },
        failing: 'an outcome cannot be recorded: trying until it can',
        over: 'an outcome could be recorded after all',
      }),
      clock,
      signal,
    );
  }

  return {
    begin: (entry) => inTraceOf(entry, () => begin(entry)),
    finish: (entry, signal) => inTraceOf(entry, () => finish(entry, signal)),
  };
}
