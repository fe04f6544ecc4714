import type { Page } from '@playwright/test';
import { clipboardOf } from './clipboard.ts';
import { deskOf } from './desk-page.ts';
import { expect, test } from './test.ts';
import { createVisitPage, VISIT, VISIT_DAY } from './visit-page.ts';

test.use({
  viewport: { width: 1280, height: 720 },
  permissions: ['clipboard-read', 'clipboard-write'],
  settings: {
    config: { desk: { snippets: { gate: 'Gate code needed: call ten minutes before.' } } },
    gatewayArgs: [],
  },
});

/** A keyboard that counts: every press but those of the words that only the caller can say. */
function countedKeys(page: Page) {
  let presses = 0;
  return {
    count: () => presses,
    async press(...keys: string[]) {
      for (const key of keys) {
        // Ctrl and Enter are two keys.
        presses += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    async type(text: string) {
      presses += text.length;
      await page.keyboard.type(text);
    },
    freeText: (text: string) => page.keyboard.type(text),
  };
}

test('a repeat caller’s job is booked by keyboard, in at most 25 presses beyond the free text', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  const keys = countedKeys(page);
  await desk.open();
  // The caller's first job, by whatever way.
  await desk.fill();
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();

  await page.bringToFront();
  await keys.press('Enter');
  await expect(desk.site).toBeFocused();
  await keys.type('ac');
  await expect(page.getByRole('option').first()).toBeVisible();
  await keys.press('Enter');
  await expect(desk.jobType).toBeFocused();
  await keys.type('i');
  await keys.press('Enter');
  await expect(desk.title).toBeFocused();
  await keys.freeText('Annual service of the roof unit');
  await keys.press('Enter', 'Enter');
  await expect(desk.date).toBeFocused();
  await keys.type('1/7');
  await keys.press('Enter');
  await keys.type('9');
  await keys.press('Control+Enter');
  await expect(desk.booked).toBeVisible();

  const creates = await stack.gateway.creates();
  expect(creates).toHaveLength(2);
  expect(creates[1]).toMatchObject({
    site: '3065756',
    job_type: '29400',
    title: 'Annual service of the roof unit',
    start_time: `${VISIT_DAY.iso}T09:00:00+10:00`,
  });
  console.log(`A repeat caller's job: ${keys.count()} key presses beyond the free text.`);
  expect(keys.count()).toBeLessThanOrEqual(25);
});

test('a site that is only marked is taken by Ctrl+Enter, and sent by the next, when it has been seen', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await desk.site.fill('acme head');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(desk.site).toHaveValue(/Acme Head Office/);
  await expect(page.getByRole('region', { name: 'Your visit' })).toContainText('Acme Head Office');
  await desk.title.fill('Seen and sent');
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ site: '3065757', title: 'Seen and sent' }]);
});

test('the result has focus as it appears: Enter pressed at the sight of it is the next call', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  const focused = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        new MutationObserver((_, seen) => {
          const result = document.querySelector('.desk-call .outcome');
          if (!result) return;
          seen.disconnect();
          resolve(document.activeElement === result);
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.keyboard.press('Control+Enter');
  expect(await focused).toBe(true);
});

test('the same site again, and the last booking for another site, take fewer keys still', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await desk.purchaseOrder.fill('PO 7');
  await desk.reference.fill('REF-1');
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();
  // What became of the call stands where it was typed, as wide.
  const wide = async (part: ReturnType<typeof page.locator>) => (await part.boundingBox())?.width ?? 0;
  expect(await wide(page.locator('.desk-call'))).toBeGreaterThan(await wide(desk.recent));

  await page.keyboard.press('Alt+g');
  await expect(desk.site).toHaveValue(/Acme Depot/);
  await expect(desk.title).toBeFocused();
  await expect(desk.title).toHaveValue('');
  await expect(desk.date).toHaveValue('');
  await expect(desk.purchaseOrder).toHaveValue('PO 7');
  await expect(desk.reference).toHaveValue('');

  await page.keyboard.press('Alt+l');
  await expect(desk.site).toBeFocused();
  await expect(desk.site).toHaveValue('');
  await expect(desk.title).toHaveValue(VISIT.title);
  await expect(desk.from).toHaveValue(/^9:00/);
});

