import type { Page } from '@playwright/test';
import { EXAMPLE_NOW } from '../tools/gallery/answers.ts';
import { deskOf } from './desk-page.ts';
import { countDrawn } from './drawn.ts';
import { testsSharing } from './shared-stack.ts';
import { expect } from './test.ts';

const HELD = 60;

const test = testsSharing({ config: {}, gatewayArgs: [] });
test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 1280, height: 720 } });

/** Keeps so many calls on this device, as a tab of the desk would: the latest `ageMs` old, the others a minute each before it. */
function keepCalls({ count, from, ageMs }: { count: number; from: number; ageMs: number }): void {
  const names = ['site', 'job_type', 'project', 'date', 'from', 'to', 'time_zone', 'from_occurrence', 'to_occurrence'];
  const rest = ['notes', 'purchase_order_number', 'external_id'];
  const empty = Object.fromEntries([...names, ...rest].map((name) => [name, '']));
  for (let at = 0; at < count; at++) {
    const key = `00000000-0000-4000-8000-${String(from + at).padStart(12, '0')}`;
    const values = { ...empty, title: `Held call ${from + at}`, custom_fields: {} };
    const savedAt = Date.now() - ageMs - at * 60_000;
    localStorage.setItem(`callout.call.${key}`, JSON.stringify({ key, values, savedAt }));
  }
}

/** The desk with many held calls, and what counts the components that it draws. */
async function deskWithCalls(page: Page, origin: string) {
  // At some hours it is another day at a site than at the desk, and all dates are drawn for that as well.
  await page.context().clock.setFixedTime(EXAMPLE_NOW);
  const drawn = await countDrawn(page);
  await page.addInitScript(keepCalls, { count: HELD, from: 0, ageMs: 3_600_000 });
  const desk = deskOf(page, origin);
  await desk.open();
  await expect(desk.heldCalls).toHaveCount(HELD);
  return { desk, drawn };
}

test('a call that is held draws its own row, and none of those that were held before', async ({ page, stack }) => {
  const { desk, drawn } = await deskWithCalls(page, stack.url);
  await desk.title.fill('One more');
  await drawn.atRest();
  await drawn.reset();
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveCount(HELD + 1);
  await expect(desk.heldCalls.first()).toContainText('One more');
  await expect(desk.site).toBeFocused();
  expect((await drawn.read()).components).toBeLessThan(80);
});

test('a site that is picked draws what depends on it once, and nothing for the field having been left', async ({
  page,
  stack,
}) => {
  const { desk, drawn } = await deskWithCalls(page, stack.url);
  await desk.site.pressSequentially('acme depot brand');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await drawn.atRest();
  await drawn.reset();
  await page.keyboard.press('Enter');
  await expect(desk.site).toHaveValue(/Acme Depot/);
  await expect(desk.jobType).toBeFocused();
  await drawn.atRest();
  expect((await drawn.read()).components).toBeLessThan(85);
});

test('a site that is picked is put into its field once all is drawn: the browser lays out the page for it', async ({
  page,
  stack,
}) => {
  const { desk, drawn } = await deskWithCalls(page, stack.url);
  await desk.site.pressSequentially('acme depot brand');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await drawn.atRest();
  const rowsThen = await desk.site.evaluateHandle((site: HTMLInputElement) => {
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const counts: number[] = [];
    Object.defineProperty(site, 'value', {
      get: () => native?.get?.call(site),
      set: (text) => {
        counts.push(document.querySelectorAll('[role=option]').length);
        native?.set?.call(site, text);
      },
    });
    return counts;
  });
  await page.keyboard.press('Enter');
  await expect(desk.site).toHaveValue(/Acme Depot/);
  expect(await rowsThen.jsonValue()).toEqual([0]);
});

