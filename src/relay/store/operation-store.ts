import type { OperationKind, OperationState } from '../../contract/operations.ts';
import type { KnownSites, OperationEntry } from '../operations/entry.ts';
import type { OperationLife } from '../operations/life.ts';
import type { Owner } from '../ports.ts';

export type OperationAdvanced =
  | { kind: 'saved'; entry: OperationEntry }
  /** Someone else has written to it since it was read. */
  | { kind: 'overtaken' }
  /** Another one in its lane is under way. */
  | { kind: 'lane-taken' };

/** What is written with a life. */
export interface OperationNote {
  seen?: string | undefined;
  /** The sites as they were just before the attempt that begins. */
  knownSites?: KnownSites | undefined;
}

/**
 * The durable store of operations, the journal's counterpart. A write is on disk when its promise resolves. All times are
 * handed in, ms since the epoch.
 */
export interface OperationStore {
  /** Stores a new operation, or returns the one that has its key; `full` when `mostOpen` others are on their way. */
  add(entry: OperationEntry, mostOpen: number): Promise<{ added: boolean; entry: OperationEntry } | 'full'>;
  find(key: string): Promise<OperationEntry | undefined>;
  /** Moves an operation on, if it is still as it was read. */
  advance(entry: OperationEntry, life: OperationLife, note: OperationNote): Promise<OperationAdvanced>;
  /** Those to send by `now`: the first that is open in each lane, of a job only once a booking, or the desk's list, has it. */
  toSend(now: number, limit: number): Promise<OperationEntry[]>;
  /** Those in `unanswered` that are to be looked for by `now`. */
  toLookFor(now: number): Promise<OperationEntry[]>;
  /** Those in `sending` whose lease ended before `now`. */
  abandoned(now: number): Promise<OperationEntry[]>;
  /** The earliest time at which one is due or its lease ends. */
  nextDueAt(): Promise<number | undefined>;
  /** About a job, but for the erased ones, the oldest first. */
  ofJob(jobId: string): Promise<OperationEntry[]>;
  /** Of these sites, those that an operation is known to have made. */
  sitesTaken(siteIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The IDs of the sites that this owner's operations made. */
  sitesMadeBy(owner: Owner): Promise<string[]>;
  counts(): Promise<{ kind: OperationKind; state: OperationState; count: number }[]>;
  /** The newest first, at most `limit`; of the given states, or all. */
  list(states: readonly OperationState[], limit: number): Promise<OperationEntry[]>;
}