test('the whole form stands on 1280 × 720 without scrolling, beside the three lists', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await expect(page.getByText(`Thu ${VISIT_DAY.words}`, { exact: false }).first()).toBeVisible();
  const parts = [
    desk.site,
    desk.jobType,
    desk.title,
    desk.project,
    desk.date,
    desk.from,
    desk.to,
    desk.details,
    desk.notes,
    desk.purchaseOrder,
    desk.reference,
    page.getByRole('region', { name: 'Your visit' }).locator('.summary-window'),
    desk.submit,
    desk.held,
    desk.recent,
    desk.siteJobs,
  ];
  for (const part of parts) {
    const box = await part.boundingBox();
    expect(box, String(part)).not.toBeNull();
    expect(box?.y, String(part)).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0), String(part)).toBeLessThanOrEqual(720);
    expect((box?.x ?? 0) + (box?.width ?? 0), String(part)).toBeLessThanOrEqual(1280);
  }
  await expect(desk.details.locator('input, textarea, select')).not.toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(720);
});

test('a call is held, outlives a restart of the browser, and is resumed under its own key', async ({
  page,
  stack,
  context,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.chooseSite('acme depot brand');
  await desk.title.fill('Lift stuck');
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveText([/Lift stuck.*now.*Acme Depot/]);
  await expect(desk.site).toBeFocused();
  await expect(desk.site).toHaveValue('');

  // Another call is being typed when the browser goes: a new page has storage of the device and nothing of the tab.
  await desk.title.fill('Leaking tap');
  await expect(page.getByText('Leaking tap', { exact: true })).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const again = deskOf(await context.newPage(), stack.url);
  await again.open();
  await expect(again.heldCalls).toHaveText([/Leaking tap/, /Lift stuck/]);

  await again.page.keyboard.press('Alt+r');
  await expect(again.title).toHaveValue('Leaking tap');
  // Resuming puts aside what is being written: pressed again, it goes back and forth between the two.
  await again.page.keyboard.press('Alt+r');
  await expect(again.title).toHaveValue('Lift stuck');
  await expect(again.heldCalls).toHaveText([/Leaking tap/]);
  await again.fill({ title: 'Lift stuck' });
  await again.page.keyboard.press('Control+Enter');
  await expect(again.booked).toBeVisible();
  await expect(again.heldCalls).toHaveText([/Leaking tap/]);
});

test('two tabs hold calls side by side, and neither takes the other’s', async ({ page, stack, context }) => {
  const one = deskOf(page, stack.url);
  await one.open();
  await one.title.fill('In the first tab');
  const other = deskOf(await context.newPage(), stack.url);
  await other.open();
  await expect(other.heldCalls).toHaveText([/In the first tab.*Open in another tab/]);
  await other.title.fill('In the second tab');
  await expect(one.heldCalls).toHaveText([/In the second tab.*Open in another tab/]);

  await other.page.keyboard.press('Alt+k');
  await expect(one.heldCalls).toHaveText([/In the second tab/]);
  await page.bringToFront();
  await expect(one.held.getByText('Open in another tab')).toBeHidden();
  await expect(one.title).toHaveValue('In the first tab');
});

test('a held call that is deleted comes back with Undo, however long that takes', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.fill('Lift stuck');
  await page.keyboard.press('Alt+k');
  await desk.held.getByRole('button', { name: /Delete Lift stuck/ }).click();
  await expect(desk.heldCalls).toHaveCount(0);
  await expect(desk.held.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.heldCalls).toHaveText([/Lift stuck/]);
  await expect(desk.held.getByRole('button', { name: /^Resume.*Lift stuck/ })).toBeFocused();
});

