import type { Page } from '@playwright/test';
import { deskOf } from './desk-page.ts';
import { expect, test } from './test.ts';

const QUICK = { attemptTimeoutMs: 1500, landingGraceMs: 2000, answerWithinMs: 2000 };
// Each lives through several states, and axe looks at every one in light and in dark.
test.describe.configure({ timeout: 120_000 });
test.use({
  viewport: { width: 375, height: 740 },
  settings: { config: { sending: QUICK }, gatewayArgs: ['--unlimited'] },
});

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add a new site' });

async function fillSite(page: Page) {
  const dialog = dialogOf(page);
  await dialog.getByLabel('Customer').selectOption({ index: 1 });
  await dialog.getByLabel('Business name').fill('Acme Shed');
  await dialog.getByLabel('Address').fill('3 Kelp St, Brisbane QLD 4000');
  await dialog.getByLabel('Phone').fill('(07) 3555 0199');
}

test('a new site is chosen at once, and a visit there can be requested', async ({ visit, stack, page, axe }) => {
  await visit.open();
  await page.getByRole('button', { name: 'Add a new site' }).click();
  await axe();
  await fillSite(page);
  await page.getByRole('button', { name: 'Add site' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(visit.site).toHaveValue(/Acme Shed — 3 Kelp St/);
  await expect(page.getByText(/Acme Shed .* is added and chosen/)).toBeVisible();
  await axe();
  const [made] = await stack.gateway.requests('POST', '/v1/sites');
  expect(made?.body).toMatchObject({ business_name: 'Acme Shed', mobile_number: '+61735550199' });

  await visit.jobType.selectOption({ label: 'Installation' });
  await visit.title.fill('First visit');
  await visit.date.fill('tomorrow');
  await visit.from.fill('9am');
  await visit.to.fill('11am');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ site: made?.wrote }]);
});

test('a site that is not found is added from what was typed, by keyboard', async ({ visit, page, axe }) => {
  await visit.open();
  await visit.site.fill('Smith House');
  await expect(page.getByRole('button', { name: 'Add “Smith House” as a new site' })).toBeVisible();
  await axe();
  await visit.site.press('Enter');
  await expect(dialogOf(page).getByLabel('Business name')).toHaveValue('Smith House');
  await page.keyboard.press('Escape');
  await expect(visit.site).toBeFocused();
});

test('“Add a new site” takes over what was typed in Site, by pointer and by keyboard, and nothing of an earlier call', async ({
  page,
  stack,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const desk = deskOf(page, stack.url);
  const add = page.getByRole('button', { name: 'Add a new site' });
  const name = dialogOf(page).getByLabel('Business name');
  await desk.open();
  await page.keyboard.type('Smith House');
  await add.click();
  await expect(name).toHaveValue('Smith House');
  await page.keyboard.press('Escape');
  await desk.site.focus();
  await page.keyboard.type('Zebra Cafe');
  await page.keyboard.press('Shift+Tab');
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('Zebra Cafe');
  await name.fill('');
  await page.keyboard.press('Escape');
  // Words that were cleared, that named a site, or that were typed for the call before are no name of a new one.
  await desk.site.fill('Old Mill');
  await desk.site.fill('');
  await add.click();
  await expect(name).toHaveValue('');
  await page.keyboard.press('Escape');
  await desk.chooseSite('acme depot');
  await add.click();
  await expect(name).toHaveValue('');
  await page.keyboard.press('Escape');
  await desk.site.fill('Gone Ltd');
  await desk.title.focus();
  await page.keyboard.press('Alt+k');
  await expect(desk.site).toHaveValue('');
  await add.click();
  await expect(name).toHaveValue('');
});

test('a new site that comes when the next call is being written is not chosen for that one', async ({
  page,
  stack,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.fill('Wants a new site');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/v1/sites', async (route) => {
    if (route.request().method() === 'POST') await asked;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Add a new site' }).click();
  await fillSite(page);
  await page.getByRole('button', { name: 'Add site' }).click();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveText([/Wants a new site/]);
  await desk.title.fill('The next call');
  answer();
  await expect(page.getByText(/Acme Shed .* is added. Choose it under Site where you need it/)).toBeVisible();
  await expect(desk.site).toHaveValue('');
  await page.keyboard.press('Alt+r');
  await expect(desk.title).toHaveValue('Wants a new site');
  await desk.chooseSite('acme shed');
  await expect(desk.site).toHaveValue(/Acme Shed/);
});

test('mistakes are told at their fields, the relay’s too, and what was typed stays through closing and reload', async ({
  visit,
  page,
  axe,
}) => {
  await visit.open();
  await page.getByRole('button', { name: 'Add a new site' }).click();
  await page.getByRole('button', { name: 'Add site' }).click();
  await expect(visit.problem).toBeFocused();
  await visit.problem.getByRole('link', { name: 'Enter the address of the site.' }).click();
  await expect(dialogOf(page).getByLabel('Address')).toBeFocused();
  await axe();
  await fillSite(page);
  await dialogOf(page).getByLabel('Phone').fill('12');
  await page.getByRole('button', { name: 'Add site' }).click();
  await expect(visit.problem).toContainText('No site was added.');
  await expect(dialogOf(page).getByLabel('Phone')).toHaveAttribute('aria-invalid', 'true');
  await axe();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await page.getByRole('button', { name: 'Add a new site' }).click();
  await expect(dialogOf(page).getByLabel('Business name')).toHaveValue('Acme Shed');
  await page.reload();
  await expect(dialogOf(page).getByLabel('Address')).toHaveValue('3 Kelp St, Brisbane QLD 4000');
});

for (const fault of ['hang-after-write', 'hang-before-write']) {
  test(`a new site whose answer never comes (${fault}) is one site`, async ({ visit, stack, page }) => {
    await stack.gateway.fault(fault, { path: '/v1/sites' });
    await visit.open();
    await page.getByRole('button', { name: 'Add a new site' }).click();
    await fillSite(page);
    await page.getByRole('button', { name: 'Add site' }).click();
    await expect(visit.site).toHaveValue(/Acme Shed/, { timeout: 45_000 });
    const made = (await stack.gateway.requests('POST', '/v1/sites')).filter(({ wrote }) => wrote !== null);
    expect(made).toHaveLength(1);
  });
}
