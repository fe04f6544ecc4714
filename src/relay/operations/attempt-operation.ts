import { crashPoint } from '../crash-points.ts';
import { askForJob } from '../job-status/read-job.ts';
import { classify } from '../journal/classify.ts';
import type { Attempt } from '../journal/life.ts';
import { createOutage } from '../outage.ts';
import type { BudgetUse, Exchange, GatewayRequest, OperationOrder } from '../ports.ts';
import { storeSurely } from '../sender/store-surely.ts';
import { inTraceOf } from '../tracing/ambient.ts';
import { bodyOf, changeToSend } from './change-to-send.ts';
import { classifyOperation, type OperationOutcome } from './classify-operation.ts';
import { findNewSite } from './compare.ts';
import type { OperationEntry, ReadSites } from './entry.ts';
import type { OperationLifeIn } from './life.ts';
import type { OperationParts } from './operation-parts.ts';
import { ownNotesBefore } from './own-notes.ts';
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
  /** The number of the job with this ID; undefined when it is not known. */
  numberOf(jobId: string): Promise<string | undefined>;
}

type ChangeOrder = Extract<OperationOrder, { kind: 'change' }>;

/** Whether the notes that it changes may hold what the office has written. */
function keepsNotes(order: OperationOrder): order is ChangeOrder {
  return order.kind === 'change' && order.firstNotes !== undefined && order.change.notes !== undefined;
}

/** How often a job that is not in the list is looked for: it may only just have been made. */
const LOOKS_FOR_A_JOB = 3;

type NotSent = Extract<OperationOutcome, { kind: 'not-written' | 'may-have-been-written' }>;

export function createOperationAttempts(neighbours: Neighbours): OperationAttempts {
  const { store, gateway, recorder, budget, clock, log, metrics, timings, owner, newRequestId, numberOf } = neighbours;

  async function begin(entry: OperationEntry): Promise<OperationEntry | undefined> {
    const startedAt = clock.now();
    // The list is read first, in the same lease.
    const requests = entry.order.kind === 'new-site' || keepsNotes(entry.order) ? 2 : 1;
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
      createOutage(log, {
        fields: { requestId: life.attempt.requestId, operation: entry.key, outcome: outcome.kind },
        failing: 'an outcome cannot be recorded: trying until it can',
        over: 'an outcome could be recorded after all',
      }),
      clock,
      signal,
    );
    crashPoint('operation:after-recording-outcome');
  }

  async function carryOut(
    entry: OperationEntry,
    life: OperationLifeIn<'sending'>,
    signal: AbortSignal,
  ): Promise<OperationOutcome> {
    const { attempt } = life;
    const { requestId, deadline } = attempt;
    let request = requestOf(entry);
    if (entry.order.kind === 'new-site') {
      const obstacle = await noteSites(entry, attempt, signal);
      if (obstacle) return obstacle;
    }
    if (keepsNotes(entry.order)) {
      const next = await withNotesKept(entry, entry.order, life, signal);
      if (next.kind === 'settled') return next.outcome;
      request = { ...request, body: next.body };
    }
    // A process that was held up until now must not send: others may already take it for lost.
    if (clock.now() >= deadline) return { kind: 'not-written', hold: 'unreachable', seen: 'too-late' };
    const exchange = await gateway.send({ ...request, requestId, deadline });
    if (exchange.kind === 'answer' && exchange.status !== 429) await budget.calm();
    return classifyOperation(entry.order.kind, exchange);
  }

  /**
   * The change to the job as it is just now, with what the office has written in its notes. While the job cannot be had, the
   * change waits: to send it blindly could wipe out what nobody has a copy of.
   */
  async function withNotesKept(
    entry: OperationEntry,
    { jobId, change }: ChangeOrder,
    { attempt, tries }: OperationLifeIn<'sending'>,
    signal: AbortSignal,
  ): Promise<ReturnType<typeof changeToSend>> {
    const wait = (seen: string) =>
      ({ kind: 'settled', outcome: { kind: 'not-written', hold: 'unreachable', seen } }) as const;
    const until = attempt.startedAt + timings.attemptTimeoutMs;
    const number = await numberOf(jobId);
    if (number === undefined) return wait('the number of this job is not known');
    if (!(await takeToken('write', until, signal))) return wait('no room to read the notes first');
    const { read, exchange } = await askForJob(gateway, jobId, number, { requestId: newRequestId(), deadline: until });
    switch (read.kind) {
      case 'shown':
        return changeToSend(change, read.job, (await ownNotesBefore(entry, store)) ?? '');
      case 'failed':
        return { kind: 'settled', outcome: notWritten(exchange, 'the notes could not be read first') };
      case 'absent':
        if (tries < LOOKS_FOR_A_JOB) return wait('the job is not in the list');
        return { kind: 'settled', outcome: { kind: 'refused', refusal: 'not-found', seen: 'not in the list' } };
      default:
        return read satisfies never;
    }
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
    if (!sites) return notWritten(exchange, 'the sites could not be read first');
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

  return {
    begin: (entry) => inTraceOf(entry, () => begin(entry)),
    finish: (entry, signal) => inTraceOf(entry, () => finish(entry, signal)),
  };
}

/** A list that does not come tells of rate and key as a write would; nothing was written either way. */
function notWritten(exchange: Exchange, seen: string): NotSent {
  const outcome = classify(exchange);
  return outcome.kind === 'not-written' ? outcome : { kind: 'not-written', hold: 'unreachable', seen };
}

/** The write itself. A new site carries a reference by which the office can trace it. */
function requestOf({ key, order }: OperationEntry): Pick<GatewayRequest, 'method' | 'path' | 'body'> {
  switch (order.kind) {
    case 'change':
      return { method: 'PATCH', path: `/v1/jobs/${order.jobId}`, body: bodyOf(order.change) };
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
