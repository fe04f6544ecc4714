import * as z from 'zod';
import type { ZodMiniType } from 'zod/mini';
import { LIMITS } from '../../contract/limits.ts';
import { equalJitter } from '../journal/backoff.ts';
import type { Clock, Exchange, GatewayClient } from '../ports.ts';

/** What one reading of the gateway's job list showed. */
export interface Reading<Job> {
  /** Each job as it was last seen. */
  jobs: readonly Job[];
  /** Undefined when every job that was updated since `from` is in `jobs`, else what went wrong. */
  gap: string | undefined;
  /** When its first request was sent (ms since the epoch, our clock). */
  began: number;
  /** How many requests it took. */
  requests: number;
}

/** What is read of each job. */
type JobSchema<Job> = z.ZodType<Job> | ZodMiniType<Job>;

interface Neighbours<Job> {
  schema: JobSchema<Job>;
  gateway: GatewayClient;
  clock: Clock;
  newRequestId(): string;
  /** Longest exchange for one page, in ms. */
  timeoutMs: number;
  /** Resolves when one request may be made; false when there is no more time for it. */
  mayAsk(): Promise<boolean>;
  /** Called after every exchange, and waited for. */
  heed(exchange: Exchange): Promise<void>;
}

const pageSchema = z.object({ jobs: z.array(z.unknown()), next_cursor: z.optional(z.nullable(z.string())) });

/** `Date` is cut to whole seconds: differences below this are what the margin in `fromOf` is for. */
const SAME_CLOCK_MS = 30_000;
/** How often in a row a page is asked for again once the list has begun to come: a long one would else never end. */
const MAX_REPEATS = 4;
/** The base of the wait before that. */
const REPEAT_BASE_MS = 250;
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
export async function readJobs<Job extends { id: string }>(
  fromOf: () => number,
  neighbours: Neighbours<Job>,
): Promise<Reading<Job>> {
  const { clock } = neighbours;
  const jobs = new Map<string, Job>();
  let from = fromOf();
  let began: number | undefined;
  let requests = 0;
  let followUp = false;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const read = await readPass(from, pass > 0, neighbours);
    requests += read.requests;
    began ??= read.began ?? clock.now();
    for (const job of read.jobs) jobs.set(job.id, job);
    if (read.gap !== undefined) {
      return { jobs: [...jobs.values()], gap: read.gap, began, requests };
    }
    const needed = fromOf();
    if (!followUp && needed < from - SAME_CLOCK_MS) {
      from = needed;
      began = undefined;
      continue;
    }
    if (read.pages <= 1) return { jobs: [...jobs.values()], gap: undefined, began, requests };
    followUp = true;
    from = read.date === undefined ? began - UNKNOWN_CLOCK_MS : read.date - PASS_OVERLAP_MS;
  }
  const gap = 'the list changed faster than it could be read';
  return { jobs: [...jobs.values()], gap, began: began ?? clock.now(), requests };
}

interface Pass<Job> {
  jobs: Job[];
  gap: string | undefined;
  requests: number;
  pages: number;
  began: number | undefined;
  /** The gateway's clock when the pass began. */
  date: number | undefined;
}

/** One reading from the first page to the last. `hasAnswered`: an earlier pass got at least one page. */
async function readPass<Job>(from: number, hasAnswered: boolean, neighbours: Neighbours<Job>): Promise<Pass<Job>> {
  const pass: Pass<Job> = { jobs: [], gap: undefined, requests: 0, pages: 0, began: undefined, date: undefined };
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (;;) {
    const repeats = hasAnswered || pass.pages > 0 ? MAX_REPEATS : 0;
    const asked = await askForPage(listQuery(from, cursor), repeats, neighbours);
    pass.requests += asked.requests;
    pass.began ??= asked.began;
    if (!asked.page) return { ...pass, gap: asked.gap };
    const { jobs, unreadable, next } = asked.page;
    pass.pages += 1;
    pass.date ??= asked.date;
    pass.jobs.push(...jobs);
    if (unreadable > 0) pass.gap = `${unreadable} jobs could not be read`;
    if (!next) return pass;
    if (cursors.has(next)) return { ...pass, gap: 'the list goes round in a circle' };
    cursors.add(next);
    cursor = next;
  }
}

export interface Page<Job> {
  jobs: Job[];
  /** How many of its jobs are not as the reference has them. */
  unreadable: number;
  next: string | undefined;
}

type Asked<Job> = {
  requests: number;
  /** When the first request was sent. */
  began: number | undefined;
} & ({ page: Page<Job>; date: number | undefined } | { page: undefined; gap: string });

/** Asks for one page, and again up to `repeats` times while it does not come. */
async function askForPage<Job>(
  query: Record<string, string>,
  repeats: number,
  neighbours: Neighbours<Job>,
): Promise<Asked<Job>> {
  const { schema, clock, gateway, mayAsk, newRequestId, heed, timeoutMs } = neighbours;
  let began: number | undefined;
  for (let requests = 0; ; ) {
    if (!(await mayAsk())) return { requests, began, page: undefined, gap: 'stopped' };
    const now = clock.now();
    began ??= now;
    requests += 1;
    const deadline = now + timeoutMs;
    const exchange = await gateway.send({
      method: 'GET',
      path: '/v1/jobs',
      query,
      requestId: newRequestId(),
      deadline,
    });
    await heed(exchange);
    const page = pageOf(exchange, schema);
    if (page) return { requests, began, page, date: exchange.kind === 'answer' ? exchange.date : undefined };
    if (requests > repeats) return { requests, began, page: undefined, gap: shortly(exchange) };
    // Shorter than the right to look lasts.
    await clock.sleep(equalJitter(requests, clock.random(), REPEAT_BASE_MS, timeoutMs / 2));
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

/** The page in an answer; undefined when it is none. */
export function pageOf<Job>(exchange: Exchange, schema: JobSchema<Job>): Page<Job> | undefined {
  if (exchange.kind !== 'answer' || exchange.status < 200 || exchange.status > 299) return undefined;
  const page = pageSchema.safeParse(exchange.body);
  if (!page.success) return undefined;
  const jobs = page.data.jobs.map((job) => schema.safeParse(job)).flatMap((job) => (job.success ? [job.data] : []));
  return { jobs, unreadable: page.data.jobs.length - jobs.length, next: page.data.next_cursor || undefined };
}

/** An exchange in a few words for the operator. */
export function shortly(exchange: Exchange): string {
  return exchange.kind === 'answer'
    ? `${exchange.status} ${exchange.problemType ?? exchange.bodyTrouble ?? 'unreadable'}`
    : exchange.code;
}
