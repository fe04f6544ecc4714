import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { VISIT_DAY } from './visit-page.ts';

test.describe.configure({ timeout: 60_000 });

const options = (page: Page) => page.getByRole('listbox', { name: 'Site' }).getByRole('option');
const first = (page: Page) => options(page).first();

test('a site is found with a slip of the finger, by its postcode and by its ID, and what matched is marked', async ({
  visit,
  page,
  axe,
}) => {
  await visit.open();
  await visit.site.fill('brnad dr');
  await expect(first(page)).toHaveText(/Acme Depot — Unit 3\/24 Brand Dr/);
  await expect(first(page).locator('mark')).toHaveText(['Brand', 'Dr']);
  await axe();
  await visit.site.fill('4000 head');
  await expect(first(page)).toHaveText(/Acme Head Office .* QLD 4000/);
  await visit.site.fill('3065757');
  await expect(options(page)).toHaveCount(1);
  await visit.site.fill('24 bra');
  await visit.site.press('Enter');
  await expect(visit.site).toHaveValue(/24 Brand Dr/);
});

test('the sites chosen lately lead the list, through a reload', async ({ visit, page }) => {
  await visit.open();
  await visit.chooseSite('acme cairns');
  await visit.chooseSite('acme tweed');
  await page.reload();
  // It comes back with the script: emptied before that, it is emptied of nothing.
  await expect(visit.site).toHaveValue(/Acme Tweed/);
  await visit.site.fill('');
  await visit.site.press('ArrowDown');
  await expect(options(page).nth(0)).toHaveText(/Acme Tweed/);
  await expect(options(page).nth(1)).toHaveText(/Acme Cairns/);
});

test('a site is taken by a click or by Alt and the up arrow, and let go of by Escape once its list is closed', async ({
  visit,
  page,
}) => {
  await visit.open();
  await visit.site.pressSequentially('acme cairns');
  await options(page).first().click();
  await expect(visit.site).toHaveValue(/Acme Cairns/);
  await visit.site.press('ArrowDown');
  await expect(options(page).first()).toBeVisible();
  await visit.site.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(visit.site).toHaveValue(/Acme Cairns/);
  await visit.site.press('Escape');
  await expect(visit.site).toHaveValue('');

  await visit.site.pressSequentially('acme tweed');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await visit.site.press('Alt+ArrowUp');
  await expect(visit.site).toHaveValue(/Acme Tweed/);
  await expect(options(page)).toHaveCount(0);
});

test.describe('a tenant with more sites than the gateway lists', () => {
  test.use({ settings: { config: {}, gatewayArgs: ['--sites', '140', '--unlimited'] } });

  test('scrolls them by the wheel: there are rows wherever the list is, to its last', async ({ visit, page }) => {
    await visit.open();
    // Before the page's script is there, the key opens the browser's own list.
    await expect(page.locator('[data-drawn]')).toHaveCount(0);
    await visit.site.press('ArrowDown');
    const list = page.getByRole('listbox', { name: 'Site' });
    await expect(first(page)).toBeInViewport();
    const isFilled = () => list.evaluate(hasRowAtBothEnds);
    const last = list.locator('[data-index="99"]');
    for (let turns = 0; turns < 40 && (await last.count()) === 0; turns++) {
      const before = await list.evaluate(({ scrollTop }) => scrollTop);
      // Each time: the list may have moved since, by what came after it was opened.
      await list.hover();
      await page.mouse.wheel(0, 400);
      await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(before);
      await expect.poll(isFilled).toBe(true);
    }
    await page.mouse.wheel(0, 5000);
    await expect(last).toBeInViewport({ ratio: 0.9 });
    await page.mouse.wheel(0, -50_000);
    await expect(first(page)).toBeInViewport({ ratio: 0.9 });
    await expect(first(page)).toHaveAttribute('aria-posinset', '1');
    await expect.poll(isFilled).toBe(true);
  });

  test('is offered the site of an earlier booking that the list leaves out, at any place of a long list', async ({
    visit,
    stack,
    page,
    axe,
  }) => {
    const booked = await page.request.post(`${stack.url}/v1/jobs`, {
      headers: { 'idempotency-key': randomUUID() },
      data: {
        site: '3100080',
        job_type: '29400',
        title: 'Beyond the list',
        start_time: `${VISIT_DAY.iso}T09:00:00+10:00`,
        end_time: `${VISIT_DAY.iso}T11:00:00+10:00`,
        time_zone: 'Australia/Brisbane',
      },
    });
    expect(booked.ok()).toBe(true);

    // What the journal knows is asked for once in five seconds.
    await expect(async () => {
      await visit.open();
      await visit.site.fill('3100080');
      await expect(first(page)).toHaveText('Site 3100080From earlier bookings', { timeout: 1000 });
    }).toPass();
    await expect(page.getByText(/Not every site is listed/)).toBeVisible();
    await visit.site.fill('');
    await visit.site.press('End');
    await expect(page.getByRole('listbox', { name: 'Site' }).getByRole('option', { selected: true })).toBeInViewport({
      ratio: 0.9,
    });
    await expect(visit.site).toHaveAttribute('aria-activedescendant', /-item-\d+$/);
    await axe();
  });
});

/** Whether a row, rather than a gap, is just inside the list's upper and lower edge. */
function hasRowAtBothEnds(list: Element): boolean {
  const { left, top, bottom } = list.getBoundingClientRect();
  return [top + 12, bottom - 12].every((y) => document.elementFromPoint(left + 20, y)?.closest('[role="option"]'));
}
