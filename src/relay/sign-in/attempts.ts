import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import * as z from 'zod';
import type { AppEnv } from '../http/app-env.ts';
import type { Clock } from '../ports.ts';
import type { Seal } from './seal.ts';

/** What one sign-in was begun with, and is held against when its answer comes. */
export interface Attempt {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Where to go then, a path of ours. */
  returnTo: string;
}

/** How long (ms) somebody may take to sign in. */
export const ATTEMPT_MS = 15 * 60_000;
const PATH = '/sign-in';

const attemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
});

export interface AttemptsDeps {
  seal: Seal;
  clock: Pick<Clock, 'now'>;
  https: boolean;
}

/** Sign-ins that were begun in this browser: each in a sealed cookie of its own, so that two tabs do not disturb each other. */
export function createAttempts({ seal, clock, https }: AttemptsDeps) {
  const options = { path: PATH, httpOnly: true, secure: https, sameSite: 'Lax' } as const;
  const nameOf = (state: string) => `${https ? '__Secure-' : ''}callout-attempt-${markOf(state)}`;

  return {
    async begin(c: Context<AppEnv>, returnTo: string): Promise<Attempt> {
      const attempt = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier(), returnTo };
      const sealed = await seal.seal(attempt, clock.now() + ATTEMPT_MS);
      setCookie(c, nameOf(attempt.state), sealed, { ...options, maxAge: ATTEMPT_MS / 1000 });
      return attempt;
    },

    /** Takes the sign-in with this state out of the browser. Undefined when it was begun elsewhere, or too long ago. */
    async take(c: Context<AppEnv>, state: string): Promise<Attempt | undefined> {
      const name = nameOf(state);
      const sealed = getCookie(c, name);
      if (sealed === undefined) return undefined;
      deleteCookie(c, name, options);
      const attempt = attemptSchema.safeParse(await seal.open(sealed));
      if (!attempt.success || attempt.data.state !== state) return undefined;
      return attempt.data;
    },
  };
}

export type Attempts = ReturnType<typeof createAttempts>;

/** Tells one attempt from others, in a cookie's name and in the store, without telling its state. */
export function markOf(state: string): string {
  return createHash('sha256').update(state).digest('base64url').slice(0, 22);
}
