import type { Page } from '@playwright/test';
import { focusStops } from './focus-stops.ts';
import { EVERY_PAGE, lookAtEach, OFFICE, type PageName, pagesOf } from './office-pages.ts';
import { smallTargets } from './page-checks.ts';
import { testsSharing } from './shared-stack.ts';
import { expect } from './test.ts';

// What WCAG 2.2 asks of every page and axe cannot see. docs/accessibility.md says which test stands for which criterion.

const test = testsSharing(OFFICE);
test.describe.configure({ mode: 'default', timeout: 90_000 });

const nothingOn = (names: readonly PageName[]) => Object.fromEntries(names.map((name) => [name, []]));
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('by keyboard', () => {
  test('Tab leads through the form in the order it is read, and out of it again', async ({ page, stack }) => {
    await pagesOf(page, stack)('form');
    const names = (await focusStops(page)).map(({ name }) => name);
    expect(names).toEqual([
      'Your requests',
      'Site',
      'Job type',
      'Title',
      'Date',
      'Open calendar',
      'From',
      'To',
      'Change time zone',
      'Scope of work',
      'Access instructions',
      'Site contact name',
      'PO contact phone',
      'Asset ID',
      'Preferred technician',
      'After hours ok',
      'Anything we should know?',
      'PO number',
      'Request visit',
      'Call 07 3555 0142',
      'Email office@brightwater.example',
      'Language',
    ]);
  });

  test('Shift+Tab leads back the same way', async ({ page, stack }) => {
    await pagesOf(page, stack)('form');
    const there = (await focusStops(page)).map(({ name }) => name);
    const back = (await focusStops(page, 'Shift+Tab')).map(({ name }) => name);
    expect(back.reverse()).toEqual(there);
  });

  test('whatever has focus looks other than without', async ({ page, stack }) => {
    const unmarked = await lookAtEach(page, stack, ['problems', 'receipt', 'desk'], async () =>
      (await focusStops(page)).filter(({ isMarked }) => !isMarked).map(({ name }) => name),
    );
    expect(unmarked).toEqual(nothingOn(['problems', 'receipt', 'desk']));
  });

  for (const [device, viewport] of [
    ['a small phone', { width: 320, height: 480 }],
    ['a laptop', { width: 1280, height: 600 }],
  ] as const) {
    test(`nothing lies over what has focus, on ${device}`, async ({ page, stack }) => {
      await page.setViewportSize(viewport);
      const hidden = await lookAtEach(page, stack, ['problems', 'desk'], async () => [
        ...(await focusStops(page)).filter(({ isHidden }) => isHidden).map(({ name }) => name),
        ...(await focusStops(page, 'Shift+Tab')).filter(({ isHidden }) => isHidden).map(({ name }) => name),
      ]);
      expect(hidden).toEqual(nothingOn(['problems', 'desk']));
    });
  }

  test('moving focus through the form changes nothing in it', async ({ page, stack }) => {
    await pagesOf(page, stack)('form');
    const before = await page.locator('body').ariaSnapshot();
    await focusStops(page);
    expect(await page.locator('body').ariaSnapshot()).toBe(before);
    await expect(page).toHaveURL(`${stack.url}/`);
  });

  test('Escape closes the list of sites and leaves what was typed', async ({ page, stack }) => {
    await pagesOf(page, stack)('form');
    const site = page.getByRole('combobox', { name: 'Site', exact: true });
    await site.pressSequentially('acme');
    await expect(page.getByRole('option').first()).toBeVisible();
    await site.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(site).toHaveValue('acme');
  });
});

test.describe('by pointer', () => {
  test('everything that can be pressed, on every page, is at least 24 px each way', async ({ page, stack }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    const small = await lookAtEach(page, stack, EVERY_PAGE, () => smallTargets(page));
    expect(small).toEqual(nothingOn(EVERY_PAGE));
  });

  test('a press that is let go elsewhere sends nothing', async ({ page, stack }) => {
    await pagesOf(page, stack)('form');
    const submit = page.getByRole('button', { name: 'Request visit' });
    await submit.hover();
    await page.mouse.down();
    await page.getByRole('heading', { name: 'Your visit' }).hover();
    await page.mouse.up();
    // Had it been pressed, the empty form would have been told of at once, and this press would not be the first.
    await expect(page.getByRole('alert')).toHaveCount(0);
    await submit.click();
    await expect(page.getByRole('alert')).toHaveCount(1);
  });
});

test.describe('close up', () => {
  test('the form is the same whichever way a phone is held', async ({ page, stack }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    await pagesOf(page, stack)('form');
    const upright = await page.locator('body').ariaSnapshot();
    await page.setViewportSize({ width: 667, height: 375 });
    expect(await page.locator('body').ariaSnapshot()).toBe(upright);
    expect(await sideways(page)).toBe(0);
  });
});
