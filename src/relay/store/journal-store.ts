import type { BookingState } from '../../contract/bookings.ts';
import type { Entry, HistoryLine } from '../journal/entry.ts';
import type { Life } from '../journal/life.ts';
import type { Claims } from '../journal/match.ts';
import type { Reach } from '../ports.ts';
import type { Queued } from '../queue-order.ts';

/** What a transition leaves in the booking's history. */
export interface Note {
  at: number;
  event: string;
  seen?: string | undefined;
}

/** When bookings were received: from an instant (ms since the epoch) until another, exclusive; and in which states they are now, none for all. */
export interface Received {
  from: number | undefined;
  before: number | undefined;
  states: readonly BookingState[];
}

export type Advanced =
  /** `sharedWith`: another booking has the same job. */
  | { kind: 'saved'; entry: Entry; sharedWith?: string }
  /** Someone else has written to it since it was read. */
  | { kind: 'overtaken' }
  /** A booking that the gateway's list cannot tell from this one is in flight. */
  | { kind: 'twin-in-flight' }
  /** The job is another booking's already, and this one has it only by its looks or an operator's word. */
  | { kind: 'job-taken' };

/** `added` is false where the key was known: `entry` is what has it. */
export interface Stored {
  added: boolean;
  entry: Entry;
}

/**
 * The durable journal. A write is on disk when its promise resolves. When it rejects, it is not, except where the
 * database's confirmation was lost: read again before relying on either. All times are handed in.
 */
export interface JournalStore {
  /** Stores a new booking, or returns the one that has its key; `full` when `mostOpen` others are on their way. */
  add(entry: Entry): Promise<Stored>;
  add(entry: Entry, mostOpen: number): Promise<Stored | 'full'>;
  find(key: string): Promise<Entry | undefined>;
  /** Moves a booking on, if it is still as it was read. */
  advance(entry: Entry, life: Life, note: Note): Promise<Advanced>;
  /**
   * Bookings to send by `now`, fairly: every visitor's first before anyone's second, then first come first served.
   * None of which a twin is in flight.
   */
  toSend(now: number, limit: number): Promise<Entry[]>;
  /** The bookings that may be sent by `now`, in the order of `toSend`. */
  queue(now: number): Promise<readonly Queued[]>;
  /** How many bookings go before this one, of those that may be sent by `now`. */
  ahead(key: string, now: number): Promise<number>;
  /** Bookings in `sending` whose lease ended before `now`. */
  abandoned(now: number): Promise<Entry[]>;
  inState(state: BookingState): Promise<Entry[]>;
  /** The earliest time at which a booking is due or its lease ends. */
  nextDueAt(): Promise<number | undefined>;
  /** Of these jobs, those that a booking has. */
  claims(jobIds: readonly string[]): Promise<Claims>;
  /** Of these fingerprints, those of an `unresolved` booking. */
  unresolved(fingerprints: readonly string[]): Promise<ReadonlySet<string>>;
  counts(): Promise<Partial<Record<BookingState, number>>>;
  /** The newest bookings first, at most `limit`; of the given states, or all. */
  list(states: readonly BookingState[], limit: number): Promise<Entry[]>;
  /** A page of those received from `from` until `before` (ms since the epoch), of the given states or all, in the order in which they came. */
  page(wanted: Received, after: number, limit: number): Promise<{ entries: Entry[]; next: number | undefined }>;
  /** Those within reach, but for the erased ones, the newest first, at most `limit`. */
  within(reach: Reach, limit: number): Promise<Entry[]>;
  /** Those within reach that have this job, but for the erased ones, the oldest first: one, as a rule. */
  ofJob(jobId: string, reach: Reach): Promise<Entry[]>;
  /** A channel's bookings of this site and job type, the newest first, at most `limit`. */
  alike(wanted: { channel: string; site: string; jobType: string }, limit: number): Promise<Entry[]>;
  /** The sites of a channel's bookings, each by its newest name, the lately booked first, at most `limit`. */
  sitesOf(channel: string, limit: number): Promise<{ id: string; name: string | undefined }[]>;
  /** What happened to a booking, oldest first. */
  history(key: string): Promise<HistoryLine[]>;
}
