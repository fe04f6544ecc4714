import type { Kysely, Selectable } from 'kysely';
import type { SessionsTable, Tables } from './schema.ts';

/** A signed-in person's session as it is kept. Its ID is kept as a hash alone. Times are ms since the epoch. */
export interface StoredSession {
  /** Names the session for as long as it lasts; its ID changes. */
  session: string;
  idHash: string;
  /** The ID before this one. */
  previousHash: string | undefined;
  /** When the ID last changed. */
  rotatedAt: number;
  /** When the newest ID was first seen; undefined while its answer may have been lost. */
  confirmedAt: number | undefined;
  subject: string;
  /** For display. */
  name: string;
  /** The provider's ID token, sealed, for signing out there. */
  hint: string | undefined;
  createdAt: number;
  lastSeenAt: number;
  endsAt: number;
  revokedAt: number | undefined;
}

/** The sessions that all relays on the store share. */
export interface SessionStore {
  /** Keeps a new session. False when this sign-in (`attempt`) has made one before. */
  add(session: StoredSession, attempt: string): Promise<boolean>;
  /** The session whose ID, or whose ID before that, has this hash. */
  find(hash: string): Promise<StoredSession | undefined>;
  /**
   * Gives a session another ID; `presented` is the one that stays good for a while. False when its ID is not `from` any
   * more: somebody else was first.
   */
  rotate(session: string, hashes: { from: string; to: string; presented: string }, now: number): Promise<boolean>;
  /** Notes that the session was used under this ID, unless it has another by now. */
  touch(session: string, idHash: string, now: number): Promise<void>;
  revoke(session: string, now: number): Promise<void>;
  /** Forgets the sessions that ended before. */
  purge(before: number): Promise<void>;
}

export function createSessionStore(db: Kysely<Tables>): SessionStore {
  return {
    async add(session, attempt) {
      const added = await db
        .insertInto('sessions')
        .values({ ...rowOf(session), attempt })
        .onConflict((conflict) => conflict.column('attempt').doNothing())
        .returning('session')
        .executeTakeFirst();
      return added !== undefined;
    },
    async find(hash) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where((eb) => eb.or([eb('id_hash', '=', hash), eb('previous_hash', '=', hash)]))
        .executeTakeFirst();
      return row && sessionOf(row);
    },
    async rotate(session, { from, to, presented }, now) {
      const rotated = await db
        .updateTable('sessions')
        .set({ id_hash: to, previous_hash: presented, rotated_at: now, confirmed_at: null, last_seen_at: now })
        .where('session', '=', session)
        .where('id_hash', '=', from)
        .where('revoked_at', 'is', null)
        .returning('session')
        .executeTakeFirst();
      return rotated !== undefined;
    },
    async touch(session, idHash, now) {
      await db
        .updateTable('sessions')
        .set((eb) => ({ last_seen_at: now, confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(now)) }))
        .where('session', '=', session)
        .where('id_hash', '=', idHash)
        .execute();
    },
    async revoke(session, now) {
      await db.updateTable('sessions').set({ revoked_at: now }).where('session', '=', session).execute();
    },
    async purge(before) {
      await db.deleteFrom('sessions').where('ends_at', '<', before).execute();
    },
  };
}

function rowOf(session: StoredSession) {
  return {
    session: session.session,
    id_hash: session.idHash,
    previous_hash: session.previousHash ?? null,
    rotated_at: session.rotatedAt,
    confirmed_at: session.confirmedAt ?? null,
    subject: session.subject,
    name: session.name,
    hint: session.hint ?? null,
    created_at: session.createdAt,
    last_seen_at: session.lastSeenAt,
    ends_at: session.endsAt,
    revoked_at: session.revokedAt ?? null,
  };
}

function sessionOf(row: Selectable<SessionsTable>): StoredSession {
  return {
    session: row.session,
    idHash: row.id_hash,
    previousHash: row.previous_hash ?? undefined,
    rotatedAt: row.rotated_at,
    confirmedAt: row.confirmed_at ?? undefined,
    subject: row.subject,
    name: row.name,
    hint: row.hint ?? undefined,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
    revokedAt: row.revoked_at ?? undefined,
  };
}
