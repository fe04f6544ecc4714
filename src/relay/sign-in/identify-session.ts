import type { Context } from 'hono';
import type { RelayProblem } from '../../contract/bookings.ts';
import { GRANTS, OWN_CHANNEL } from '../../contract/passes.ts';
import { PERSON_HEADER, SIGN_IN_PATH } from '../../contract/sign-in.ts';
import type { Identity } from '../access/identity.ts';
import { ownerSpace } from '../access/owner-mark.ts';
import { contactOf } from '../config/page-of-role.ts';
import type { Config } from '../config/schema.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Log, Visitor } from '../ports.ts';
import { relayProblem } from '../problem.ts';
import { isSameOrigin } from './same-origin.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Person, Sessions } from './sessions.ts';
import { signInWords } from './sign-in-words.ts';

/** Who a request is from by its session cookie; undefined when it has none. Never rejects. */
export type IdentifySession = (c: Context<AppEnv>) => Promise<Identity | undefined>;

export interface IdentifySessionDeps {
  sessions: Sessions;
  cookie: SessionCookie;
  config: Pick<Config, 'business'>;
  /** The origin that people see. */
  origin: () => string;
  log: Log;
}

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Finds out who is signed in. Whatever writes must come from a page of this origin: a browser sends the cookie along with
 * what other sites ask it to send. A session that has ended is told, never taken for nobody's request; nor is a request of a
 * page that was opened for somebody else, who has signed out in another tab, taken for whoever has signed in there.
 */
export function createIdentifySession({ sessions, cookie, config, origin, log }: IdentifySessionDeps): IdentifySession {
  return async function identifySession(c) {
    const id = cookie.read(c);
    const openedFor = c.req.header(PERSON_HEADER);
    if (id === undefined) return openedFor === undefined ? undefined : stranger(sessionEnded(config));
    if (!READS.includes(c.req.method) && !isSameOrigin((name) => c.req.header(name), origin())) {
      return stranger(relayProblem('not-allowed', { detail: signInWords.otherSite }));
    }
    // A page that only listens is not used by anybody.
    const isUse = c.req.header('Accept') !== 'text/event-stream';
    // A 304 would lose the new cookie: only what is answered in full may bring one.
    const mayRotate = c.req.header('If-None-Match') === undefined;
    const found = await sessions.find(id, { isUse, mayRotate }).catch((error: unknown) => {
      log.error({ error }, 'sessions cannot be read');
      return undefined;
    });
    if (!found) return stranger(relayProblem('storage-unavailable', { detail: signInWords.storeDown }));
    if (found.kind === 'ended') return stranger(sessionEnded(config));
    if (found.newId !== undefined) cookie.write(c, found.newId, found.endsAt);
    const visitor = deskVisitor(found.person, found.endsAt);
    if (openedFor !== undefined && openedFor !== ownerSpace(visitor)) return stranger(sessionEnded(config));
    return { kind: 'visitor', visitor };
  };
}

function stranger(problem: RelayProblem): Identity {
  return { kind: 'stranger', problem };
}

function sessionEnded(config: Pick<Config, 'business'>): RelayProblem {
  return relayProblem('session-ended', {
    detail: signInWords.sessionEnded,
    contact: contactOf(config),
    sign_in: SIGN_IN_PATH,
  });
}

/** Whoever has signed in is the desk: all that the key sees. */
function deskVisitor({ subject, name }: Person, endsAt: number): Visitor {
  return {
    subject,
    name,
    channel: OWN_CHANNEL,
    role: 'desk',
    sites: '*',
    projects: '*',
    jobTypes: '*',
    grants: GRANTS,
    prefill: {},
    locked: [],
    expiresAt: endsAt,
    fairness: `${OWN_CHANNEL}/${subject}`,
  };
}
