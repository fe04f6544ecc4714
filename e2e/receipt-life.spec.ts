import type { Page } from '@playwright/test';
import { visitIn } from './calendar-file.ts';
import type { SandboxJob } from './gateway.ts';
import { expect, type Stack, test } from './test.ts';
import { VISIT_DAY, type VisitPage } from './visit-page.ts';

/** Short times, so that what takes minutes in earnest takes seconds here. */
const QUICK = { attemptTimeoutMs: 1500, landingGraceMs: 2000, answerWithinMs: 2000 };
// Each lives through several states, and axe looks at every one in light and in dark.
test.describe.configure({ timeout: 120_000 });
test.use({
  viewport: { width: 375, height: 740 },
  settings: { config: { sending: QUICK }, gatewayArgs: ['--unlimited'] },
});

async function book({ visit, page }: { visit: VisitPage; page: Page }) {
  await visit.open();
  await visit.fill();
  await visit.notes.fill('Ring first');
  await visit.purchaseOrder.fill('PO-7');
  await visit.send();
  await page.getByRole('link', { name: 'Receipt for this request' }).click();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  await expect(visit.heading('What happens next')).toBeVisible();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const asked = (page: Page) => page.getByRole('definition');

async function jobOf(stack: Stack): Promise<SandboxJob> {
  const job = (await stack.gateway.jobs()).find(({ number }) => number === '16');
  if (!job) throw new Error('there is no job 16');
  return job;
}

/** What of a job tells that it was changed. */
function told(job: SandboxJob) {
  const { title, site, start_time, end_time, notes, purchase_order_number, external_id, custom_fields, status } = job;
  return { title, site, start_time, end_time, notes, purchase_order_number, external_id, custom_fields, status };
}

async function openChange({ visit, page }: { visit: VisitPage; page: Page }) {
  await button(page, 'Change visit').click();
  await expect(visit.heading('Change this visit')).toBeFocused();
}

async function sideways(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('a visit is changed from its receipt: the office gets what was changed and nothing else', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await book({ visit, page });
  await axe();
  const before = told(await jobOf(stack));
  await openChange({ visit, page });
  await expect(visit.title).toHaveValue('Annual service');
  await expect(visit.from).toHaveValue('9:00 am');
  await axe();
  await visit.title.fill('Annual service and filter');
  await visit.from.fill('1pm');
  await button(page, 'Save changes').click();

  await expect(page.getByRole('status').filter({ hasText: 'Your change is saved' })).toBeFocused();
  await expect(asked(page).filter({ hasText: 'Annual service and filter' })).toContainText('Was: Annual service');
  await expect(page.getByText(/1:00 – 3:00 pm, Brisbane time/).first()).toBeVisible();
  await axe();
  expect(told(await jobOf(stack))).toEqual({
    ...before,
    title: 'Annual service and filter',
    start_time: `${VISIT_DAY.iso}T13:00:00+10:00`,
    end_time: `${VISIT_DAY.iso}T15:00:00+10:00`,
  });
  const patches = (await stack.gateway.requests('PATCH', `/v1/jobs/${(await jobOf(stack)).id}`)).map(
    ({ body }) => body,
  );
  expect(patches).toEqual([
    {
      title: 'Annual service and filter',
      start_time: `${VISIT_DAY.iso}T13:00:00+10:00`,
      end_time: `${VISIT_DAY.iso}T15:00:00+10:00`,
    },
  ]);
});

test('a change of nothing is said in words and not sent', async ({ visit, stack, page }) => {
  await book({ visit, page });
  await openChange({ visit, page });
  await button(page, 'Save changes').click();
  await expect(page.getByText('You have not changed anything, so nothing was sent.')).toBeVisible();
  expect(await stack.gateway.requests('PATCH', `/v1/jobs/${(await jobOf(stack)).id}`)).toEqual([]);
  await button(page, 'Keep it as it was').click();
  await expect(button(page, 'Change visit')).toBeFocused();
});

test('what was typed for a change is there after a reload, and mistakes lead to their fields', async ({
  visit,
  page,
  axe,
}) => {
  await book({ visit, page });
  await openChange({ visit, page });
  await visit.notes.fill('Ring twice');
  await visit.title.fill('');
  await visit.to.fill('8am');
  await button(page, 'Save changes').click();
  await expect(visit.problem).toBeFocused();
  await axe();
  await visit.problem.getByRole('link', { name: 'Enter a title.' }).click();
  await expect(visit.title).toBeFocused();
  await page.reload();
  await expect(visit.notes).toHaveValue('Ring twice');
  await expect(visit.title).toHaveValue('');
});

test('a visit goes into a calendar file that another program reads back to the same instants', async ({
  visit,
  page,
  axe,
}) => {
  await book({ visit, page });
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Add to calendar').click()]);
  expect(download.suggestedFilename()).toBe(`visit-${VISIT_DAY.iso}-job-16.ics`);
  expect(await visitIn(download)).toMatchObject({
    start: `${VISIT_DAY.iso.slice(0, 4)}-06-30T23:00:00.000Z`,
    end: `${VISIT_DAY.iso}T01:00:00.000Z`,
  });
  await expect(page.getByText(/The calendar file is in your downloads/)).toBeVisible();
  await axe();
});

test('a calendar file that cannot be had is told in a sentence', async ({ visit, stack, page }) => {
  await book({ visit, page });
  await stack.stopRelay();
  await button(page, 'Add to calendar').click();
  await expect(page.getByText('We could not get the calendar file. Try again in a moment.')).toBeVisible();
});

test('a visit is cancelled with a reason, by keyboard, and its receipt says so', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await book({ visit, page });
  await button(page, 'Cancel visit').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cancel this visit?' });
  await expect(dialog).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button(page, 'Cancel visit')).toBeFocused();

  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The tenant has moved out');
  await button(page, 'Cancel the visit').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Your visit is cancelled' })).toBeFocused();
  await expect(visit.heading('This visit is cancelled')).toBeVisible();
  await expect(button(page, 'Change visit')).toBeHidden();
  await expect(button(page, 'Cancel visit')).toBeHidden();
  await axe();
  expect(await jobOf(stack)).toMatchObject({
    status: { name: 'Cancelled' },
    cancelReason: 'The tenant has moved out',
  });
  await page.reload();
  await expect(visit.heading('This visit is cancelled')).toBeVisible();
});

