import type { DeskJob, DeskJobList } from '../../contract/desk.ts';
import type { DeskJobsQuery } from '../../contract/desk-queries.ts';
import type { Scope } from '../../contract/passes.ts';
import { isInScope } from '../access/scope.ts';
import { equalJitter } from '../journal/backoff.ts';
import { createPause } from '../pause.ts';
import type { Store } from '../store/open.ts';
import { type AskingDeps, createAsking } from './asking.ts';
import { createListReader } from './list-reader.ts';
import { EMPTY_LIST, isClosedState, LIST_TIMES, type ListTimes, listStateSchema } from './list-state.ts';
import { deskJobOf } from './listed-job.ts';

/** The gateway's jobs for the desk, out of one list that all relays on the store share. */
export interface JobList {
  /**
   * The listed jobs that fit, as far as their sites are within reach. Somebody looks: the list is kept fresh for a while. A
   * number that is not listed is asked for at the gateway, once a minute, and waited for some seconds.
   */
  search(query: DeskJobsQuery, within: Scope): Promise<DeskJobList>;
  /** The open jobs of a site that start between two instants, both inclusive (ms since the epoch). Somebody looks. */
  openAt(site: string, from: number, to: number): Promise<DeskJob[]>;
  /** A job as it was last seen; undefined when it is not listed, or its site is out of reach. */
  find(id: string, within: Scope): Promise<DeskJob | undefined>;
  /** Asks for a listed job now, whenever it was seen before; undefined when it could not be seen within some seconds. */
  refresh(job: Pick<DeskJob, 'id' | 'number'>): Promise<DeskJob | undefined>;
  /** A webhook told of a job: whoever has lookers reads the list soon. */
  heard(): Promise<void>;
  /** Grows whenever a listed job was seen to be another than before. */
  changes(): Promise<number>;
  start(): void;
  /** Asks nothing more, and resolves when what is in flight is kept, after `withinMs` at the latest. */
  stop(withinMs: number): Promise<void>;
  /** One round of the reading that `start` repeats; resolves to the wait until the next, in ms. */
  round(): Promise<number>;
}

/** What the HTTP edge uses of it. */
export type DeskJobs = Pick<JobList, 'search' | 'find' | 'refresh'>;

export interface JobListDeps extends AskingDeps {
  store: Pick<Store, 'listedJobs' | 'claimFlight' | 'moveFlight'>;
  /** A list from before this is another gateway's (ms since the epoch). Default: it is ours. */
  trustedSince?: number;
  times?: ListTimes;
}

/** For how long after somebody asked the list is kept fresh: a page that nobody is at asks for nothing. */
export const LOOK_MS = 5 * 60_000;
/** How often it is seen whether something is due. */
const TICK_MS = 1_000;
/** Until somebody looks, who ends the wait. */
const IDLE_MS = 60 * 60_000;
const BACKOFF_MS = 2_000;
const BACKOFF_CAP_MS = 60_000;
/** How long an asked number is not asked for again, how many such are remembered, and how long one is waited for. */
const NUMBER_EVERY_MS = 60_000;
const NUMBERS = 500;
const NUMBER_WITHIN_MS = 5_000;

