import * as z from 'zod';

const fillSchema = z.object({
  /** When its first request began, by our clock. */
  beganAt: z.number(),
  /** From when on updates are to be read once it has ended, by the gateway's clock; undefined before the first page. */
  updatesFrom: z.optional(z.number()),
  /** When the walk that is under way began, by our clock: a list that shrank meanwhile is walked again. */
  walkBeganAt: z.number(),
  walks: z.number(),
  /** Pages read by this walk, and where the next one begins. */
  pages: z.number(),
  cursor: z.optional(z.string()),
  /** Whether the walk has come to the list's end, or to as many pages as are read. */
  ended: z.enum(['at-the-end', 'cut-short']).optional(),
  /**
   * Whether a job that the walk had listed is no longer open: where a gateway's cursor counts rows, another may have slipped
   * from a page still to come to one already read.
   */
  shrank: z.boolean(),
});

/** The walk over all open jobs. */
export type Fill = z.infer<typeof fillSchema>;

/**
 * How far the gateway's job list is read: first filled by a walk over the open jobs, then kept fresh by what was updated since.
 * Times are ms since the epoch, by our clock unless said otherwise.
 */
export const listStateSchema = z.object({
  fill: z.optional(fillSchema),
  /** When the last fill that ended began. */
  filledAt: z.optional(z.number()),
  /** Whether that fill reached the list's end. */
  complete: z.boolean(),
  /** What was updated before this, by the gateway's clock, is in the list. */
  updatesFrom: z.optional(z.number()),
  /** When the last whole reading began. */
  asOf: z.optional(z.number()),
  /** `status.state` of jobs that were listed as open, and as closed: the reference does not name them. */
  openStates: z.array(z.string()),
  closedStates: z.array(z.string()),
});
export type ListState = z.infer<typeof listStateSchema>;

export const EMPTY_LIST: ListState = { complete: false, openStates: [], closedStates: [] };

/** How long things last, in ms, and how much is read. */
export interface ListTimes {
  /** While somebody looks, updates are read this often. */
  refreshMs: number;
  /** The same at most, when webhooks tell of jobs. */
  hastenedMs: number;
  /** How long after a webhook the list is read, so that several are read together. */
  debounceMs: number;
  /** A list that was filled longer ago is walked anew: what left the key's scope is in no update. */
  maxAgeMs: number;
  /** A fill that began longer ago is begun anew rather than resumed. */
  resumeMs: number;
  /** Most pages of a fill, and most requests of one reading of updates. */
  maxPages: number;
  /** How often a list that shrinks is walked. */
  maxWalks: number;
}

const MINUTE_MS = 60_000;

export const LIST_TIMES: ListTimes = {
  refreshMs: MINUTE_MS,
  hastenedMs: 10_000,
  debounceMs: 2_000,
  maxAgeMs: 24 * 60 * MINUTE_MS,
  resumeMs: 60 * MINUTE_MS,
  maxPages: 50,
  maxWalks: 3,
};

/** When the list is to be read next; at once for what is in the past. */
export function dueAt(state: ListState, heardAt: number | undefined, now: number, times: ListTimes): number {
  const { asOf } = state;
  if (state.fill || asOf === undefined || needsFill(state, now, times)) return now;
  // In the future by a clock that was set back since.
  if (asOf > now) return now;
  const regular = asOf + times.refreshMs;
  if (heardAt === undefined || heardAt < asOf) return regular;
  return Math.min(regular, Math.max(asOf + times.hastenedMs, heardAt + times.debounceMs));
}

/** Whether the open jobs are to be walked, from the first page or further on. */
export function needsFill(state: ListState, now: number, { maxAgeMs }: ListTimes): boolean {
  if (state.fill) return state.fill.ended === undefined;
  return state.updatesFrom === undefined || state.filledAt === undefined || now - state.filledAt >= maxAgeMs;
}

/** The fill to go on with: the one under way unless that is too old. */
export function fillToGoOn({ fill }: ListState, now: number, { resumeMs }: ListTimes): Fill {
  if (fill && now >= fill.beganAt && now - fill.beganAt < resumeMs) return fill;
  return { beganAt: now, walkBeganAt: now, walks: 1, pages: 0, shrank: false };
}

/** After a page of the walk. `updatesFrom`: what may have been updated since it was asked for, by the gateway's clock. */
export function afterPage(
  state: ListState,
  fill: Fill,
  page: { next: string | undefined; states: readonly string[]; updatesFrom: number },
  { maxPages }: ListTimes,
): ListState {
  const pages = fill.pages + 1;
  const goesRound = page.next !== undefined && page.next === fill.cursor;
  const ended = page.next === undefined ? 'at-the-end' : goesRound || pages >= maxPages ? 'cut-short' : undefined;
  return {
    ...withOpenStates(state, page.states),
    fill: {
      ...fill,
      updatesFrom: fill.updatesFrom ?? page.updatesFrom,
      pages,
      cursor: ended === undefined ? page.next : undefined,
      ended,
    },
  };
}

/** The gateway no longer takes the cursor: walks from the top, unless that happens each time. */
export function afterStaleCursor(fill: Fill, now: number, { maxWalks }: ListTimes): Fill {
  return fill.walks < maxWalks ? walkAgain(fill, now) : { ...fill, cursor: undefined, ended: 'cut-short' };
}

function walkAgain(fill: Fill, now: number): Fill {
  return {
    ...fill,
    walkBeganAt: now,
    walks: fill.walks + 1,
    pages: 0,
    cursor: undefined,
    ended: undefined,
    shrank: false,
  };
}

/** After all updates since the fill, or since the last ones, were read. */
export function afterUpdates(
  state: ListState,
  read: { began: number; updatesFrom: number },
  now: number,
  { maxWalks }: ListTimes,
): ListState {
  const { fill } = state;
  const updates = { updatesFrom: read.updatesFrom, asOf: read.began };
  if (!fill) return { ...state, ...updates };
  const mayLack = fill.shrank && fill.pages > 1;
  if (mayLack && fill.walks < maxWalks) return { ...state, fill: walkAgain(fill, now) };
  const complete = fill.ended === 'at-the-end' && !mayLack;
  return { ...state, ...updates, fill: undefined, filledAt: fill.beganAt, complete };
}

/** Jobs of these states were listed as open. */
export function withOpenStates(state: ListState, states: readonly string[]): ListState {
  return { ...state, openStates: [...new Set([...state.openStates, ...states])].sort() };
}

/** Jobs of these states were listed as closed. */
export function withClosedStates(state: ListState, states: readonly string[]): ListState {
  return { ...state, closedStates: [...new Set([...state.closedStates, ...states])].sort() };
}

/** Whether a job's state tells that it is closed. One that is new, or was listed as both, counts as open: none goes unseen. */
export function isClosedState({ openStates, closedStates }: ListState, state: string): boolean {
  return closedStates.includes(state) && !openStates.includes(state);
}

/** Those of the states of which it is not known whether their jobs are open. */
export function unknownStates({ openStates, closedStates }: ListState, states: readonly string[]): string[] {
  return [...new Set(states)].filter((each) => !openStates.includes(each) && !closedStates.includes(each));
}
