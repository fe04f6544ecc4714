import { type Kysely, sql } from 'kysely';
import type { BookingState } from '../../contract/bookings.ts';
import type { OperationState } from '../../contract/operations.ts';
import type { Tables } from './schema.ts';

/** The states that something leaves again, of bookings and operations alike. */
export const UNSETTLED_STATES = [
  'received',
  'sending',
  'waiting',
  'unanswered',
  'unresolved',
] as const satisfies (BookingState & OperationState)[];
export type UnsettledState = (typeof UNSETTLED_STATES)[number];

/** When the oldest in each of these states came (ms since the epoch); nothing for a state that nothing is in. */
export type Oldest = Partial<Record<UnsettledState, number>>;

/** How long things have been unsettled. Reads those rows alone, by the index on the state. */
export interface OldestUnsettled {
  booking(): Promise<Oldest>;
  operation(): Promise<Oldest>;
}

export function createOldestUnsettled(db: Kysely<Tables>): OldestUnsettled {
  return {
    booking: () => oldestIn(db, 'bookings'),
    operation: () => oldestIn(db, 'operations'),
  };
}

async function oldestIn(db: Kysely<Tables>, table: 'bookings' | 'operations'): Promise<Oldest> {
  const { rows } = await sql<{ state: UnsettledState; at: number }>`
    select state, min(received_at) as at from ${sql.table(table)}
    where state in (${sql.join(UNSETTLED_STATES)}) group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, at }) => [state, at]));
}