/** The job list over a store. Nothing is read before `start`, and nothing while nobody looks. */
export function createJobList(deps: JobListDeps): JobList {
  const { store, clock, log, trustedSince = 0, times = LIST_TIMES } = deps;
  const { listedJobs } = store;
  const asking = createAsking(deps);
  const reader = createListReader({ ...deps, asking, times });
  const stopping = new AbortController();
  const asked = new Map<string, { at: number; answer: Promise<DeskJob[]> }>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  const backoff = createPause(clock);
  let idle = new AbortController();
  let running: Promise<void> | undefined;

  function look(): void {
    lookedAt = clock.now();
    idle.abort();
  }

  async function state() {
    const stored = await listedJobs.state();
    return stored?.state ? listStateSchema.parse(JSON.parse(stored.state)) : undefined;
  }

  /** One asking for a number at a time, and one in a minute unless it must be new. */
  function askForNumber(number: string, everyMs: number): Promise<DeskJob[]> {
    const now = clock.now();
    const latest = asked.get(number);
    if (latest && Math.abs(now - latest.at) < everyMs) return latest.answer;
    const answer = readNumber(number).catch((error: unknown) => {
      log.error({ error }, 'a job could not be asked for by its number');
      return [];
    });
    asked.delete(number);
    asked.set(number, { at: now, answer });
    const [oldest] = asked.keys();
    if (asked.size > NUMBERS && oldest !== undefined) asked.delete(oldest);
    return answer;
  }

  async function readNumber(number: string): Promise<DeskJob[]> {
    if (!(await asking.hasTurn(NUMBER_WITHIN_MS, async () => !stopping.signal.aborted))) return [];
    const answer = await asking.page({ number, state: 'all' });
    if (answer.kind !== 'page') return [];
    const known = (await state()) ?? EMPTY_LIST;
    const { jobs, began } = answer.page;
    const shown = jobs.map((job) => deskJobOf(job, !isClosedState(known, job.status.state), began));
    await listedJobs.save(shown);
    return shown;
  }

  async function waitForNumber(number: string, everyMs: number): Promise<DeskJob[] | undefined> {
    const done = new AbortController();
    const late = clock.sleep(NUMBER_WITHIN_MS, done.signal).then(() => undefined);
    const answer = await Promise.race([askForNumber(number, everyMs), late]);
    done.abort();
    return answer;
  }

  async function round(): Promise<number> {
    const now = clock.now();
    if (now - lookedAt >= LOOK_MS) return IDLE_MS;
    if (backoff.leftMs() > 0) return Math.min(TICK_MS, backoff.leftMs());
    try {
      const result = await reader.read(stopping.signal);
      if (result === 'failed') backOff();
      else failures = 0;
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ error }, 'the job list could not be kept');
      backOff();
    }
    return TICK_MS;
  }

  function backOff(): void {
    failures += 1;
    backoff.begin(equalJitter(failures, clock.random(), BACKOFF_MS, BACKOFF_CAP_MS));
  }

  async function clearIfForeign(): Promise<void> {
    const { filledAt, fill } = (await state()) ?? EMPTY_LIST;
    const since = filledAt ?? fill?.beganAt;
    if (since !== undefined && since < trustedSince) await listedJobs.clear();
  }

  async function run(): Promise<void> {
    await clearIfForeign().catch((error: unknown) => log.error({ error }, 'the job list could not be cleared'));
    while (!stopping.signal.aborted) {
      idle = new AbortController();
      const restMs = await round();
      // A look that came meanwhile has ended the wait already.
      await clock.sleep(restMs, restMs === IDLE_MS ? idle.signal : stopping.signal);
    }
  }

  return {
    async search({ site, number, text, limit }, within) {
      look();
      const filter = { site, number, text, within };
      let jobs = await listedJobs.search(filter, limit + 1);
      if (number !== undefined && jobs.length === 0) {
        await waitForNumber(number, NUMBER_EVERY_MS);
        jobs = await listedJobs.search(filter, limit + 1);
      }
      const { asOf, complete = false } = (await state()) ?? {};
      return {
        jobs: jobs.slice(0, limit),
        more: jobs.length > limit,
        complete,
        ...(asOf !== undefined && { as_of: new Date(asOf).toISOString() }),
      };
    },
    openAt(site, from, to) {
      look();
      return listedJobs.openAt(site, from, to);
    },
    async find(id, within) {
      const job = await listedJobs.find(id);
      return job && isInScope(within, job.site.id) ? job : undefined;
    },
    refresh: async ({ id, number }) => (await waitForNumber(number, 0))?.find((job) => job.id === id),
    heard: () => listedJobs.heard(clock.now()),
    changes: async () => (await listedJobs.state())?.changes ?? 0,
    round,
    start() {
      running ??= run();
    },
    async stop(withinMs) {
      stopping.abort();
      idle.abort();
      const done = new AbortController();
      await Promise.race([running, clock.sleep(withinMs, done.signal)]);
      done.abort();
    },
  };
}
