import * as z from 'zod';
import { LIMITS } from '../../contract/limits.ts';
import { type ListedJob, listedJobSchema } from '../journal/match.ts';
import type { Clock, Exchange, GatewayClient } from '../ports.ts';

/** What one reading of the gateway's job list showed. */
export interface Reading {
  /** Each job as it was last seen. */
  jobs: readonly ListedJob[];
  /** Undefined when every job that was updated since `from` is in `jobs`, else what went wrong. */
  gap: string | undefined;
  /** When its first request was sent (ms since the epoch, our clock). */
  began: number;
  /** How many requests it took. */
  requests: number;
  /** The answer that ended it early. */
  failure: Exchange | undefined;
}

interface Neighbours {
  gateway: GatewayClient;
  clock: Clock;
  newRequestId(): string;
  /** Longest exchange for one page, in ms. */
  timeoutMs: number;
  /** Resolves when one request may be made; false when there is no more time for it. */
  mayAsk(): Promise<boolean>;
  /** Called after every exchange. */
  observe(exchange: Exchange): void;
}

const pageSchema = z.object({ jobs: z.array(z.unknown()), next_cursor: z.optional(z.nullable(z.string())) });

/** `Date` is cut to whole seconds: differences below this are what the margin in `fromOf` is for. */
const SAME_CLOCK_MS = 30_000;
/** How many times a list that keeps growing over more than one page is read again. */
const MAX_PASSES = 5;
/** Added on the safe side to the gateway's own `Date` when what changed since a pass began is read. */
const PASS_OVERLAP_MS = 10_000;
/** The same where the gateway's answers have no `Date`. */
const UNKNOWN_CLOCK_MS = 10 * 60_000;

/**
 * Reads `GET /v1/jobs?state=all` from `fromOf()` on (ms since the epoch by the gateway's clock), newest-updated
 * first, over all pages.
 *
 * A job that is updated while its page is still to come moves to a page already read. So after a reading of several
 * pages, what was updated since it began is read again, until that fits on one page. `fromOf` is asked again after
 * each pass, for the answers may show the gateway's clock to be further behind than was thought.
 */
export async function readJobs(fromOf: () => number, neighbours: Neighbours): Promise<Reading> {
  const { clock } = neighbours;
  const jobs = new Map<string, ListedJob>();
  let from = fromOf();
  let began: number | undefined;
  let requests = 0;
  let followUp = false;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const read = await readPass(from, neighbours);
    requests += read.requests;
    began ??= read.began ?? clock.now();
    for (const job of read.jobs) jobs.set(job.id, job);
    if (read.gap !== undefined) {
      return { jobs: [...jobs.values()], gap: read.gap, began, requests, failure: read.failure };
    }
    const needed = fromOf();
    if (!followUp && needed < from - SAME_CLOCK_MS) {
      from = needed;
      began = undefined;
      continue;
    }
    if (read.requests <= 1) return { jobs: [...jobs.values()], gap: undefined, began, requests, failure: undefined };
    followUp = true;
    from = read.date === undefined ? began - UNKNOWN_CLOCK_MS : read.date - PASS_OVERLAP_MS;
  }
  const gap = 'the list changed faster than it could be read';
  return { jobs: [...jobs.values()], gap, began: began ?? clock.now(), requests, failure: undefined };
}

interface Pass {
  jobs: ListedJob[];
  gap: string | undefined;
  failure: Exchange | undefined;
  requests: number;
  began: number | undefined;
  /** The gateway's clock when the pass began. */
  date: number | undefined;
}

async function readPass(from: number, neighbours: Neighbours): Promise<Pass> {
  const { clock, gateway, mayAsk, newRequestId, observe, timeoutMs } = neighbours;
  const pass: Pass = { jobs: [], gap: undefined, failure: undefined, requests: 0, began: undefined, date: undefined };
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (;;) {
    if (!(await mayAsk())) return { ...pass, gap: 'stopped' };
    const now = clock.now();
    pass.began ??= now;
    pass.requests += 1;
    const exchange = await gateway.send({
      method: 'GET',
      path: '/v1/jobs',
      query: listQuery(from, cursor),
      requestId: newRequestId(),
      deadline: now + timeoutMs,
    });
    observe(exchange);
    const page = pageOf(exchange);
    if (!page) return { ...pass, gap: shortly(exchange), failure: exchange };
    pass.date ??= exchange.kind === 'answer' ? exchange.date : undefined;
    pass.jobs.push(...page.jobs);
    if (page.unreadable > 0) pass.gap = `${page.unreadable} jobs could not be read`;
    if (!page.next) return pass;
    if (cursors.has(page.next)) return { ...pass, gap: 'the list goes round in a circle' };
    cursors.add(page.next);
    cursor = page.next;
  }
}

function listQuery(from: number, cursor: string | undefined): Record<string, string> {
  return {
    state: 'all',
    updated_at_from: new Date(from).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    page_size: String(LIMITS.pageSize.max),
    ...(cursor !== undefined && { cursor }),
  };
}

function pageOf(exchange: Exchange): { jobs: ListedJob[]; unreadable: number; next: string | undefined } | undefined {
  if (exchange.kind !== 'answer' || exchange.status < 200 || exchange.status > 299) return undefined;
  const page = pageSchema.safeParse(exchange.body);
  if (!page.success) return undefined;
  const jobs = page.data.jobs.map((job) => listedJobSchema.safeParse(job)).flatMap((job) => job.data ?? []);
  return { jobs, unreadable: page.data.jobs.length - jobs.length, next: page.data.next_cursor || undefined };
}

/** An exchange in a few words for the operator. */
function shortly(exchange: Exchange): string {
  return exchange.kind === 'answer' ? `${exchange.status} ${exchange.problemType ?? 'unreadable'}` : exchange.code;
}