test('arrow keys lead from one held call to the next, Delete takes one away and Enter resumes', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  for (const title of ['Lift stuck', 'Leaking tap']) {
    await desk.title.fill(title);
    await page.keyboard.press('Alt+k');
  }
  await expect(desk.heldCalls).toHaveText([/Leaking tap/, /Lift stuck/]);
  await page.keyboard.press('Alt+1');
  await expect(desk.held.getByRole('button', { name: /^Resume.*Leaking tap/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(desk.held.getByRole('button', { name: /^Resume.*Lift stuck/ })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(desk.heldCalls).toHaveText([/Leaking tap/]);
  await expect(desk.held.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Enter');
  await expect(desk.title).toHaveValue('Leaking tap');
});

test('nothing typed is lost by loading the desk again', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await desk.notes.fill('Ring first.');
  await page.reload();
  await expect(desk.title).toHaveValue(VISIT.title);
  await expect(desk.notes).toHaveValue('Ring first.');
  await expect(desk.site).toHaveValue(/Acme Depot/);
  await expect(desk.heldCalls).toHaveCount(0);
});

test('a call held while its day is being typed is held for that day, past midnight too', async ({ page, stack }) => {
  // A minute before midnight in Brisbane.
  await page.clock.install({ time: new Date('2026-12-01T13:59:00Z') });
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.chooseSite('acme depot brand');
  await desk.date.focus();
  await page.keyboard.type('tomorrow');
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveText([/Acme Depot/]);
  await page.clock.fastForward('02:00');
  await page.keyboard.press('Alt+r');
  await expect(desk.date).toHaveValue('2 December 2026');
});

test('where the browser keeps nothing, held calls say so, and the browser asks before they go with the tab', async ({
  page,
  stack,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.focus();
  await page.keyboard.type('Lift stuck');
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveText([/Lift stuck/]);
  await expect(desk.held.getByText('held calls are lost when the tab is closed')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(desk.heldCalls).toHaveText([/Lift stuck/]);
});

test('a call that is being sent is not told as its own duplicate', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await stack.gateway.fault('hang-before-write');
  const listsItself = page.waitForResponse(
    async (response) =>
      response.url().includes('/v1/likely-duplicates') && (await response.text()).includes('Annual service'),
  );
  await desk.send();
  await listsItself;
  await expect(desk.recent.getByRole('button', { name: /Annual service/ })).toBeVisible();
  await expect(page.getByText(/may be booked already/)).toBeHidden();
  await stack.gateway.release();
});

test('the next call is typed while the last one is still being confirmed', async ({ page, stack }) => {
  // The relay looks again after some seconds.
  test.slow();
  const desk = deskOf(page, stack.url);
  await desk.open();
  await stack.gateway.fault('reset-after-write');
  await stack.gateway.fault('html-502', { method: 'GET', times: 1000 });
  await desk.fill();
  await page.keyboard.press('Control+Enter');
  await expect(desk.heading('We are confirming your request')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(desk.site).toBeFocused();
  await expect(desk.heldCalls).toHaveCount(0);
  await expect(desk.recent.getByText(VISIT.title)).toBeVisible();
  await desk.title.fill('The next one');
  await stack.gateway.clearFaults();
  // Not by its state in words: that is the gateway's own, such as Tentative, as soon as its list has been read.
  await expect(desk.recent.getByText(/^Job \d+$/)).toBeVisible({ timeout: 30_000 });
  await expect(desk.title).toHaveValue('The next one');
  const made = (await stack.gateway.jobs()).filter(({ title }) => title === VISIT.title);
  expect(made).toHaveLength(1);
});

test('a call that was left while it was being sent, and was then refused, waits in Held calls to be mended', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/v1/jobs', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await asked;
    await route.fulfill({
      status: 400,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'https://callout/problems/invalid-booking',
        title: 'Invalid',
        status: 400,
        instance: 'req_1',
        errors: [{ field: 'title', message: 'Say more.' }],
      }),
    });
  });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Requesting…' })).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(desk.heldCalls).toHaveText([/Annual service.*Being sent/]);
  answer();
  await expect(desk.heldCalls).toHaveText([/Annual service.*Not booked/]);
  await page.keyboard.press('Alt+r');
  await expect(desk.title).toHaveValue(VISIT.title);
  await expect(page.getByRole('alert')).toBeVisible();
});

test('a refused call that is still in Held calls is mended there, and leaves nothing behind to be booked again', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await stack.gateway.fault('problem:invalid-body');
  await page.keyboard.press('Control+Enter');
  await expect(desk.heading('We could not request this visit')).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(desk.heldCalls).toHaveText([/Annual service.*Not booked/]);
  const refused = desk.recent.getByRole('button', { name: /Annual service/ }).first();
  await expect(refused).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(refused).toBeFocused();
  await page.keyboard.press('m');
  await expect(desk.title).toHaveValue(VISIT.title);
  await expect(desk.heldCalls).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(desk.site).toBeFocused();
  await expect(desk.heldCalls).toHaveCount(0);
  await expect(desk.recent.getByRole('button', { name: /Annual service/ })).toHaveCount(2);
  await expect(desk.recent.getByText('Mend and send again')).toHaveCount(0);
});

test('what came into a call by itself is not held, and a booked call leaves nothing behind', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await page.keyboard.press('Alt+n');
  await expect(desk.site).toBeFocused();
  await expect(desk.heldCalls).toHaveCount(0);
  await desk.fill();
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();
  await page.keyboard.press('Alt+k');
  await expect(desk.site).toBeFocused();
  await expect(page.getByText('There is nothing to hold yet.')).toBeVisible();
  await desk.fill({ title: 'Another one' });
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();
  expect(await stack.gateway.creates()).toHaveLength(2);
  await expect(desk.heldCalls).toHaveCount(0);
});

