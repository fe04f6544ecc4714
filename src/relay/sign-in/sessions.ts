import { randomUUID } from 'node:crypto';
import type { Clock, Log } from '../ports.ts';
import type { SessionStore, StoredSession } from '../store/session-store.ts';
import type { Seal } from './seal.ts';
import { hashOfId, isSessionId, newSessionId } from './session-id.ts';
import { lookAt } from './session-life.ts';
import type { SignInSettings } from './settings.ts';

/** Somebody who has signed in. */
export interface Person {
  subject: string;
  /** For display. */
  name: string;
}

/** What a session's ID stands for. `newId`: to be handed out in its place. */
export type FoundSession =
  | { kind: 'live'; person: Person; endsAt: number; newId: string | undefined }
  /** It was one once, or never. */
  | { kind: 'ended' };

/** What a request with a session's ID is like. */
export interface SessionRequest {
  /** Somebody is at work: the session does not end for want of use. */
  isUse: boolean;
  /** The answer can carry a new ID. */
  mayRotate: boolean;
}

/** The sessions of those who have signed in, shared by all relays on the store. */
export interface Sessions {
  /** Begins one. Undefined when the same sign-in has begun one before. `idToken`: for signing out at the provider. */
  begin(
    person: Person,
    attempt: string,
    idToken: string | undefined,
  ): Promise<{ id: string; endsAt: number } | undefined>;
  /** Rejects when the store does not answer. */
  find(id: string, request: SessionRequest): Promise<FoundSession>;
  /** Ends one for every relay, and says what it began with. Undefined when there is none that lasts. */
  end(id: string): Promise<{ person: Person; idToken: string | undefined } | undefined>;
}

export interface SessionsDeps {
  store: SessionStore;
  settings: Pick<SignInSettings, 'idleMs' | 'absoluteMs'>;
  /** Keeps ID tokens out of the store's backups. */
  seal: Seal;
  clock: Pick<Clock, 'now'>;
  log: Log;
}

/** What has ended is kept for so long, in ms: a sign-in that made it must not make another. */
const KEPT_MS = 86_400_000;

export function createSessions({ store, settings, seal, clock, log }: SessionsDeps): Sessions {
  async function rotated(session: StoredSession, presented: string, now: number): Promise<string | undefined> {
    const newId = newSessionId();
    const hashes = { from: session.idHash, to: hashOfId(newId), presented };
    return (await store.rotate(session.session, hashes, now)) ? newId : undefined;
  }

  return {
    async begin(person, attempt, idToken) {
      const now = clock.now();
      const id = newSessionId();
      const endsAt = now + settings.absoluteMs;
      const session: StoredSession = {
        session: randomUUID(),
        idHash: hashOfId(id),
        previousHash: undefined,
        rotatedAt: now,
        confirmedAt: undefined,
        ...person,
        hint: idToken === undefined ? undefined : await seal.seal({ idToken }, endsAt),
        createdAt: now,
        lastSeenAt: now,
        endsAt,
        revokedAt: undefined,
      };
      await store.purge(now - KEPT_MS);
      return (await store.add(session, attempt)) ? { id, endsAt } : undefined;
    },

    async find(id, { isUse, mayRotate }) {
      if (!isSessionId(id)) return { kind: 'ended' };
      const now = clock.now();
      const presented = hashOfId(id);
      const session = await store.find(presented);
      const look = session && lookAt(session, presented, now, settings.idleMs);
      if (!session || look?.kind !== 'live') return { kind: 'ended' };
      const { session: name, subject, endsAt } = session;
      const live = { kind: 'live', person: { subject, name: session.name }, endsAt, newId: undefined } as const;
      if (!isUse) return live;
      try {
        if (look.due === 'rotate' && mayRotate) return { ...live, newId: await rotated(session, presented, now) };
        if (look.due !== 'nothing') await store.touch(name, presented, now);
      } catch (error) {
        // Reading goes on while nothing can be written.
        log.warn({ error }, 'a session’s use could not be written down');
      }
      return live;
    },

    async end(id) {
      const now = clock.now();
      const session = isSessionId(id) ? await store.find(hashOfId(id)) : undefined;
      if (!session || lookAt(session, hashOfId(id), now, settings.idleMs).kind === 'ended') return undefined;
      await store.revoke(session.session, now);
      const sealed = session.hint === undefined ? undefined : await seal.open(session.hint);
      const idToken = typeof sealed?.idToken === 'string' ? sealed.idToken : undefined;
      return { person: { subject: session.subject, name: session.name }, idToken };
    },
  };
}
