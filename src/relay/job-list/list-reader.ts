import type { DeskJob } from '../../contract/desk.ts';
import type { Clock, GatewayClient, Log } from '../ports.ts';
import { readJobs } from '../sender/read-jobs.ts';
import type { Store } from '../store/open.ts';
import type { Asking } from './asking.ts';
import { ANSWER_WITHIN_MS } from './asking.ts';
import {
  afterPage,
  afterStaleCursor,
  afterUpdates,
  dueAt,
  EMPTY_LIST,
  type Fill,
  fillToGoOn,
  isClosedState,
  type ListState,
  type ListTimes,
  listStateSchema,
  needsFill,
  unknownStates,
  withClosedStates,
  withOpenStates,
} from './list-state.ts';
import { anyJobSchema, deskJobOf, type ReadListedJob } from './listed-job.ts';

export interface ListReaderDeps {
  store: Pick<Store, 'listedJobs' | 'claimFlight' | 'moveFlight'>;
  asking: Asking;
  gateway: GatewayClient;
  clock: Clock;
  log: Log;
  newRequestId(): string;
  times: ListTimes;
}

/** Reads the gateway's job list into the store, one relay at a time. Rejects when the store does. */
export interface ListReader {
  /**
   * Reads whatever is due. `quiet`: nothing is, or another relay reads. `failed`: some of it could not be had; what was read
   * is kept, and gone on from.
   */
  read(signal: AbortSignal): Promise<'read' | 'quiet' | 'failed'>;
  /** When something is due next. */
  nextAt(): Promise<number>;
}

const FLIGHT = 'job-list';
/** How long one request may wait for its turn in the budget. */
const TURN_WITHIN_MS = 60_000;
/** A closed job is kept for this long after it was last seen. */
const KEEP_CLOSED_MS = 30 * 24 * 60 * 60_000;

/** The right to read, alone among the relays; it lapses unless renewed. */
interface Flight {
  renew(): Promise<boolean>;
  end(): Promise<boolean>;
}

/** What was read and in what version it was found, for one who writes over it. */
interface Held {
  version: number;
  state: ListState;
}

