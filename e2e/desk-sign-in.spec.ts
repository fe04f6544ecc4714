import type { Page } from '@playwright/test';
import { type OidcProvider, startOidcProvider } from '../tools/oidc-provider.ts';
import { sayWho } from './say-who.ts';
import { test as base, expect } from './test.ts';

const people = {
  jo: { name: 'Jo Field', groups: ['service-desk'] },
  kim: { name: 'Kim Reed', groups: ['service-desk'] },
};

/** A desk that is let in by a real provider. */
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

test('a session that ends in the middle of a call costs neither the call nor those on hold', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await page.goto(`${stack.url}/desk`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await sayWho(page, 'jo');
  // Signing in leads back to the desk.
  await expect(visit.site).toBeFocused();
  const held = page.getByRole('region', { name: 'Held calls' }).getByRole('listitem');
  await visit.title.fill('Lift stuck');
  await page.keyboard.press('Alt+k');
  await visit.fill();
  await visit.notes.fill('Gate code 4711');

  await context.clearCookies({ name: /^_session/ });
  await context.addCookies([{ name: 'callout', value: 'x'.repeat(43), url: stack.url }]);
  await page.keyboard.press('Control+Enter');
  await expect(visit.heading('You are signed out')).toBeVisible();
  await expect(held).toHaveText([/Lift stuck/]);

  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  const popup = await opened;
  const closed = popup.waitForEvent('close');
  await sayWho(popup, 'jo');
  await closed;

  await expect(page.getByText('You are signed in again.')).toBeVisible();
  await expect(visit.notes).toHaveValue('Gate code 4711');
  await visit.notes.press('Control+Enter');
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toHaveLength(1);
  await expect(held).toHaveText([/Lift stuck/]);
  // Whoever has the desk sees who took it.
  await expect(
    page.getByRole('region', { name: 'Recent bookings' }).getByRole('button', { name: /taken by Jo Field/ }),
  ).toBeVisible();
});

test('whoever signs in next on the same browser finds nothing of the one before, who finds all of it again', async ({
  visit,
  stack,
  page,
  context,
}) => {
  // Three sign-ins.
  test.slow();
  const signIn = async (name: string) => {
    await context.clearCookies();
    await page.goto(`${stack.url}/desk`);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await sayWho(page, name);
    await expect(visit.site).toBeFocused();
  };
  const held = page.getByRole('region', { name: 'Held calls' }).getByRole('listitem');
  await signIn('jo');
  await visit.title.fill('Lift stuck');
  await page.keyboard.press('Alt+k');
  await visit.title.fill('Leaking tap');
  await expect(held).toHaveText([/Lift stuck/]);

  await signIn('kim');
  await expect(page.getByText('Kim Reed')).toBeVisible();
  await expect(visit.title).toHaveValue('');
  await expect(held).toHaveCount(0);

  await signIn('jo');
  await expect(visit.title).toHaveValue('Leaking tap');
  await expect(held).toHaveText([/Lift stuck/]);
});

test('a page says at once that its person has signed out in another tab, and shows their name no more', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await page.goto(`${stack.url}/desk`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await sayWho(page, 'jo');
  await visit.fill({ title: 'Lift stuck' });
  const name = page.locator('.signed-in-name');
  await expect(name).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${stack.url}/desk`);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(visit.heading('You are signed out')).toBeVisible();
  await expect(name).toHaveCount(0);
  await expect(visit.title).toHaveValue('Lift stuck');
});

test('a page of somebody who has signed out in another tab books nothing for whoever signs in there', async ({
  visit,
  stack,
  page,
  context,
}) => {
  // Three sign-ins.
  test.slow();
  const signIn = async (tab: Page, name: string) => {
    await tab.getByRole('link', { name: 'Sign in' }).click();
    await sayWho(tab, name);
    await expect(tab.getByRole('button', { name: 'Sign out' })).toBeVisible();
  };
  // The page hears nothing of the other tab, as in a browser that keeps nothing.
  await page.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation()));
  await page.goto(`${stack.url}/desk`);
  await signIn(page, 'jo');
  await visit.fill({ title: 'Lift stuck' });

  const other = await context.newPage();
  await other.goto(`${stack.url}/desk`);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.getByRole('button', { name: 'Yes' }).click();
  await signIn(other, 'kim');

  await visit.send();
  await expect(visit.heading('You are signed out')).toBeVisible();
  expect(await stack.gateway.creates()).toEqual([]);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await opened;
  // The provider knows Kim, whose page it then is.
  await expect(page.getByText('Kim Reed')).toBeVisible();
  await expect(visit.title).toHaveValue('');
  expect(await stack.gateway.creates()).toEqual([]);
});

test.describe('where anyone may book without', () => {
  test.use({
    settings: async ({ provider }, use) => {
      const config = { signIn: { desk: ['service-desk'], scopes: ['groups'] } };
      await use({ config, gatewayArgs: [], env: { ...provider.env, CALLOUT_ACCESS: 'open' } });
    },
  });

  test('the page has a way to sign in, which leads back to it', async ({ visit, stack, page, axe }) => {
    // Readings of a whole page, and a provider's pages.
    test.slow();
    await page.goto(`${stack.url}/desk`);
    await expect(visit.site).toBeFocused();
    await axe();
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await sayWho(page, 'jo');
    await expect(visit.site).toBeFocused();
    await expect(page.getByText('Jo Field')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toHaveCount(0);
  });
});
