import type { Booking } from '../../contract/bookings.ts';
import { createOutage } from '../outage.ts';
import type { Bookings, Clock, Log } from '../ports.ts';
import type { HistoryEvent, HistoryFeed } from '../store/history-feed.ts';
import { type Tail, tailAfter, takeNew } from './history-tail.ts';

/** What is told to a desk: DESK_EVENTS in the contract. `id`: what a stream that is cut here resumes after. */
export type DeskEvent = { id: number } & (
  | { name: 'ready' }
  | { name: 'booking'; booking: Booking }
  | { name: 'jobs' }
  | { name: 'lookup'; lookup: string }
);

/** One who listens. */
export interface Listening {
  /** The next event; `quiet` when there is none within `withinMs`, `end` when there will be no more. */
  next(withinMs: number): Promise<DeskEvent | 'quiet' | 'end'>;
  close(): void;
}

/** Who asks to listen. */
export interface Listener {
  channel: string;
  /** Whom the number of streams is counted for. */
  fairness: string;
  /** The last event's ID that they were told, if any. */
  after: number | undefined;
}

/** Tells a relay's desks what happens, whichever relay it happens on: one poll of the store for all who listen. */
export interface EventHub {
  /** Begins with `ready`; undefined when too many listen. Rejects when the store cannot be read. */
  listen(listener: Listener): Promise<Listening | undefined>;
  /** Ends every stream. */
  stop(): void;
}

export interface EventHubDeps {
  history: HistoryFeed;
  bookings: Pick<Bookings, 'find'>;
  /** Grows when the job list changes. */
  jobChanges(): Promise<number>;
  /** When each lookup that is served was read. */
  lookupTimes(): ReadonlyMap<string, number>;
  clock: Clock;
  log: Log;
}

export const POLL_MS = 1_000;
const MAX_LISTENERS = 300;
export const MAX_LISTENERS_EACH = 30;
/** Events that wait for a slow reader: with more, its stream ends, and is resumed when it can. */
const MAX_WAITING = 1_000;
/** Rows in one reading. */
const ROWS = 500;
/** How many IDs below the greatest one may still be about to come to light when a poll begins. */
const IN_FLIGHT_IDS = 100;

interface Stream extends Listener {
  waiting: DeskEvent[];
  isOver: boolean;
  wake: AbortController;
}

export function createEventHub({ history, bookings, jobChanges, lookupTimes, clock, log }: EventHubDeps): EventHub {
  const streams = new Set<Stream>();
  const stopping = new AbortController();
  const outage = createOutage(log, {
    level: 'warn',
    failing: 'what happens cannot be told to the desks: trying until it can',
    over: 'what happens can be told to the desks again',
  });
  let isPolling = false;
  let begun: Promise<void> | undefined;
  let tail: Tail = tailAfter(0, [], 0);
  let changes = 0;
  let lookups: ReadonlyMap<string, number> = new Map();

  function tell(stream: Stream, event: DeskEvent): void {
    if (stream.waiting.length >= MAX_WAITING) end(stream);
    else stream.waiting.push(event);
    stream.wake.abort();
  }

  function end(stream: Stream): void {
    streams.delete(stream);
    stream.isOver = true;
    stream.wake.abort();
  }

  /** Takes up where things stand now: what was before is for those to read who come. */
  async function begin(): Promise<void> {
    const floor = Math.max(0, (await history.lastId()) - IN_FLIGHT_IDS);
    tail = tailAfter(floor, await history.after(floor, ROWS), clock.now());
    changes = await jobChanges();
    lookups = lookupTimes();
  }

  /** Polls for as long as anyone listens. */
  async function poll(): Promise<void> {
    isPolling = true;
    while (streams.size > 0) {
      await clock.sleep(POLL_MS, stopping.signal);
      if (streams.size > 0) {
        await tellNews().then(outage.worked, outage.failed);
      }
    }
    isPolling = false;
    begun = undefined;
  }

  async function tellNews(): Promise<void> {
    const { fresh, tail: next } = takeNew(tail, await history.after(tail.floor, ROWS), clock.now());
    await tellBookings(fresh, tail.floor, [...streams]);
    // Only now: what could not be told is told the next time.
    tail = next;
    const newChanges = await jobChanges();
    if (newChanges !== changes) for (const stream of streams) tell(stream, { id: tail.floor, name: 'jobs' });
    changes = newChanges;
    const newLookups = lookupTimes();
    for (const [lookup, at] of newLookups) {
      if (lookups.get(lookup) === at) continue;
      for (const stream of streams) tell(stream, { id: tail.floor, name: 'lookup', lookup });
    }
    lookups = newLookups;
  }

  /** Each booking once, as it is now, to those of its channel. */
  async function tellBookings(events: readonly HistoryEvent[], id: number, to: readonly Stream[]): Promise<void> {
    const told = new Set<string>();
    for (const { key, channel } of events) {
      const listeners = to.filter((stream) => stream.channel === channel);
      if (told.has(key) || listeners.length === 0) continue;
      told.add(key);
      const booking = await bookings.find(key, { channel, subject: undefined });
      if (booking) for (const stream of listeners) tell(stream, { id, name: 'booking', booking });
    }
  }

  function hasRoom({ fairness }: Listener): boolean {
    const theirs = [...streams].filter((stream) => stream.fairness === fairness);
    return streams.size < MAX_LISTENERS && theirs.length < MAX_LISTENERS_EACH;
  }

  return {
    async listen(listener) {
      if (stopping.signal.aborted || !hasRoom(listener)) return undefined;
      const stream: Stream = { ...listener, waiting: [], isOver: false, wake: new AbortController() };
      streams.add(stream);
      try {
        begun ??= begin();
        await begun;
        const { after } = listener;
        const missed = after === undefined ? [] : await history.after(after, ROWS);
        tell(stream, { id: after ?? tail.floor, name: 'ready' });
        await tellBookings(missed, after ?? tail.floor, [stream]);
      } catch (error) {
        end(stream);
        begun = undefined;
        throw error;
      }
      if (!isPolling) void poll();
      return {
        async next(withinMs) {
          if (stream.waiting.length === 0 && !stream.isOver) {
            stream.wake = new AbortController();
            await clock.sleep(withinMs, stream.wake.signal);
          }
          return stream.waiting.shift() ?? (stream.isOver ? 'end' : 'quiet');
        },
        close: () => end(stream),
      };
    },
    stop() {
      stopping.abort();
      for (const stream of [...streams]) end(stream);
    },
  };
}
