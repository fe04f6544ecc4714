import type { CustomFetch } from 'openid-client';
import { SIGN_IN_PATH } from '../../contract/sign-in.ts';
import type { MarkOwner } from '../access/owner-mark.ts';
import type { Config } from '../config/schema.ts';
import type { Clock, Log } from '../ports.ts';
import type { SessionStore } from '../store/session-store.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { createIdentifySession, type IdentifySession } from './identify-session.ts';
import { createProvider, type Provider } from './provider.ts';
import { createSeal } from './seal.ts';
import { createSessionCookie, type SessionCookie } from './session-cookie.ts';
import { createSessions, type Sessions } from './sessions.ts';
import type { SignInSettings } from './settings.ts';

/** What the routes of sign-in work with. */
export interface SignInParts {
  settings: SignInSettings;
  provider: Provider;
  attempts: Attempts;
  sessions: Sessions;
  cookie: SessionCookie;
  /** The origin that people see. */
  origin: () => string;
  /** Where the provider answers: an operator registers it there. */
  redirectUri: () => string;
  log: Log;
  markOwner: MarkOwner;
}

/** The desk's sign-in with OpenID Connect. */
export interface SignIn {
  parts: SignInParts;
  identify: IdentifySession;
  /** Gets to know the provider, however long it is down. */
  warmUp(signal: AbortSignal): Promise<void>;
}

export interface SignInDeps {
  settings: SignInSettings;
  config: Pick<Config, 'business'>;
  store: SessionStore;
  clock: Clock;
  log: Log;
  markOwner: MarkOwner;
  origin: () => string;
  /** The origin that people see is https. */
  https: boolean;
  fetch?: CustomFetch;
}

/** Wires the parts of sign-in. */
export function createSignIn(deps: SignInDeps): SignIn {
  const { settings, config, store, clock, log, markOwner, origin, https, fetch } = deps;
  const { clientSecret } = settings;
  const provider = createProvider({ settings, clock, log, ...(fetch && { fetch }) });
  const cookie = createSessionCookie({ clock, https });
  const sessions = createSessions({ store, settings, seal: createSeal(clientSecret, 'ID token', clock), clock, log });
  const attempts = createAttempts({ seal: createSeal(clientSecret, 'attempt', clock), clock, https });
  const redirectUri = () => new URL(`${SIGN_IN_PATH}/callback`, origin()).href;
  return {
    parts: { settings, provider, attempts, sessions, cookie, origin, redirectUri, log, markOwner },
    identify: createIdentifySession({ sessions, cookie, config, origin, log }),
    warmUp: provider.warmUp,
  };
}
