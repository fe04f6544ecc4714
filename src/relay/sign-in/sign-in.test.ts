import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OidcProvider, startOidcProvider } from '../../../tools/oidc-provider.ts';
import { problemType } from '../../contract/problems.ts';
import { needOf } from '../access/needs.ts';
import { aRequest } from '../testing/entries.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { bearer } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';
import { type Browser, createBrowser } from './testing/browser.ts';
import { newSessionStore, signInAs, startSignInRelay, whoIs } from './testing/sign-in-world.ts';

// A real provider on a real port.
vi.setConfig({ testTimeout: 30_000 });

let provider: OidcProvider;
beforeAll(async () => {
  provider = await startOidcProvider({
    people: {
      jo: { name: 'Jo Field', groups: ['everyone', 'service-desk'] },
      kim: { name: 'Kim Reed', groups: ['service-desk'] },
      sam: { name: 'Sam <b>Store</b>', groups: ['everyone'] },
    },
  });
});
afterAll(async () => await provider.stop());

const startRelay = async (options: Partial<Parameters<typeof startSignInRelay>[0]> = {}) =>
  startSignInRelay({ provider, store: await newSessionStore(), ...options });

describe('signing in', () => {
  it('makes whoever has the group the desk, and leads back to where they were', async () => {
    const relay = await startRelay();
    const end = await signInAs('jo', relay, createBrowser(), '?return=/mine?site=1');
    expect(end.url).toBe(`${relay.url}/mine?site=1`);
    const { status, body } = await whoIs(end.browser, relay);
    expect(status).toBe(200);
    expect(body.viewer).toEqual({
      role: 'desk',
      open: false,
      name: 'Jo Field',
      space: expect.stringMatching(/^[\w-]{22}$/),
      may_add_sites: true,
      expires_at: '2026-06-01T12:00:00.000Z',
    });
  });

  it('ends in a small window where it began in one', async () => {
    const relay = await startRelay();
    expect((await signInAs('jo', relay, createBrowser(), '?window=1&return=/mine')).url).toBe(`${relay.url}/signed-in`);
  });

  it('leads to no other site', async () => {
    const relay = await startRelay();
    const end = await signInAs('jo', relay, createBrowser(), '?return=https://elsewhere.example/');
    expect(end.url).toBe(`${relay.url}/`);
  });

  it('tells whoever is not in the group so on a plain page, and lets nobody in', async () => {
    const relay = await startRelay();
    const end = await signInAs('sam', relay);
    expect(end.status).toBe(403);
    expect(end.text).toContain('You do not have the desk');
    expect(end.text).toContain('Sam &lt;b&gt;Store&lt;/b&gt;');
    expect((await whoIs(end.browser, relay)).status).toBe(401);
    const other = await end.browser.go(`${relay.url}/sign-in?as=other`);
    expect(other.text).toContain('Who are you?');
    expect((await signInAs('sam', await startRelay({ signIn: { desk: '*' } }))).url).toMatch(/\/$/);
  });

  it('reads the group from the ID token of a provider that puts it there', async () => {
    const telling = await startOidcProvider({
      people: { jo: { name: 'Jo', groups: ['service-desk'] } },
      inIdToken: true,
    });
    const relay = await startRelay({ provider: telling });
    const { browser } = await signInAs('jo', relay);
    expect((await whoIs(browser, relay)).body.viewer.name).toBe('Jo');
    await telling.stop();
  });

  it('offers itself to whoever comes without a pass, and to nobody whose pass has run out', async () => {
    const relay = await startRelay();
    const stranger = await whoIs(createBrowser(), relay);
    expect(stranger).toMatchObject({ status: 401, body: { sign_in: '/sign-in', contact: { business_name: 'Acme' } } });
    expect(problemType(stranger.body)).toBe('pass-required');
    const headers = await bearer({ exp: 1_700_000_000 });
    const expired = await (await fetch(`${relay.url}/v1/page`, { headers })).json();
    expect(problemType(expired)).toBe('pass-expired');
    expect(expired.sign_in).toBeUndefined();
  });

  it('takes a pass that is presented before the session', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    const headers = await bearer();
    expect(await (await browser.ask(`${relay.url}/v1/page`, { headers })).json()).toMatchObject({
      viewer: { role: 'client' },
    });
  });

  it('counts for nothing in a frame, where there is no sign-in to offer either', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    const framed = { headers: { 'Callout-Channel': 'own' } };
    const response = await browser.ask(`${relay.url}/v1/page`, framed);
    expect(response.status).toBe(401);
    const problem = await response.json();
    expect(problemType(problem)).toBe('pass-required');
    expect(problem.sign_in).toBeUndefined();
    expect((await whoIs(browser, relay)).status).toBe(200);
  });

  it('gives out an ID that no script can read, and only over https where people see https', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    const line = browser.setCookies.find((each) => each.startsWith('callout='));
    expect(line).toMatch(/^callout=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = await startRelay({ https: true });
    const sealed = createBrowser();
    await sealed.ask(`${secure.url}/sign-in`);
    expect(sealed.setCookies[0]).toMatch(
      /^__Secure-callout-attempt-.*; Path=\/sign-in; HttpOnly; Secure; SameSite=Lax$/,
    );
    await signInAs('jo', secure, sealed);
    expect(sealed.setCookies.find((each) => each.startsWith('__Host-callout='))).toContain('; Secure;');
  });

  it('takes over no ID that was there before, and ends what that stood for', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    const before = browser.copy();
    await browser.go(`${relay.url}/sign-in`);
    expect(browser.cookies(relay.url).get('callout')).not.toBe(before.cookies(relay.url).get('callout'));
    expect((await whoIs(browser, relay)).status).toBe(200);
    expect(problemType((await whoIs(before, relay)).body)).toBe('session-ended');
  });

  it('tells the operator by the standard’s own word that the client secret is wrong', async () => {
    const relay = await startRelay({ provider: { env: { ...provider.env, OIDC_CLIENT_SECRET: 'not-the-secret' } } });
    const end = await signInAs('jo', relay);
    expect(end.text).toContain('You are not signed in');
    expect(relay.log()).toMatch(/"requestId":"[^"]+","code":"invalid_client","msg":"a sign-in failed"/);
  });

  it('has nothing of it in the log: no code, no token, no cookie, no name', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    await whoIs(browser, relay);
    await browser.ask(`${relay.url}/sign-in/callback?code=a-secret-code&state=a-state`);
    const log = relay.log();
    expect(log).toContain('signed in');
    expect(log).toMatch(/"pass":"own\/[0-9a-f]{12}"/);
    const secrets = [
      browser.cookies(relay.url).get('callout') ?? '?',
      provider.env.OIDC_CLIENT_SECRET,
      'a-secret-code',
    ];
    for (const secret of [...secrets, 'Jo Field', '"jo"', 'eyJ']) expect(log).not.toContain(secret);
  });
});