test('a job that the office has taken further is not changed: whom to call, and how it stands now', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await book({ visit, page });
  await openChange({ visit, page });
  await stack.gateway.setStatus((await jobOf(stack)).id, 'Scheduled');
  await visit.title.fill('Annual service and filter');
  await button(page, 'Save changes').click();
  await expect(visit.problem).toContainText('Nothing was changed.');
  await expect(visit.problem).toContainText('07 3555 0142');
  await expect(visit.title).toHaveValue('Annual service and filter');
  await expect(page.getByText(/^Scheduled/)).toBeVisible({ timeout: 20_000 });
  await axe();
  expect((await jobOf(stack)).title).toBe('Annual service');
});

test('a job that cannot be cancelled any more, or only by the office, says so in the dialog', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await book({ visit, page });
  await stack.gateway.switches({ cancelConfigured: false });
  await button(page, 'Cancel visit').click();
  await button(page, 'Cancel the visit').click();
  await expect(visit.problem).toContainText(
    'The visit is not cancelled. Only the office can cancel a visit. Call 07 3555 0142.'.slice(0, 27),
  );
  await expect(visit.problem).toContainText('Only the office can cancel a visit. Call 07 3555 0142.');
  await axe();
  await stack.gateway.switches({ cancelConfigured: true });
  await stack.gateway.setStatus((await jobOf(stack)).id, 'Scheduled');
  await button(page, 'Cancel the visit').click();
  await expect(visit.problem).toContainText('it can no longer be cancelled here');
});

for (const fault of ['reset-after-write', 'html-502-after-write', 'reset-before-write']) {
  test(`a change whose answer is lost at the gateway (${fault}) is made once and told straight`, async ({
    visit,
    stack,
    page,
  }) => {
    await book({ visit, page });
    const { id } = await jobOf(stack);
    await stack.gateway.fault(fault, { method: 'PATCH', path: '/v1/jobs/*' });
    await openChange({ visit, page });
    await visit.title.fill('Annual service and filter');
    await button(page, 'Save changes').click();
    await expect(page.getByText('Your change is saved')).toBeVisible({ timeout: 30_000 });
    expect((await jobOf(stack)).title).toBe('Annual service and filter');
    const landed = (await stack.gateway.requests('PATCH', `/v1/jobs/${id}`)).filter(({ wrote }) => wrote !== null);
    expect(landed).toHaveLength(1);
  });
}

