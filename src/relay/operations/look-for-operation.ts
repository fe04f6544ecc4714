import { crashPoint } from '../crash-points.ts';
import type { JobWatch } from '../job-status/job-watch.ts';
import { askForJob } from '../job-status/read-job.ts';
import { classify } from '../journal/classify.ts';
import type { Exchange } from '../ports.ts';
import { shortly } from '../sender/read-jobs.ts';
import { inTraceOf } from '../tracing/ambient.ts';
import { compareCancel, compareChange, findNewSite } from './compare.ts';
import type { OperationEntry } from './entry.ts';
import type { OperationVerdict } from './life.ts';
import type { OperationParts } from './operation-parts.ts';
import { ownNotesBefore } from './own-notes.ts';
import { readSites } from './read-sites.ts';

/** Looks for unanswered operations in the gateway's lists. */
export interface OperationLooks {
  /** One look for one that is due, unless another relay looks already. Rejects when the store fails. */
  look(entry: OperationEntry, signal: AbortSignal): Promise<void>;
}

interface Neighbours extends OperationParts {
  watch: JobWatch;
  /** The number of the job with this ID; undefined when neither a booking nor the desk's list has it. */
  numberOf(jobId: string): Promise<string | undefined>;
  misconfigured(seen: string, requestId: string | undefined): void;
}

interface Looked {
  verdict: OperationVerdict;
  /** When what was seen was asked for (ms since the epoch). */
  began: number;
}

export function createOperationLooks(neighbours: Neighbours): OperationLooks {
  const { store, gateway, recorder, budget, clock, log, metrics, timings, watch, numberOf, misconfigured } = neighbours;

  async function look(entry: OperationEntry, signal: AbortSignal): Promise<void> {
    // Nobody else looks until a request's time is over twice: waiting for a token, and for its answer.
    const until = clock.now() + 2 * timings.attemptTimeoutMs;
    const claimed = await recorder.record(entry, { kind: 'look-begun', at: clock.now(), until });
    if (claimed.kind !== 'moved') return;
    crashPoint('operation:after-claiming-look');
    const looked = await seek(claimed.entry, until - timings.attemptTimeoutMs, signal);
    crashPoint('operation:after-looking');
    if (!looked) return;
    const { verdict, began } = looked;
    metrics.looked(entry.order.kind, verdict.kind);
    const seen = 'seen' in verdict ? verdict.seen : verdict.kind;
    log.debug({ operation: entry.key, kind: entry.order.kind, verdict: verdict.kind, seen }, 'looked for an operation');
    const event = { kind: 'looked', at: clock.now(), began, verdict, chance: clock.random() } as const;
    await recorder.record(claimed.entry, event, seen);
  }

  /** Undefined when there was no token by `until`: then nothing was asked. */
  async function seek(entry: OperationEntry, until: number, signal: AbortSignal): Promise<Looked | undefined> {
    const { order, knownSites } = entry;
    // The sites are kept before anything is sent: without them, no attempt has got that far.
    if (order.kind === 'new-site' && !knownSites) {
      return { verdict: { kind: 'not-done', seen: 'nothing was sent' }, began: clock.now() };
    }
    if (!(await takeToken(until, signal))) return undefined;
    const began = clock.now();
    const request = { requestId: neighbours.newRequestId(), deadline: began + timings.attemptTimeoutMs };
    if (order.kind === 'new-site') {
      const { sites, exchange } = await readSites(gateway, request);
      await heed(exchange);
      if (!sites || !knownSites) return { verdict: { kind: 'unfinished', seen: shortly(exchange) }, began };
      const taken = await store.sitesTaken(sites.items.map(({ id }) => id));
      return { verdict: findNewSite(order.site, knownSites, sites, taken), began };
    }
    const number = await numberOf(order.jobId);
    if (number === undefined)
      return { verdict: { kind: 'unfinished', seen: 'the number of this job is not known' }, began };
    const { read, exchange } = await askForJob(gateway, order.jobId, number, request);
    await heed(exchange);
    switch (read.kind) {
      case 'failed':
        return { verdict: { kind: 'unfinished', seen: read.seen }, began };
      case 'absent':
        return { verdict: { kind: 'not-done', seen: 'the job is not in the list' }, began };
      case 'shown': {
        await watch.saw(read.job, began);
        if (order.kind === 'cancel') return { verdict: compareCancel(read.job), began };
        const own = await ownNotesBefore(entry, store);
        return { verdict: compareChange(order.change, read.job, own), began };
      }
      default:
        return read satisfies never;
    }
  }

  async function takeToken(until: number, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted && clock.now() < until) {
      const taken = await budget.take('reconcile');
      if (taken.granted) return true;
      await clock.sleep(Math.min(taken.waitMs, until - clock.now()), signal);
    }
    return false;
  }

  /** A list that does not come tells the same of rate and key as a write would. */
  async function heed(exchange: Exchange): Promise<void> {
    const outcome = classify(exchange);
    const hold = outcome.kind === 'not-written' ? outcome.hold : undefined;
    if (hold === 'busy') return await budget.slowDown();
    if (exchange.kind === 'answer') await budget.calm();
    if (hold === 'misconfigured') misconfigured(shortly(exchange), exchange.requestId);
  }

  return { look: (entry, signal) => inTraceOf(entry, () => look(entry, signal)) };
}
