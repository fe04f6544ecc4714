import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { OWN_CHANNEL } from '../../contract/passes.ts';
import {
  RETURN_PARAMETER,
  SIGN_IN_PATH,
  SIGN_OUT_PATH,
  SIGNED_IN_PATH,
  SIGNED_OUT_PATH,
  WINDOW_PARAMETER,
} from '../../contract/sign-in.ts';
import type { SignedOut } from '../../contract/sign-in-messages.ts';
import { type LimitDeps, limitAddresses } from '../access/limit-requests.ts';
import { needs } from '../access/needs.ts';
import type { AppEnv } from '../http/app-env.ts';
import { through } from '../http/gate.ts';
import { journalUnreadable, respondProblem } from '../http/problem-response.ts';
import { finishSignIn, refused } from './callback.ts';
import { authorizationUrl, endSessionUrl } from './exchange.ts';
import { plainPage } from './pages.ts';
import { returnPath } from './return-path.ts';
import { isSameOrigin } from './same-origin.ts';
import type { SignIn, SignInParts } from './sign-in.ts';
import { signInWords } from './sign-in-words.ts';

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8');

/**
 * The desk's way in and out: `GET /sign-in`, the provider's answer at `GET /sign-in/callback`, `POST /sign-out` and the
 * pages around them. Absent when no provider is set.
 */
export function signInRoutes({ signIn, config }: { signIn?: SignIn | undefined } & LimitDeps) {
  const app = new Hono<AppEnv>();
  if (!signIn) return app;
  const { parts } = signIn;
  const limit = through(limitAddresses({ config }));
  return app
    .get(SIGN_IN_PATH, needs('nothing'), limit, (c) => startSignIn(c, parts))
    .get(`${SIGN_IN_PATH}/callback`, needs('nothing'), limit, (c) => finishSignIn(c, parts))
    .get(`${SIGN_IN_PATH}/page.css`, needs('nothing'), (c) =>
      c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get(SIGNED_OUT_PATH, needs('nothing'), (c) =>
      plainPage(c, {
        status: 200,
        told: 'signedOut',
        link: { text: 'signIn', href: SIGN_IN_PATH },
      }),
    )
    .post(SIGN_OUT_PATH, needs('nothing'), limit, (c) => signOut(c, parts));
}

async function startSignIn(
  c: Context<AppEnv>,
  { attempts, provider, settings, redirectUri }: SignInParts,
): Promise<Response> {
  const isWindow = c.req.query(WINDOW_PARAMETER) === '1';
  const returnTo = isWindow ? SIGNED_IN_PATH : returnPath(c.req.query(RETURN_PARAMETER));
  const configuration = await provider.configuration().catch(() => undefined);
  if (!configuration) return refused(c, 503, 'down', { returnTo });
  const attempt = await attempts.begin(c, returnTo);
  const asOther = c.req.query('as') === 'other';
  const url = await authorizationUrl(configuration, attempt, {
    redirectUri: redirectUri(),
    scopes: settings.scopes,
    asOther,
  });
  c.header('Cache-Control', 'no-store');
  return c.redirect(url.href);
}

/** Ends the session here at once; the page then takes the browser to `next`, which ends it at the provider. */
async function signOut(
  c: Context<AppEnv>,
  { cookie, sessions, provider, origin, log, markOwner }: SignInParts,
): Promise<Response> {
  if (!isSameOrigin((name) => c.req.header(name), origin())) {
    return respondProblem(c, 'not-allowed', { detail: signInWords.otherSite });
  }
  const id = cookie.read(c);
  const ended = id === undefined ? undefined : await sessions.end(id).catch(() => 'unavailable' as const);
  // To say that somebody is signed out who is not would be worse than to ask them again.
  if (ended === 'unavailable') return journalUnreadable(c);
  cookie.clear(c);
  if (ended)
    log.info(
      { requestId: c.get('requestId'), pass: markOwner({ channel: OWN_CHANNEL, ...ended.person }) },
      'signed out',
    );
  const signedOut = new URL(SIGNED_OUT_PATH, origin()).href;
  const configuration = await provider.configuration().catch(() => undefined);
  const elsewhere = configuration && ended && endSessionUrl(configuration, ended.idToken, signedOut);
  const answer: SignedOut = { next: elsewhere?.href ?? SIGNED_OUT_PATH };
  return c.json(answer, 200, { 'Cache-Control': 'no-store' });
}
