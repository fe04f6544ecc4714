import type { Context } from 'hono';
import { OWN_CHANNEL } from '../../contract/passes.ts';
import { RETURN_PARAMETER, SIGN_IN_PATH, SIGNED_IN_PATH, WINDOW_PARAMETER } from '../../contract/sign-in.ts';
import type { MarkOwner } from '../access/owner-mark.ts';
import type { AppEnv } from '../http/app-env.ts';
import { type Attempt, markOf } from './attempts.ts';
import { exchange } from './exchange.ts';
import { plainPage, type Told } from './pages.ts';
import { readPerson } from './person.ts';
import type { Person } from './sessions.ts';
import type { SignInParts } from './sign-in.ts';

/** Ends a sign-in: checks the provider's answer against what it was begun with, and begins a session for the desk. */
export async function finishSignIn(c: Context<AppEnv>, parts: SignInParts): Promise<Response> {
  const { attempts, provider, settings, redirectUri, log, markOwner } = parts;
  const requestId = c.get('requestId');
  const attempt = await attempts.take(c, c.req.query('state') ?? '');
  if (!attempt) return refused(c, 400, 'late');
  const configuration = await provider.configuration().catch(() => undefined);
  if (!configuration) return refused(c, 503, 'down', attempt);

  const answered = new URL(redirectUri());
  answered.search = new URL(c.req.url).search;
  const exchanged = await exchange(configuration, attempt, answered, settings);
  if (exchanged.kind === 'declined') {
    log.info({ requestId, code: exchanged.code }, 'a sign-in was declined');
    return refused(c, 403, 'declined', attempt);
  }
  if (exchanged.kind === 'failed') {
    log.warn({ requestId, code: exchanged.code }, 'a sign-in failed');
    return refused(c, 400, 'failed', attempt);
  }
  const read = readPerson(exchanged.claims, settings);
  switch (read.kind) {
    case 'unusable':
      log.warn({ requestId, code: 'unusable-subject' }, 'a sign-in failed');
      return refused(c, 400, 'failed', attempt);
    case 'not-desk':
      log.warn({ requestId, pass: markOfPerson(read.person, markOwner) }, 'somebody who is not the desk has signed in');
      return notDesk(c, read.person, attempt);
    case 'desk':
      return await begin(c, parts, attempt, read.person, exchanged.idToken);
    default:
      return read satisfies never;
  }
}

async function begin(
  c: Context<AppEnv>,
  { sessions, cookie, log, markOwner }: SignInParts,
  attempt: Attempt,
  person: Person,
  idToken: string | undefined,
): Promise<Response> {
  const before = cookie.read(c);
  const session = await sessions.begin(person, markOf(attempt.state), idToken);
  if (!session) return refused(c, 400, 'late');
  // An ID that somebody else may have put there is not taken over, and the session it stood for is no more needed.
  if (before !== undefined) await sessions.end(before);
  cookie.write(c, session.id, session.endsAt);
  log.info({ requestId: c.get('requestId'), pass: markOfPerson(person, markOwner) }, 'signed in');
  c.header('Cache-Control', 'no-store');
  return c.redirect(attempt.returnTo, 303);
}

/** The way to begin the same sign-in again. */
export function againHref(attempt: Pick<Attempt, 'returnTo'> | undefined, asOther = false): string {
  const query = new URLSearchParams();
  if (attempt?.returnTo === SIGNED_IN_PATH) query.set(WINDOW_PARAMETER, '1');
  else if (attempt) query.set(RETURN_PARAMETER, attempt.returnTo);
  if (asOther) query.set('as', 'other');
  return query.size === 0 ? SIGN_IN_PATH : `${SIGN_IN_PATH}?${query}`;
}

/** A page that says why nobody is signed in. */
export function refused(c: Context<AppEnv>, status: 400 | 403 | 503, told: Told, attempt?: Pick<Attempt, 'returnTo'>) {
  return plainPage(c, { status, told, link: { text: 'again', href: againHref(attempt) } });
}

function notDesk(c: Context<AppEnv>, { name }: Person, attempt: Attempt) {
  const link = { text: 'asOther', href: againHref(attempt, true) } as const;
  return plainPage(c, { status: 403, told: 'notDesk', name, link });
}

function markOfPerson({ subject }: Person, markOwner: MarkOwner): string {
  return markOwner({ channel: OWN_CHANNEL, subject });
}
