import { LIMITS } from '../../contract/limits.ts';
import type { SharedBudget } from '../budget/budget.ts';
import type { Clock, Exchange, GatewayClient, Log } from '../ports.ts';
import { createClockSkew } from '../sender/clock-skew.ts';
import { pageOf, shortly } from '../sender/read-jobs.ts';
import { type AnyJob, anyJobSchema, type ReadListedJob, readListedJob } from './listed-job.ts';

export interface AskingDeps {
  gateway: GatewayClient;
  budget: SharedBudget;
  clock: Clock;
  log: Log;
  newRequestId(): string;
}

export interface ListPage {
  jobs: ReadListedJob[];
  next: string | undefined;
  /** When it was asked for, by our clock. */
  began: number;
}

export type AskedPage =
  | { kind: 'page'; page: ListPage }
  /** The gateway does not take the query: the cursor has gone stale. */
  | { kind: 'invalid-query' }
  | { kind: 'failed' };

/** Asks the gateway for pages of its job list, in the room that writes leave in the budget. Nothing here rejects but the budget. */
export interface Asking {
  /** Resolves to true when one request may be made, to false after `withinMs` or when `goOn` says no. */
  hasTurn(withinMs: number, goOn: () => Promise<boolean>): Promise<boolean>;
  page(query: Record<string, string>): Promise<AskedPage>;
  /** What is learnt from any answer: the gateway's clock, and whether it is too much for it. */
  heed(exchange: Exchange): Promise<void>;
  /** From when on updates are to be read, by the gateway's clock, so that none since `began` is missed. */
  updatesSince(began: number): number;
  /** Jobs as they are read here; those that are not as the reference has them are told to the operator. */
  readAll(jobs: readonly AnyJob[]): ReadListedJob[];
}

/** How long the gateway has to answer, in ms. */
export const ANSWER_WITHIN_MS = 15_000;
/** Clocks differ, even within the gateway. */
const FROM_MARGIN_MS = 2 * 60_000;
/** Instead of the gateway's clock, where its answers have no `Date`. */
const UNKNOWN_CLOCK_MS = 10 * 60_000;

export function createAsking({ gateway, budget, clock, log, newRequestId }: AskingDeps): Asking {
  const skew = createClockSkew();

  async function heed(exchange: Exchange): Promise<void> {
    skew.observe(exchange, clock.now());
    if (exchange.kind !== 'answer') return;
    const { status, requestId } = exchange;
    if (status === 429) return await budget.slowDown();
    await budget.calm();
    if (status === 401 || status === 403) {
      log.error({ status, requestId }, 'the gateway refuses the key: check GATEWAY_KEY, its scopes and its customers');
    }
  }

  function readAll(jobs: readonly AnyJob[]): ReadListedJob[] {
    const read = jobs.map(readListedJob).filter((job) => job !== undefined);
    const unreadable = jobs.length - read.length;
    if (unreadable > 0) log.warn({ unreadable }, 'jobs do not have the shape that the gateway’s reference gives');
    return read;
  }

  return {
    heed,
    readAll,
    updatesSince: (began) => began + (skew.ms ?? -UNKNOWN_CLOCK_MS) - FROM_MARGIN_MS,
    async hasTurn(withinMs, goOn) {
      const until = clock.now() + withinMs;
      while (await goOn()) {
        const turn = await budget.take('lookup');
        if (turn.granted) return true;
        const left = until - clock.now();
        if (left <= 0) return false;
        await clock.sleep(Math.min(turn.waitMs, left, ANSWER_WITHIN_MS));
      }
      return false;
    },
    async page(query) {
      const began = clock.now();
      const exchange = await gateway.send({
        method: 'GET',
        path: '/v1/jobs',
        query: { page_size: String(LIMITS.pageSize.max), ...query },
        requestId: newRequestId(),
        deadline: began + ANSWER_WITHIN_MS,
      });
      await heed(exchange);
      const page = pageOf(exchange, anyJobSchema);
      if (page) return { kind: 'page', page: { jobs: readAll(page.jobs), next: page.next, began } };
      if (exchange.kind === 'answer' && exchange.problemType === 'invalid-query') return { kind: 'invalid-query' };
      log.warn({ seen: shortly(exchange), requestId: exchange.requestId }, 'the job list could not be read');
      return { kind: 'failed' };
    },
  };
}