test('a change whose answer is lost on the way to the browser is asked about, and not sent twice', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await book({ visit, page });
  const { id } = await jobOf(stack);
  let lost = 0;
  await context.route('**/v1/jobs/*', async (route) => {
    if (route.request().method() !== 'PATCH' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await openChange({ visit, page });
  await visit.title.fill('Annual service and filter');
  const asks = page.waitForRequest(/\/v1\/operations\//);
  await button(page, 'Save changes').click();
  await asks;
  await expect(page.getByText('Your change is saved')).toBeVisible({ timeout: 30_000 });
  expect(await stack.gateway.requests('PATCH', `/v1/jobs/${id}`)).toHaveLength(1);
  expect(lost).toBe(1);
});

test('a change that the gateway is slow about shows that it is being confirmed, through a reload', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await book({ visit, page });
  await stack.gateway.fault('reset-after-write', { method: 'PATCH', path: '/v1/jobs/*' });
  await stack.gateway.fault('html-502', { method: 'GET', times: 1000 });
  await openChange({ visit, page });
  await visit.title.fill('Annual service and filter');
  await button(page, 'Save changes').click();
  await expect(page.getByText('We are confirming your change')).toBeVisible({ timeout: 20_000 });
  await expect(button(page, 'Change visit')).toBeHidden();
  await axe();
  await page.reload();
  await expect(page.getByText('We are confirming your change')).toBeVisible({ timeout: 20_000 });
  await stack.gateway.clearFaults();
  await expect(page.getByText('Your change is saved')).toBeVisible({ timeout: 60_000 });
});

test('a change made without a line is kept, and sent once when it is back', async ({ visit, stack, page, context }) => {
  await book({ visit, page });
  const { id } = await jobOf(stack);
  await openChange({ visit, page });
  await visit.title.fill('Annual service and filter');
  await context.setOffline(true);
  await button(page, 'Save changes').click();
  await expect(page.getByText(/You are offline. We keep your change on this device/)).toBeVisible();
  // Pressing it again does nothing: it is inert, and stays in its place.
  await button(page, 'Waiting for a connection').press('Enter');
  expect(await stack.gateway.requests('PATCH', `/v1/jobs/${id}`)).toEqual([]);
  await context.setOffline(false);
  await expect(page.getByText('Your change is saved')).toBeVisible({ timeout: 30_000 });
  expect(await stack.gateway.requests('PATCH', `/v1/jobs/${id}`)).toHaveLength(1);
});

test('the receipt prints on one page, with the longest notes too', async ({ visit, stack, page }) => {
  await visit.open();
  await visit.fill({ title: `${'Service of the long title '.repeat(7)}ends` });
  await visit.notes.fill('Ring\n'.repeat(399));
  await visit.details.getByLabel('Scope of work').fill('All units and every filter. '.repeat(70));
  await visit.send();
  await page.getByRole('link', { name: 'Receipt for this request' }).click();
  await expect(visit.heading('What happens next')).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  expect(await stack.gateway.creates()).toHaveLength(1);
});

test('a printed receipt names whom to call, and no button that paper does not have', async ({ visit, page }) => {
  await book({ visit, page });
  const byButtons = page.getByText(/use the buttons on this page/);
  const byPhone = page.getByText(/^To change or cancel the visit, call 07 3555 0142 and say job \d+\.$/);
  await expect(byButtons).toBeVisible();
  await expect(byPhone).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(byButtons).toBeHidden();
  await expect(byPhone).toBeVisible();
});

test('receipt, change and dialogs fit on a phone of 320 px', async ({ visit, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await book({ visit, page });
  expect(await sideways(page)).toBe(0);
  await button(page, 'Cancel visit').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await sideways(page)).toBe(0);
  await button(page, 'Keep the visit').click();
  await openChange({ visit, page });
  expect(await sideways(page)).toBe(0);
  await visit.open();
  await button(page, 'Request another visit').click();
  await button(page, 'Add a new site').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await sideways(page)).toBe(0);
});