test('words in Site that have chosen none yet outlive a reload, and are held with their call and come back with it', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.fill('Lift stuck');
  await desk.site.focus();
  await page.keyboard.type('acme dep');
  await page.reload();
  await expect(desk.site).toHaveValue('acme dep');
  await expect(desk.site).toBeFocused();

  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveText([/Lift stuck.*acme dep/]);
  await expect(desk.site).toHaveValue('');
  await page.keyboard.press('Alt+r');
  await expect(desk.title).toHaveValue('Lift stuck');
  await expect(desk.site).toHaveValue('acme dep');
  await expect(desk.site).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(desk.site).toHaveValue(/Acme Depot/);
});

test('words in Site are never left for the site of the call before', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await page.keyboard.type('nowhere');
  await page.keyboard.press('Alt+k');
  await desk.chooseSite('acme depot brand');
  await page.keyboard.press('Alt+r');
  await expect(desk.site).toHaveValue('nowhere');
  await page.keyboard.type('x');
  await expect(desk.site).toHaveValue('nowherex');
  await desk.title.focus();
  await expect(desk.site).toHaveValue('');
});

test('a new call, and one that is resumed, put words in Site aside as anything else that was typed, by key and by pointer', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await page.keyboard.type('acme dep');
  await page.keyboard.press('Alt+n');
  await expect(desk.heldCalls).toHaveText([/acme dep/]);
  await page.keyboard.type('acme head');
  await page.getByRole('button', { name: 'New call' }).click();
  await expect(desk.heldCalls).toHaveText([/acme head/, /acme dep/]);
  await page.keyboard.type('school');
  await desk.held.getByRole('button', { name: /^Resume.*acme dep/ }).click();
  await expect(desk.site).toHaveValue('acme dep');
  await expect(desk.heldCalls).toHaveText([/school/, /acme head/]);
});

test('snippets come into notes by their names, and Undo takes them back', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.notes.focus();
  await page.keyboard.type('Dog. /gate ok');
  await expect(desk.notes).toHaveValue('Dog. Gate code needed: call ten minutes before. ok');
  await desk.notes.fill('');
  await page.keyboard.type('/gate');
  await page.keyboard.press('Tab');
  await expect(desk.notes).toHaveValue('Gate code needed: call ten minutes before.');
  await expect(desk.notes).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(desk.notes).toHaveValue('/gate');
  await desk.title.focus();
  await page.keyboard.type('/gate ');
  await expect(desk.title).toHaveValue('/gate ');
});

