import type { Kysely } from 'kysely';
import { OPEN_STATES } from './open-states.ts';
import type { Tables } from './schema.ts';

/**
 * In the copy that a backup is, and nowhere else: when it was made (ms since the epoch, as text). Whoever opens the copy as a
 * store knows by it that the relay went on after it.
 */
export const COPIED_FACT = 'copied-at';

/** What the copy's relay did after it was made nobody knows: by these words it stands in the history. */
const RESTORED = 'restored';

/**
 * Makes a restored backup safe to go on from. A booking or operation that was still on its way when the backup was made may
 * have been carried out since: it is taken for one whose answer was lost, until now, and looked for before it is sent again.
 * Where several look the same, one is looked for and an operator decides on the others. Does nothing to any other store.
 * `now` in ms since the epoch.
 */
export async function goOnFromBackup(db: Kysely<Tables>, now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const claimed = await tx.deleteFrom('facts').where('name', '=', COPIED_FACT).returning('name').executeTakeFirst();
    if (!claimed) return;
    await doubtBookings(tx, now);
    await doubtOperations(tx, now);
    // Claims of relays that are gone.
    await tx.deleteFrom('flights').execute();
  });
}

async function doubtBookings(db: Kysely<Tables>, now: number): Promise<void> {
  const rows = await db.selectFrom('bookings').selectAll().where('state', 'in', OPEN_STATES).orderBy('seq').execute();
  // Those that the gateway may have first: of bookings that look the same, only one is ever under way.
  const sought = new Set(rows.filter(({ state }) => isUnderWay(state)).map(({ fingerprint }) => fingerprint));
  for (const row of rows) {
    const isFirst = isUnderWay(row.state) || !sought.has(row.fingerprint);
    sought.add(row.fingerprint);
    await db
      .updateTable('bookings')
      .set({ ...doubted(row, now), state: isFirst ? 'unanswered' : 'unresolved', last_seen: RESTORED })
      .where('key', '=', row.key)
      .execute();
    await db
      .insertInto('booking_history')
      .values({ key: row.key, at: now, event: RESTORED, state: isFirst ? 'unanswered' : 'unresolved' })
      .execute();
  }
}

async function doubtOperations(db: Kysely<Tables>, now: number): Promise<void> {
  const rows = await db.selectFrom('operations').selectAll().where('state', 'in', OPEN_STATES).orderBy('seq').execute();
  const sought = new Set(rows.filter(({ state }) => isUnderWay(state)).map(({ lane }) => lane));
  for (const row of rows) {
    // One that was never looked for has no list of sites to tell its own by: it may be there already.
    const isTellable = row.kind !== 'new-site' || row.known_sites !== null;
    const isFirst = isTellable && (isUnderWay(row.state) || !sought.has(row.lane));
    // What waits behind another of the same job is sent after it; doing that twice leaves the job as it is.
    if (!isFirst && row.kind !== 'new-site') continue;
    sought.add(row.lane);
    await db
      .updateTable('operations')
      .set({ ...doubted(row, now), state: isFirst ? 'unanswered' : 'unresolved', refusal: null, last_seen: RESTORED })
      .where('key', '=', row.key)
      .execute();
  }
}

function isUnderWay(state: string): boolean {
  return state === 'sending' || state === 'unanswered';
}

interface Open {
  version: number;
  received_at: number;
  attempt: number | null;
  attempt_started_at: number | null;
  request_id: string | null;
  doubts: number;
}

/** An attempt that began when the booking came, or when the last one did, and may land until now. */
function doubted(row: Open, now: number) {
  return {
    version: row.version + 1,
    attempt: row.attempt ?? 1,
    attempt_started_at: row.attempt_started_at ?? row.received_at,
    attempt_deadline: now,
    request_id: row.request_id ?? RESTORED,
    due_at: now,
    tries: 0,
    hold: null,
    lease_owner: null,
    lease_until: null,
    doubts: row.doubts + 1,
    doubt_since: now,
  };
}