export function createListReader({
  store,
  asking,
  gateway,
  clock,
  log,
  newRequestId,
  times,
}: ListReaderDeps): ListReader {
  const { listedJobs } = store;

  async function load(): Promise<Held & { heardAt: number | undefined }> {
    const stored = await listedJobs.state();
    const state = stored?.state ? listStateSchema.parse(JSON.parse(stored.state)) : EMPTY_LIST;
    return { version: stored?.version ?? 0, state, heardAt: stored?.heardAt };
  }

  async function nextAt(): Promise<number> {
    const { state, heardAt } = await load();
    return dueAt(state, heardAt, clock.now(), times);
  }

  async function read(signal: AbortSignal): Promise<'read' | 'quiet' | 'failed'> {
    if ((await nextAt()) > clock.now()) return 'quiet';
    const flight = await claim();
    if (!flight) return 'quiet';
    const mayAsk = () => asking.hasTurn(TURN_WITHIN_MS, async () => !signal.aborted && (await flight.renew()));
    try {
      for (;;) {
        const held = await load();
        if (dueAt(held.state, held.heardAt, clock.now(), times) > clock.now()) return 'read';
        if (!(await step(held, mayAsk))) return 'failed';
      }
    } finally {
      await flight.end();
    }
  }

  /** One page of the fill, or the updates since. False when it did not come about. */
  async function step({ version, state }: Held, mayAsk: () => Promise<boolean>): Promise<boolean> {
    const now = clock.now();
    const fill = state.fill || needsFill(state, now, times) ? fillToGoOn(state, now, times) : undefined;
    if (!fill || fill.ended !== undefined) return await readUpdates({ version, state: { ...state, fill } }, mayAsk);
    const next = await readPage(state, fill, mayAsk);
    return next !== undefined && (await keep({ version, state: next })) !== undefined;
  }

  /** Undefined when another relay has written since: it goes on from there. */
  async function keep({ version, state }: Held): Promise<Held | undefined> {
    const isKept = await listedJobs.replaceState(version, JSON.stringify(state));
    return isKept ? { version: version + 1, state } : undefined;
  }

  async function readPage(
    state: ListState,
    fill: Fill,
    mayAsk: () => Promise<boolean>,
  ): Promise<ListState | undefined> {
    if (!(await mayAsk())) return undefined;
    const query = { state: 'open', ...(fill.cursor !== undefined && { cursor: fill.cursor }) };
    const asked = await asking.page(query);
    switch (asked.kind) {
      case 'failed':
        return undefined;
      case 'invalid-query':
        return fill.cursor === undefined ? undefined : { ...state, fill: afterStaleCursor(fill, clock.now(), times) };
      case 'page': {
        const { jobs, next, began } = asked.page;
        await listedJobs.save(jobs.map((job) => deskJobOf(job, true, began)));
        return afterPage(state, fill, { next, states: statesOf(jobs), updatesFrom: asking.updatesSince(began) }, times);
      }
      default:
        return asked satisfies never;
    }
  }

  async function readUpdates(held: Held, mayAsk: () => Promise<boolean>): Promise<boolean> {
    const { fill, updatesFrom } = held.state;
    const from = fill?.updatesFrom ?? updatesFrom ?? 0;
    let asked = 0;
    const reading = await readJobs(() => from, {
      schema: anyJobSchema,
      gateway,
      clock,
      newRequestId,
      timeoutMs: ANSWER_WITHIN_MS,
      heed: asking.heed,
      async mayAsk() {
        asked += 1;
        return asked <= times.maxPages && (await mayAsk());
      },
    });
    const jobs = asking.readAll(reading.jobs);
    const learnt = await learnStates(held.state, jobs, from, mayAsk);
    const known = learnt ?? held.state;
    const shown = jobs.map((job) => deskJobOf(job, !isClosedState(known, job.status.state), reading.began));
    // Before the jobs themselves are written over: they are what tells it.
    const shrank = fill !== undefined && (fill.shrank || (await hasShrunk(shown, fill)));
    const noted = await keep({ ...held, state: fill ? { ...known, fill: { ...fill, shrank } } : known });
    if (!noted) return false;
    await listedJobs.save(shown);
    if (reading.gap !== undefined) {
      log.warn({ gap: reading.gap }, 'the job list’s updates were not read to their end');
      // So much has changed that it is less to walk the list anew.
      const isTooMuch = asked > times.maxPages;
      if (isTooMuch) await keep({ ...noted, state: { ...noted.state, fill: undefined, updatesFrom: undefined } });
      return false;
    }
    if (!learnt) return false;
    const read = { began: reading.began, updatesFrom: asking.updatesSince(reading.began) };
    const next = await keep({ ...noted, state: afterUpdates(noted.state, read, clock.now(), times) });
    if (next && fill && !next.state.fill) {
      await listedJobs.forget(fill.beganAt, clock.now() - KEEP_CLOSED_MS);
      await listedJobs.announce();
    }
    return next !== undefined;
  }

  /**
   * Finds out whether jobs of states that are new are open, by listing some that surely are, or are not: undefined when that
   * could not be asked. A state that is in neither list stays unknown, and its jobs count as open.
   */
  async function learnStates(
    state: ListState,
    jobs: readonly ReadListedJob[],
    from: number,
    mayAsk: () => Promise<boolean>,
  ): Promise<ListState | undefined> {
    const states = statesOf(jobs);
    let known = state;
    for (const listed of ['closed', 'open'] as const) {
      const next = await learnFrom(listed, known, states, from, mayAsk);
      if (!next) return undefined;
      known = next;
    }
    return known;
  }

  async function learnFrom(
    listed: 'open' | 'closed',
    state: ListState,
    states: readonly string[],
    from: number,
    mayAsk: () => Promise<boolean>,
  ): Promise<ListState | undefined> {
    let known = state;
    let cursor: string | undefined;
    for (let pages = 0; pages < times.maxPages && unknownStates(known, states).length > 0; pages += 1) {
      if (!(await mayAsk())) return undefined;
      const asked = await asking.page({
        state: listed,
        updated_at_from: utcSeconds(from),
        ...(cursor !== undefined && { cursor }),
      });
      if (asked.kind !== 'page') return undefined;
      const shown = statesOf(asked.page.jobs);
      known = listed === 'open' ? withOpenStates(known, shown) : withClosedStates(known, shown);
      cursor = asked.page.next;
      if (cursor === undefined) break;
    }
    return known;
  }

  /** Whether a job that the walk has listed as open is so no longer. */
  async function hasShrunk(jobs: readonly DeskJob[], fill: Fill): Promise<boolean> {
    const closed = jobs.filter(({ open }) => !open).map(({ id }) => id);
    return closed.length > 0 && (await listedJobs.countOpen(closed, fill.walkBeganAt)) > 0;
  }

  async function claim(): Promise<Flight | undefined> {
    const lengthMs = 2 * ANSWER_WITHIN_MS;
    const now = clock.now();
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

  return { read, nextAt };
}

/** As `updated_at_from` asks for. */
function utcSeconds(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function statesOf(jobs: readonly ReadListedJob[]): string[] {
  return jobs.map(({ status }) => status.state);
}
