import { expect, it, vi } from 'vitest';
import { createBrowser } from './testing/browser.ts';
import { newSessionStore, startSignInRelay, whoIs } from './testing/sign-in-world.ts';
import { startTamperingProvider, type Tampering } from './testing/tampering-provider.ts';

// Real sockets.
vi.setConfig({ testTimeout: 30_000 });

async function setUp() {
  const provider = await startTamperingProvider();
  const relay = await startSignInRelay({
    provider,
    store: await newSessionStore(),
    signIn: { desk: ['service-desk'] },
  });
  const browser = createBrowser();
  const begin = async () => (await browser.ask(`${relay.url}/sign-in?return=/mine`)).headers.get('Location') ?? '';
  return { provider, relay, browser, begin };
}

it('believes an answer that is right in every way', async () => {
  const { provider, relay, browser, begin } = await setUp();
  const end = await browser.go(provider.answer(await begin()));
  expect(end).toMatchObject({ url: `${relay.url}/mine` });
  expect((await whoIs(browser, relay)).status).toBe(200);
  expect(provider.exchanges[0]).toContain('code_verifier=');
});

const wrong: [string, Tampering][] = [
  ['is made for another sign-in', { claims: () => ({ nonce: 'another' }) }],
  ['says nothing of the sign-in that it is for', { claims: () => ({ nonce: undefined }) }],
  ['is made for another service', { claims: () => ({ aud: 'another' }) }],
  [
    'is made for several services, and for us by none of them',
    { claims: () => ({ aud: ['callout', 'other'], azp: 'other' }) },
  ],
  ['is of another provider', { claims: () => ({ iss: 'https://elsewhere.example' }) }],
  ['has expired', { claims: ({ iat = 0 }) => ({ iat: iat - 600, exp: iat - 120 }) }],
  ['never expires', { claims: () => ({ exp: undefined }) }],
  ['is not valid yet', { claims: ({ iat = 0 }) => ({ nbf: iat + 600 }) }],
  ['is about nobody', { claims: () => ({ sub: undefined }) }],
  ['is about those who book without signing in', { claims: () => ({ sub: 'open' }) }],
  ['is signed with a key of somebody else', { isForged: true }],
];

it.each(wrong)('lets nobody in by an ID token that %s', async (_, tampering) => {
  const { provider, relay, browser, begin } = await setUp();
  provider.tamper(tampering);
  const end = await browser.go(provider.answer(await begin()));
  expect(end.status).toBe(400);
  expect(end.text).toContain('You are not signed in');
  expect(end.text).toContain('href="/sign-in?return=%2Fmine"');
  expect(browser.cookies(relay.url).size).toBe(0);
  expect((await whoIs(browser, relay)).status).toBe(401);
  expect(relay.log()).toContain('a sign-in failed');
});

it('takes an answer once: shown again it signs nobody in, not even where the sign-in’s cookie was kept', async () => {
  const { provider, relay, browser, begin } = await setUp();
  const back = provider.answer(await begin());
  const thief = browser.copy();
  await browser.go(back);
  for (const one of [browser, thief]) {
    const again = await one.go(back);
    expect(again.status).toBe(400);
    expect(again.text).toContain('This sign-in is over');
  }
  expect((await whoIs(thief, relay)).status).toBe(401);
  expect((await whoIs(browser, relay)).status).toBe(200);
});

it('takes no answer to a sign-in that was begun in another browser', async () => {
  const { provider, relay, begin } = await setUp();
  const end = await createBrowser().go(provider.answer(await begin()));
  expect(end.text).toContain('This sign-in is over');
  expect(provider.exchanges).toEqual([]);
  expect((await whoIs(createBrowser(), relay)).status).toBe(401);
});

it('takes no answer whose cookie was changed, or was made for another sign-in', async () => {
  const { provider, relay, browser, begin } = await setUp();
  const [first, second] = [await begin(), await begin()];
  const jar = browser.cookies(relay.url);
  const [one, other] = [...jar.keys()];
  const sealed = jar.get(one ?? '') ?? '';
  jar.set(one ?? '', `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`);
  expect((await browser.go(provider.answer(first))).text).toContain('This sign-in is over');
  jar.set(other ?? '', sealed);
  expect((await browser.go(provider.answer(second))).text).toContain('This sign-in is over');
  expect(provider.exchanges).toEqual([]);
});

it('takes two sign-ins side by side in two tabs', async () => {
  const { provider, relay, browser, begin } = await setUp();
  const [first, second] = [await begin(), await begin()];
  expect((await browser.go(provider.answer(second))).url).toBe(`${relay.url}/mine`);
  expect((await browser.go(provider.answer(first))).url).toBe(`${relay.url}/mine`);
});

it('takes no answer that comes after a quarter of an hour', async () => {
  const { provider, relay, browser, begin } = await setUp();
  const back = provider.answer(await begin());
  await relay.clock.advance(16 * 60_000);
  expect((await browser.go(back)).text).toContain('This sign-in is over');
});

it('takes no for an answer, and says that nobody was signed in', async () => {
  const { provider, relay, browser, begin } = await setUp();
  const back = new URL(provider.answer(await begin()));
  back.searchParams.delete('code');
  back.searchParams.set('error', 'access_denied');
  back.searchParams.set('error_description', '<script>alert(1)</script>');
  const end = await browser.go(back.href);
  expect(end.status).toBe(403);
  expect(end.text).toContain('The sign-in was cancelled');
  expect(end.text).not.toContain('alert');
  expect(relay.log()).toContain('"code":"access_denied"');
});
