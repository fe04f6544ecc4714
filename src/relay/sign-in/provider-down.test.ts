import { expect, it, vi } from 'vitest';
import { startOidcProvider } from '../../../tools/oidc-provider.ts';
import { COOLDOWN_MS, MAX_AGE_MS } from './provider.ts';
import { createBrowser } from './testing/browser.ts';
import { newSessionStore, signInAs, startSignInRelay, whoIs } from './testing/sign-in-world.ts';

// A real provider on a real port.
vi.setConfig({ testTimeout: 30_000 });

const people = { jo: { name: 'Jo', groups: ['service-desk'] } };

async function setUp() {
  const provider = await startOidcProvider({ people });
  await provider.stop();
  const relay = await startSignInRelay({ provider, store: await newSessionStore() });
  return { provider, relay };
}

it('starts while the provider is down, says so to whoever signs in, and lets them in once it is back', async () => {
  const { provider, relay } = await setUp();
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
  const down = await createBrowser().go(`${relay.url}/sign-in?return=/mine`);
  expect(down.status).toBe(503);
  expect(down.text).toContain('Sign-in does not answer');
  expect(down.text).toContain('href="/sign-in?return=%2Fmine"');
  await provider.start();
  await relay.clock.advance(COOLDOWN_MS);
  const { browser } = await signInAs('jo', relay);
  expect((await whoIs(browser, relay)).status).toBe(200);
  expect(relay.log().match(/the sign-in service does not answer/g)).toHaveLength(1);
  expect(relay.log()).toContain('the sign-in service answers again');
  await provider.stop();
});

it('gets to know the provider by itself, asking less and less often until it answers', async () => {
  const { provider, relay } = await setUp();
  const stopping = new AbortController();
  const known = relay.warmUp(stopping.signal);
  await expect.poll(() => relay.log()).toContain('does not answer');
  await provider.start();
  const isKnown = vi.fn();
  void known.then(isKnown);
  await expect
    .poll(async () => {
      await relay.clock.advance(COOLDOWN_MS);
      return isKnown.mock.calls.length;
    })
    .toBe(1);
  await provider.stop();
});

it('goes on with those who are signed in while the provider is down', async () => {
  const { provider, relay } = await setUp();
  await provider.start();
  const { browser } = await signInAs('jo', relay);
  await provider.stop();
  await relay.clock.advance(MAX_AGE_MS);
  expect((await whoIs(browser, relay)).status).toBe(200);
  // What is known of the provider leads on to it, as old as it is.
  const response = await createBrowser().ask(`${relay.url}/sign-in`);
  expect(response.headers.get('Location')).toMatch(`${provider.issuer}/auth?`);
});