describe('the routes of sign-in', () => {
  it('say what they need, and are there only with a provider', async () => {
    const { app } = await startRelay();
    const ours = app.routes.filter(({ method, path }) => method !== 'ALL' && /^\/sign/.test(path));
    const first = new Map(ours.toReversed().map(({ method, path, handler }) => [`${method} ${path}`, handler]));
    expect([...first.keys()].sort()).toEqual([
      'GET /sign-in',
      'GET /sign-in/callback',
      'GET /sign-in/page.css',
      'GET /signed-in',
      'GET /signed-out',
      'POST /sign-out',
    ]);
    for (const handler of first.values()) expect(needOf(handler)).toBe('nothing');
    expect((await createTestRelay().app.request('/sign-in')).status).toBe(404);
  });

  it('tell caches that answers differ by cookie, and keep theirs out of them', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    expect((await browser.ask(`${relay.url}/v1/page`)).headers.get('Vary')).toContain('Cookie');
    expect((await browser.ask(`${relay.url}/sign-in`)).headers.get('Cache-Control')).toBe('no-store');
    expect((await browser.ask(`${relay.url}/sign-in/callback`)).headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('booking while signed in', () => {
  const TIMES = { start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' };

  async function post(relay: { url: string }, headers: Record<string, string>) {
    const { browser } = await signInAs('jo', relay);
    return await browser.ask(`${relay.url}/v1/jobs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
      body: JSON.stringify(aRequest(TIMES)),
    });
  }

  it('goes through from a page of our own', async () => {
    const relay = await startRelay();
    for (const headers of [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: relay.url }]) {
      expect((await post(relay, headers)).status).toBeLessThan(300);
    }
  });

  it.each([
    ['another site’s page', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    ['a page beside ours on the same site', { 'Sec-Fetch-Site': 'same-site' }],
    ['an old browser on another site', { Origin: 'https://elsewhere.example' }],
    ['a page that hides where it is', { Origin: 'null' }],
    ['something that does not say', {}],
  ])('is refused from %s', async (_, headers) => {
    const relay = await startRelay();
    const response = await post(relay, headers);
    expect(response.status).toBe(403);
    expect(problemType(await response.json())).toBe('not-allowed');
    expect((await relay.bookings.list({ channel: 'own', subject: undefined }, 10)).bookings).toEqual([]);
  });

  it('is not done in the name of whoever has signed in since, nor in nobody’s', async () => {
    const relay = await startRelay({ isOpen: true });
    const { browser } = await signInAs('jo', relay);
    const { space } = (await whoIs(browser, relay)).body.viewer;
    /** What Jo's page asks for, in a browser where somebody else may have signed in since. */
    const bookFrom = async (where: Browser) => {
      const response = await where.ask(`${relay.url}/v1/jobs`, {
        method: 'POST',
        headers: {
          Origin: relay.url,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          'Callout-Person': space,
        },
        body: JSON.stringify(aRequest(TIMES)),
      });
      return response.ok ? 'booked' : problemType(await response.json());
    };
    expect(await bookFrom(browser)).toBe('booked');
    expect(await bookFrom(createBrowser())).toBe('session-ended');
    expect(await bookFrom((await signInAs('kim', relay)).browser)).toBe('session-ended');
  });

  it('needs no such thing with a pass, which no other site can send', async () => {
    const relay = await startRelay();
    const response = await post(relay, {
      ...(await bearer({ role: 'desk', sites: '*' })),
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(response.status).toBeLessThan(300);
  });
});

describe('signing out', () => {
  it('ends the session here and at the provider', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    const kept = browser.copy();
    const answer = await browser.ask(`${relay.url}/sign-out`, { method: 'POST', headers: { Origin: relay.url } });
    const { next } = await answer.json();
    expect(browser.cookies(relay.url).has('callout')).toBe(false);
    expect(problemType((await whoIs(browser, relay)).body)).toBe('pass-required');
    expect(problemType((await whoIs(kept, relay)).body)).toBe('session-ended');

    expect(next).toMatch(`${provider.issuer}/session/end?`);
    const end = await browser.send(await browser.go(next), { logout: 'yes' });
    expect(end).toMatchObject({ url: expect.stringMatching(`${relay.url}/signed-out`), status: 200 });
    expect((await browser.go(`${relay.url}/sign-in`)).text).toContain('Who are you?');
  });

  it('ends what other pages hear of the desk', async () => {
    const clock = new ManualClock();
    const [listens, isSignedOut] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const next = async (withinMs: number) => {
      listens.resolve();
      await isSignedOut.promise;
      await clock.advance(withinMs);
      return 'quiet' as const;
    };
    const events = { listen: async () => ({ next, close: () => {} }) };
    const relay = await startRelay({ clock, deps: { events } });
    const { browser } = await signInAs('jo', relay);
    const hearing = browser.copy().ask(`${relay.url}/v1/events`, { headers: { Accept: 'text/event-stream' } });
    await listens.promise;
    await browser.ask(`${relay.url}/sign-out`, { method: 'POST', headers: { Origin: relay.url } });
    isSignedOut.resolve();
    // Half a minute later at the latest, and not when the session would have ended by itself.
    expect(await (await hearing).text()).toBe(': still here\n\n');
  });

  it('is not done for another site, which could else annoy people', async () => {
    const relay = await startRelay();
    const { browser } = await signInAs('jo', relay);
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await browser.ask(`${relay.url}/sign-out`, { method: 'POST', headers })).status).toBe(403);
    expect((await whoIs(browser, relay)).status).toBe(200);
  });

  it('works without a session, and while the provider is down', async () => {
    const relay = await startRelay();
    const response = await createBrowser().ask(`${relay.url}/sign-out`, {
      method: 'POST',
      headers: { Origin: relay.url },
    });
    expect(await response.json()).toEqual({ next: '/signed-out' });
    expect((await createBrowser().go(`${relay.url}/signed-out`)).text).toContain('You are signed out');
    expect((await createBrowser().go(`${relay.url}/signed-out?lang=vi`)).text).toContain('Quý vị đã đăng xuất');
  });
});

describe('open access with a provider', () => {
  it('lets anyone in without a session, and says of one that has ended that it has', async () => {
    const relay = await startRelay({ isOpen: true });
    expect((await whoIs(createBrowser(), relay)).body.viewer).toMatchObject({ open: true });
    const { browser } = await signInAs('jo', relay);
    expect((await whoIs(browser, relay)).body.viewer).toMatchObject({ open: false, name: 'Jo Field' });
    await relay.clock.advance(13 * 3_600_000);
    expect(problemType((await whoIs(browser, relay)).body)).toBe('session-ended');
  });
});