test('? opens the sheet of shortcuts, but not while a text is being typed, and can be turned off', async ({
  page,
  stack,
  axe,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.focus();
  await page.keyboard.type('Why?');
  await expect(desk.title).toHaveValue('Why?');
  await expect(desk.sheet).toBeHidden();

  const button = page.getByRole('button', { name: 'Shortcuts' });
  await button.focus();
  await page.keyboard.press('?');
  await expect(desk.sheet).toBeVisible();
  await expect(desk.sheet.getByText('/gate')).toBeVisible();
  await expect(desk.sheet.getByRole('heading', { name: 'On a row of a list' })).toBeVisible();
  // Over the page, no other key of the desk's does anything.
  await page.keyboard.press('Alt+n');
  await expect(desk.title).toHaveValue('Why?');
  await axe();
  await desk.sheet.getByRole('checkbox', { name: 'Open this sheet with ?' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(desk.sheet).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('?');
  await expect(desk.sheet).toBeHidden();
  await button.click();
  await expect(desk.sheet).toBeVisible();
});

test('the job number is copied and each list reached by a key', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();
  const number = (await stack.gateway.jobs()).find(({ title }) => title === VISIT.title)?.number;
  await page.keyboard.press('Alt+c');
  await expect(page.getByText(`Job number ${number} copied.`)).toBeVisible();
  expect(await clipboardOf(page, stack.gateway.url)).toBe(number);
  await page.keyboard.press('Alt+1');
  await expect(desk.held).toBeFocused();
  const row = desk.recent.getByRole('button', { name: new RegExp(`Job ${number}`) });
  await expect(row).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(row).toBeFocused();
});

test('axe finds nothing on the desk, empty, filled in, with problems and after a booking', async ({
  page,
  stack,
  axe,
}) => {
  // Eight readings of a whole page.
  test.slow();
  const desk = deskOf(page, stack.url);
  await desk.open();
  await axe();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await axe();
  await desk.title.fill('To be held');
  await page.keyboard.press('Alt+k');
  await desk.fill();
  await axe();
  await page.keyboard.press('Control+Enter');
  await expect(desk.booked).toBeVisible();
  await axe();
});

for (const width of [768, 375]) {
  test(`at ${width} px the lists stand under the form and nothing scrolls sideways`, async ({ page, stack }) => {
    await page.setViewportSize({ width, height: 800 });
    const desk = deskOf(page, stack.url);
    await desk.open();
    await desk.fill();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const [button, held] = [await desk.submit.boundingBox(), await desk.held.boundingBox()];
    expect(held?.y ?? 0).toBeGreaterThan(button?.y ?? 0);
  });
}

test('on a phone a held call whose title has no spaces makes nothing scroll sideways', async ({ page, stack }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.fill('w'.repeat(150));
  await page.keyboard.press('Alt+k');
  await expect(desk.heldCalls).toHaveCount(1);
  await expect(page.getByText(/^Held: w/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('all three lists are visible at once on a large screen', async ({ page, stack }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const desk = deskOf(page, stack.url);
  await desk.open();
  for (const list of [desk.held, desk.recent, desk.siteJobs]) await expect(list).toBeInViewport({ ratio: 1 });
});

test.describe('where the config asks for the caller’s reference first', () => {
  test.use({ settings: { config: { desk: { referenceFirst: true } }, gatewayArgs: [] } });

  test('it is the first field of the desk, and Shift+Enter leads back to it', async ({ page, stack }) => {
    const desk = deskOf(page, stack.url);
    await page.goto(`${stack.url}/desk`);
    await expect(desk.reference).toBeFocused();
    await page.keyboard.type('REF-1');
    await page.keyboard.press('Enter');
    await expect(desk.site).toBeFocused();
    await page.keyboard.press('Shift+Enter');
    await expect(desk.reference).toBeFocused();
  });
});

test.describe('where people come by pass', () => {
  test.use({
    settings: {
      config: {},
      gatewayArgs: [],
      env: { CALLOUT_ACCESS: '', PASS_SECRET: 'e2e-secret-of-at-least-32-bytes!!' },
    },
  });

  test('the desk says whose it is and leads to the form', async ({ page, stack }) => {
    const link = await stack.pass('--role', 'client', '--sites', '3065756', '--expires', '14d');
    await page.goto(link.replace('/#', '/desk#'));
    await expect(page.getByText('The desk is for the people who take the calls.')).toBeVisible();
    await page.getByRole('link', { name: 'To the form' }).click();
    await expect(createVisitPage(page, stack.url).site).toBeVisible();
  });

  test('what was taken out of a field that the link filled in stays out of it when the call is resumed', async ({
    page,
    stack,
  }) => {
    const desk = deskOf(page, stack.url);
    const link = await stack.pass('--role', 'desk', '--sites', '*', '--prefill', 'notes=Ring first');
    await page.goto(link.replace('/#', '/desk#'));
    await expect(desk.notes).toHaveValue('Ring first');
    await desk.title.fill('Lift stuck');
    await desk.notes.fill('');
    await page.keyboard.press('Alt+k');
    await expect(desk.heldCalls).toHaveText([/Lift stuck/]);
    await page.keyboard.press('Alt+r');
    await expect(desk.title).toHaveValue('Lift stuck');
    await expect(desk.notes).toHaveValue('');
  });
});

test('the form has a link to the desk in its head', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await page.goto(stack.url);
  await page.getByRole('link', { name: 'Desk', exact: true }).click();
  await expect(desk.site).toBeFocused();
});

test('in a small window the sheet of shortcuts opens at its beginning, with the way out in sight and room for its words', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  // As a phone of 320 px is at twice its size.
  await page.setViewportSize({ width: 160, height: 320 });
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await expect(desk.sheet.getByRole('heading', { name: 'Shortcuts' })).toBeInViewport();
  await expect(desk.sheet.getByRole('checkbox')).toBeInViewport();
  await expect(desk.sheet.getByRole('button', { name: 'Close' })).toBeInViewport();
  const narrowest = await desk.sheet
    .getByRole('definition')
    .evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().width)));
  expect(narrowest).toBeGreaterThan(64);
});
