import type { StoredSession } from '../store/session-store.ts';

/** A session gets another ID after so long, in ms: an ID that was read off a machine is soon good for nothing. */
export const ROTATE_AFTER_MS = 15 * 60_000;
/** The ID before is good for so long, in ms: requests that were under way together all came with it. */
export const GRACE_MS = 60_000;
/** Being used is written down at most this often, in ms. */
export const TOUCH_EVERY_MS = 60_000;

/** What a request with a session's ID finds, and what there is to write down. */
export type Look = { kind: 'ended' } | { kind: 'live'; due: 'nothing' | 'touch' | 'rotate' };

const ENDED: Look = { kind: 'ended' };

/**
 * Decides on a session that was presented by the ID with this hash. After a rotation the ID before stays good until the
 * new one was seen and then for a while: an answer that got lost on its way signs nobody out.
 */
export function lookAt(session: StoredSession, presentedHash: string, now: number, idleMs: number): Look {
  const { revokedAt, endsAt, lastSeenAt, rotatedAt, confirmedAt } = session;
  if (revokedAt !== undefined || now >= endsAt || now - lastSeenAt >= idleMs) return ENDED;
  if (presentedHash === session.idHash) {
    if (now - rotatedAt >= ROTATE_AFTER_MS) return { kind: 'live', due: 'rotate' };
    const isNews = confirmedAt === undefined || now - lastSeenAt >= TOUCH_EVERY_MS;
    return { kind: 'live', due: isNews ? 'touch' : 'nothing' };
  }
  if (presentedHash !== session.previousHash) return ENDED;
  if (confirmedAt !== undefined) return now - confirmedAt < GRACE_MS ? { kind: 'live', due: 'nothing' } : ENDED;
  // The answer with the new ID may still be on its way; after a while it is taken for lost.
  return { kind: 'live', due: now - rotatedAt < GRACE_MS ? 'nothing' : 'rotate' };
}
