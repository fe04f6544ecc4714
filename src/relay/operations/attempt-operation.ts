import { crashPoint } from '../crash-points.ts';
import { classify } from '../journal/classify.ts';
import type { Attempt } from '../journal/life.ts';
import type { BudgetUse, Exchange, GatewayRequest } from '../ports.ts';
import { storeSurely } from '../sender/store-surely.ts';
import { classifyOperation, type OperationOutcome } from './classify-operation.ts';
import { findNewSite } from './compare.ts';
import type { OperationEntry, ReadSites } from './entry.ts';
import type { OperationLifeIn } from './life.ts';
import type { OperationParts } from './operation-parts.ts';
import { readSites } from './read-sites.ts';

/** Carries operations out, one attempt at a time each. */
export interface OperationAttempts {
  /** Records that an attempt begins, under a lease. Undefined when it is no longer to be sent, or its lane is taken. */
  begin(entry: OperationEntry): Promise<OperationEntry | undefined>;
  /** Sends a begun attempt and records what became of it. `signal` ends the retries of a failing store. */
  finish(entry: OperationEntry, signal: AbortSignal): Promise<void>;
}

interface Neighbours extends OperationParts {
  /** This worker among all that share the store. */
  owner: string;
}

type NotSent = Extract<OperationOutcome, { kind: 'not-written' | 'may-have-been-written' }>;

export function createOperationAttempts(neighbours: Neighbours): OperationAttempts {
  const { store, gateway, recorder, budget, clock, log, metrics, timings, owner, newRequestId } = neighbours;

  async function begin(entry: OperationEntry): Promise<OperationEntry | undefined> {
    const startedAt = clock.now();
    // A new site has the list read first, in the same lease.
    const requests = entry.order.kind === 'new-site' ? 2 : 1;
    const deadline = startedAt + requests * timings.attemptTimeoutMs;
    const attempt: Attempt = {
      number: (entry.life.attempt?.number ?? 0) + 1,
      startedAt,
      deadline,
      requestId: newRequestId(),
      skewMs: undefined,
    };
    const lease = { owner, until: deadline + timings.leaseMarginMs };
    const recorded = await recorder.record(entry, { kind: 'attempt-begun', at: startedAt, attempt, lease });
    return recorded.kind === 'moved' ? recorded.entry : undefined;
  }

  async function finish(entry: OperationEntry, signal: AbortSignal): Promise<void> {
    const { life, order } = entry;
    if (life.state !== 'sending') throw new TypeError('Only an attempt that has begun can be finished');
    crashPoint('operation:after-recording-attempt');
    const outcome = await carryOut(entry, life, signal);
    crashPoint('operation:after-answer');
    metrics.attempted(order.kind, outcome.kind);
    const seen = outcome.kind === 'done' ? undefined : outcome.seen;
    const event = {
      kind: 'answered',
      at: clock.now(),
      attempt: life.attempt.number,
      outcome,
      chance: clock.random(),
    } as const;
    await storeSurely(
      () => recorder.record(entry, event, seen),
      (error) => log.error({ error, operation: entry.key, outcome: outcome.kind }, 'an outcome could not be recorded'),
      clock,
      signal,
    );
    crashPoint('operation:after-recording-outcome');
  }

  async function carryOut(
    entry: OperationEntry,
    { attempt }: OperationLifeIn<'sending'>,
    signal: AbortSignal,
  ): Promise<OperationOutcome> {
    if (entry.order.kind === 'new-site') {
      const obstacle = await noteSites(entry, attempt, signal);
      if (obstacle) return obstacle;
    }
    const { requestId, deadline } = attempt;
    // A process that was held up until now must not send: others may already take it for lost.
    if (clock.now() >= deadline) return { kind: 'not-written', hold: 'unreachable', seen: 'too-late' };
    const exchange = await gateway.send({ ...requestOf(entry), requestId, deadline });
    if (exchange.kind === 'answer' && exchange.status !== 429) await budget.calm();
    return classifyOperation(entry.order.kind, exchange);
  }

  /**
   * Keeps which sites there are before one is made, so that a lost answer can be told from the list afterwards. What keeps
   * the site from being made now, if anything does.
   */
  async function noteSites(entry: OperationEntry, attempt: Attempt, signal: AbortSignal): Promise<NotSent | undefined> {
    const until = attempt.startedAt + timings.attemptTimeoutMs;
    if (!(await takeToken('write', until, signal))) {
      return { kind: 'not-written', hold: 'unreachable', seen: 'no room to read the sites first' };
    }
    const { sites, exchange } = await readSites(gateway, { requestId: newRequestId(), deadline: until });
    if (!sites) return notWritten(exchange);
    const late = await lateArrival(entry, sites);
    if (late) return late;
    const ids = sites.items.map(({ id }) => id);
    return (await keepSites(entry, { ids, cutOff: sites.cutOff }))
      ? undefined
      : { kind: 'may-have-been-written', seen: 'the attempt was given up by another relay' };
  }

  /** An earlier attempt that was held to be lost and shows now after all: a look settles it. */
  async function lateArrival({ order, knownSites }: OperationEntry, now: ReadSites): Promise<NotSent | undefined> {
    if (!knownSites || order.kind !== 'new-site') return undefined;
    const taken = await store.sitesTaken(now.items.map(({ id }) => id));
    const verdict = findNewSite(order.site, knownSites, now, taken);
    return verdict.kind === 'done' ? { kind: 'may-have-been-written', seen: 'an earlier attempt shows' } : undefined;
  }

  /** False when somebody else has moved the operation on: the attempt is no longer ours to send. */
  async function keepSites(entry: OperationEntry, knownSites: { ids: string[]; cutOff: boolean }): Promise<boolean> {
    const advanced = await store.advance(entry, entry.life, { knownSites });
    return advanced.kind === 'saved';
  }

  async function takeToken(use: BudgetUse, until: number, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted && clock.now() < until) {
      const taken = await budget.take(use);
      if (taken.granted) return true;
      await clock.sleep(Math.min(taken.waitMs, until - clock.now()), signal);
    }
    return false;
  }

  return { begin, finish };
}

/** A list that does not come tells of rate and key as a write would; nothing was written either way. */
function notWritten(exchange: Exchange): NotSent {
  const outcome = classify(exchange);
  return outcome.kind === 'not-written'
    ? outcome
    : { kind: 'not-written', hold: 'unreachable', seen: 'the sites could not be read first' };
}

/** The write itself. A new site carries a reference by which the office can trace it. */
function requestOf({ key, order }: OperationEntry): Pick<GatewayRequest, 'method' | 'path' | 'body'> {
  switch (order.kind) {
    case 'change': {
      const { time_zone: _, ...body } = order.change;
      return { method: 'PATCH', path: `/v1/jobs/${order.jobId}`, body };
    }
    case 'cancel': {
      const body = order.reason === undefined ? {} : { reason: order.reason };
      return { method: 'POST', path: `/v1/jobs/${order.jobId}/cancel`, body };
    }
    case 'new-site':
      return { method: 'POST', path: '/v1/sites', body: { ...order.site, external_id: order.site.external_id ?? key } };
    default:
      return order satisfies never;
  }
}
