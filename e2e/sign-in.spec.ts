import type { BrowserContext, Page } from '@playwright/test';
import { type OidcProvider, startOidcProvider } from '../tools/oidc-provider.ts';
import { sayWho } from './say-who.ts';
import { test as base, expect } from './test.ts';

const JO = 'Jo Field';
const people = { jo: { name: JO, groups: ['service-desk'] }, sam: { name: 'Sam Store', groups: ['stores'] } };

/** A relay that lets in whoever signs in at a real provider, and nobody else. */
const test = base.extend<{ provider: OidcProvider }>({
  provider: async ({ browserName: _ }, use) => {
    const provider = await startOidcProvider({ people });
    await use(provider);
    await provider.stop();
  },
  settings: async ({ provider }, use) => {
    const config = { signIn: { desk: ['service-desk'], scopes: ['groups'] } };
    await use({ config, gatewayArgs: [], env: { ...provider.env, CALLOUT_ACCESS: '' } });
  },
});

async function signIn(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await sayWho(page, 'jo');
  // For somebody new to this browser the page loads twice; it shows nothing of theirs before.
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

/** The session ends at the relay, and the provider has forgotten the person too. */
async function endSession(context: BrowserContext, url: string) {
  await context.clearCookies({ name: /^_session/ });
  await context.addCookies([{ name: 'callout', value: 'x'.repeat(43), url }]);
}

test('a session that ends in the middle of a draft costs nothing: sign in again in a small window, and go on', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await signIn(page, stack.url);
  await expect(page.getByRole('banner')).toContainText(JO);

  await visit.fill();
  await visit.notes.fill('Gate code 4711');
  await endSession(context, stack.url);
  await visit.send();
  await expect(visit.heading('You are signed out')).toBeVisible();
  await expect(visit.problem).toContainText('this was not sent');
  expect(await stack.gateway.creates()).toEqual([]);

  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  const popup = await opened;
  const closed = popup.waitForEvent('close');
  await sayWho(popup, 'jo');
  await closed;

  await expect(page.getByText('You are signed in again.')).toBeVisible();
  await expect(visit.heading('You are signed out')).toBeHidden();
  await expect(visit.notes).toHaveValue('Gate code 4711');
  expect(await stack.gateway.creates()).toEqual([]);
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  expect(await stack.gateway.creates()).toHaveLength(1);
});

test('where the browser blocks small windows, signing in takes the page’s place and leads back to the draft', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await signIn(page, stack.url);
  await visit.fill();
  await endSession(context, stack.url);
  await visit.send();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await sayWho(page, 'jo');
  await expect(visit.title).toHaveValue('Annual service');
  await expect(visit.site).toHaveValue(/Acme Depot/);
  // A press sends what could be seen when it came: all of the draft is in the form once this is.
  await expect(page.getByRole('region', { name: 'Your visit' })).toContainText('Annual service');
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  expect(await stack.gateway.creates()).toHaveLength(1);
});

test('signing out ends the session here and at the provider', async ({ visit, stack, page, axe }) => {
  await signIn(page, stack.url);
  await axe();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes' }).click();
  await expect(visit.heading('You are signed out')).toBeVisible();
  await axe();
  await page.goto(stack.url);
  await expect(visit.heading('Sign in to book')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
});

test('whoever is not the desk is told so, and may sign in as somebody else', async ({ visit, stack, page, axe }) => {
  await page.goto(`${stack.url}/sign-in`);
  await sayWho(page, 'sam');
  await expect(visit.heading('You do not have the desk')).toBeVisible();
  await axe();
  await page.getByRole('link', { name: 'Sign in as somebody else' }).click();
  await sayWho(page, 'jo');
  await expect(page.getByRole('banner')).toContainText(JO);
});

test('what asks people to sign in can be used by everyone', async ({ visit, stack, page, context, axe }) => {
  await page.goto(stack.url);
  await expect(visit.heading('Sign in to book')).toBeVisible();
  await axe();
  await signIn(page, stack.url);
  await visit.fill();
  await endSession(context, stack.url);
  await visit.send();
  await expect(visit.heading('You are signed out')).toBeVisible();
  await axe();
});