test('a letter in the notes draws the notes alone', async ({ page, stack }) => {
  const { desk, drawn } = await deskWithCalls(page, stack.url);
  await desk.notes.fill('Ring');
  await drawn.atRest();
  await drawn.reset();
  await page.keyboard.type(' first, then ring again');
  await expect(desk.notes).toHaveValue('Ring first, then ring again');
  const { components } = await drawn.read();
  expect(components / ' first, then ring again'.length).toBeLessThan(6);
});

test('the sheet of shortcuts is drawn without the desk, which stays as it is under it', async ({ page, stack }) => {
  const { desk, drawn } = await deskWithCalls(page, stack.url);
  const button = page.getByRole('button', { name: 'Shortcuts' });
  await button.focus();
  await drawn.atRest();
  await drawn.reset();
  await page.keyboard.press('?');
  await expect(desk.sheet).toBeVisible();
  expect((await drawn.read()).components).toBeLessThan(100);
  // A modal dialog would have every element under it styled anew.
  expect(await page.evaluate(() => document.querySelector('dialog:modal'))).toBeNull();

  const close = desk.sheet.getByRole('button', { name: 'Close' });
  await expect(desk.sheet.getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(close).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(desk.sheet.getByRole('checkbox')).toBeFocused();
  await close.click();
  await expect(desk.sheet).toBeHidden();
  await expect(button).toBeFocused();
});

test('the rows of a long list are laid out as they come into sight, and all of them are in the page', async ({
  page,
  stack,
}) => {
  const { desk } = await deskWithCalls(page, stack.url);
  const last = desk.heldCalls.last().getByText(`Held call ${HELD - 1}`);
  const isLaidOut = () => last.evaluate((title) => title.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isLaidOut()).toBe(false);
  await desk.heldCalls.first().getByRole('button', { name: 'Resume' }).focus();
  await page.keyboard.press('End');
  await expect(desk.heldCalls.last().getByRole('button', { name: 'Resume' })).toBeFocused();
  await expect.poll(isLaidOut).toBe(true);
});

test('rows that move far down a list, as others come above them, are laid out no longer', async ({ page, stack }) => {
  const { desk } = await deskWithCalls(page, stack.url);
  const isLaidOut = (title: string) =>
    desk.heldCalls
      .getByText(title, { exact: true })
      .evaluate((row) => row.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isLaidOut('Held call 0')).toBe(true);
  const other = await page.context().newPage();
  await other.goto(`${stack.url}/healthz`);
  await other.evaluate(keepCalls, { count: HELD, from: HELD, ageMs: 0 });
  await expect(desk.heldCalls).toHaveCount(2 * HELD);
  await expect.poll(() => isLaidOut('Held call 0')).toBe(false);
  expect(await isLaidOut(`Held call ${HELD}`)).toBe(true);
});

test('a call that begins a group of rows is laid out with the page, and the groups in sight stay as they were', async ({
  page,
  stack,
}) => {
  const { desk } = await deskWithCalls(page, stack.url);
  const looked = () =>
    desk.heldCalls.evaluateAll((rows) =>
      rows.slice(0, 11).map((row) => getComputedStyle(row.closest('.row-group') ?? row).contentVisibility),
    );
  const inSight = Array(11).fill('visible');
  expect(await looked()).toEqual(inSight);
  await desk.title.fill('One more');
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveCount(HELD + 1);
  expect(await looked()).toEqual(inSight);
});

test('going from one field to the next lays nothing out anew: hints that come into sight have their room', async ({
  page,
  stack,
}) => {
  const { desk } = await deskWithCalls(page, stack.url);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value;
  };
  const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  // Counted from here on: the summary changes with the title.
  await desk.title.fill('One more');
  await frame();
  await desk.jobType.focus();
  await frame();
  const before = await layouts();
  for (let fields = 0; fields < 6; fields++) {
    await page.keyboard.press('Tab');
    await frame();
  }
  expect(before).toBeGreaterThan(0);
  expect(await layouts()).toBe(before);
});
