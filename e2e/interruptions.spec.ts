import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Short times, so that what takes minutes in earnest takes seconds here. */
const QUICK = { attemptTimeoutMs: 1500, landingGraceMs: 2000, answerWithinMs: 2000 };
test.use({ settings: { config: { sending: QUICK }, gatewayArgs: ['--unlimited'] } });

const ours = (jobs: { title: string }[]) => jobs.filter((job) => job.title === 'Annual service');

const AFTER_WRITE = [
  'reset-after-write',
  'hang-after-write',
  'html-502-after-write',
  'schema-drift-after-write',
  'internal-after-write',
  'truncated-json',
  'empty-body',
];

for (const fault of AFTER_WRITE) {
  test(`a booking whose answer is lost (${fault}) is found again and becomes one job`, async ({
    visit,
    stack,
    page,
  }) => {
    await stack.gateway.fault(fault);
    await visit.open();
    await visit.fill();
    await visit.send();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(ours(await stack.gateway.jobs())).toHaveLength(1);
    expect(await stack.gateway.creates()).toHaveLength(1);
  });
}

const BEFORE_WRITE = [
  'reset-before-write',
  'hang-before-write',
  'html-502',
  'problem:internal',
  'problem:rate-limited',
];

for (const fault of BEFORE_WRITE) {
  test(`a booking that never arrived (${fault}) is sent again once that is certain`, async ({ visit, stack, page }) => {
    await stack.gateway.fault(fault);
    await visit.open();
    await visit.fill();
    await visit.send();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(ours(await stack.gateway.jobs())).toHaveLength(1);
    expect(await stack.gateway.creates()).toHaveLength(2);
  });
}

test('while the office has not confirmed, the page says so and asks not to send again', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await stack.gateway.fault('reset-after-write');
  await stack.gateway.fault('html-502', { method: 'GET', times: 1000 });
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(visit.heading('We are confirming your request')).toBeVisible();
  await expect(page.getByText(/Do not send it again/)).toBeVisible();
  await axe();
  await stack.gateway.clearFaults();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a reload in the middle of sending resumes the same booking', async ({ visit, stack, page }) => {
  await stack.gateway.fault('slow:1200');
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect.poll(async () => (await stack.gateway.creates()).length).toBe(1);
  await page.reload();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(ours(await stack.gateway.jobs())).toHaveLength(1);
});

test('a reload in the instant of a double click tells what became of the booking', async ({ visit, stack, page }) => {
  await visit.open();
  await visit.fill();
  await visit.submit.dblclick();
  await page.reload();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(ours(await stack.gateway.jobs())).toHaveLength(1);
});

test('what was typed while the form’s settings did not come is kept, through a reload too', async ({ visit, page }) => {
  const { promise: typed, resolve: fail } = Promise.withResolvers<void>();
  await page.route('**/v1/start', async (route) => {
    await typed;
    await route.abort();
  });
  await page.route('**/v1/page', (route) => route.abort(), { times: 1 });
  await visit.open();
  await visit.title.fill('Leaking tap');
  fail();
  await expect(page.locator('[data-drawn]')).toHaveCount(0);
  await expect(visit.title).toHaveValue('Leaking tap');
  await page.unroute('**/v1/start');
  await page.reload();
  await expect(visit.title).toHaveValue('Leaking tap');
});

test('leaving in the middle of sending and coming back resumes the same booking', async ({ visit, stack, page }) => {
  await stack.gateway.fault('slow:1200');
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect.poll(async () => (await stack.gateway.creates()).length).toBe(1);
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(ours(await stack.gateway.jobs())).toHaveLength(1);
});

test('while it is being sent nothing is disabled, and the button keeps its place', async ({ visit, stack }) => {
  await stack.gateway.fault('slow:1200');
  await visit.open();
  await visit.fill();
  const before = await visit.submit.boundingBox();
  await visit.send();
  await expect.poll(async () => (await stack.gateway.creates()).length).toBe(1);
  expect(await visit.page.locator(':disabled').count()).toBe(0);
  await expect(visit.title).toHaveValue('Annual service');
  const button = visit.page.locator('button[type=submit]');
  expect((await button.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1);
  await expect(visit.heading('Visit requested')).toBeVisible();
});

test('a relay that is killed while sending ends with one job', async ({ visit, stack, page }) => {
  await stack.gateway.fault('slow:1200');
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect.poll(async () => (await stack.gateway.creates()).length).toBe(1);
  await stack.stopRelay('SIGKILL');
  await stack.startRelay();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(ours(await stack.gateway.jobs())).toHaveLength(1);
});

test('without a connection the page says so, keeps the request and sends it once when the line is back', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await visit.open();
  await visit.fill();
  await context.setOffline(true);
  await expect(page.getByText(/You are offline/).first()).toBeVisible();
  await visit.send();
  await expect(page.getByText(/is kept on this device and is sent once/)).toBeVisible();
  expect(await stack.gateway.creates()).toEqual([]);
  await context.setOffline(false);
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await stack.gateway.creates()).toHaveLength(1);
});

test('a request made without a connection is sent once though its tab was closed', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await visit.open();
  await visit.fill();
  await context.setOffline(true);
  await visit.send();
  await expect(page.getByText(/is kept on this device and is sent once/)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(stack.url);
  await expect(later.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await stack.gateway.creates()).toHaveLength(1);
});

test('two tabs that send the same draft book one visit', async ({ visit, stack, page, context }) => {
  await stack.gateway.fault('slow:800');
  await visit.open();
  await visit.fill();
  await page.waitForFunction(() =>
    Object.values({ ...localStorage }).some((value) => value.includes('Annual service')),
  );
  const twin = await context.newPage();
  await twin.goto(stack.url);
  await expect(twin.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Annual service');
  // Not `click`, which would wait for a form that the other tab's booking may have replaced by then.
  const pressAtOnce = (tab: Page) =>
    tab.locator('form').evaluateAll(([form]) => form instanceof HTMLFormElement && form.requestSubmit());
  await Promise.all([pressAtOnce(page), pressAtOnce(twin)]);
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(twin.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(ours(await stack.gateway.jobs())).toHaveLength(1);
});

test('a gateway that is down leaves the request held, with its reference, and the form still opens', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await stack.stopGateway();
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(page.getByText(/We have kept your request and will keep trying; reference/)).toBeVisible();
  await axe();
});

test('while the queue has no room the page says that nothing was sent, keeps what was typed and sends it by itself', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  const noRoom = { type: 'https://callout/problems/queue-full', title: 'Full', status: 503 };
  await page.route(
    '**/v1/jobs',
    (route) =>
      route.fulfill({
        status: 503,
        headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '3' },
        body: JSON.stringify(noRoom),
      }),
    { times: 1 },
  );
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(page.getByText(/nothing has been sent yet/)).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Annual service');
  await axe();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  expect(ours(await stack.gateway.jobs())).toHaveLength(1);
});

test.describe('while the gateway takes its time', () => {
  test.use({ settings: { config: { sending: { answerWithinMs: 30_000 } }, gatewayArgs: [] } });

  test('the page says that it is sending, and axe finds nothing', async ({ visit, stack, page, axe }) => {
    test.slow();
    await stack.gateway.fault('hang-after-write');
    await visit.open();
    await visit.fill();
    await visit.send();
    await expect.poll(async () => (await stack.gateway.creates()).length).toBe(1);
    await expect(page.getByText(/Sending your request/).first()).toBeVisible();
    await axe();
    await stack.gateway.release();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 60_000 });
  });
});

test('where storage fills up while the form is written, the browser asks before it lets go of it', async ({
  visit,
  page,
}) => {
  await visit.open();
  await visit.title.fill('Leak');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await visit.title.fill('Leak in the roof');
  // The draft is kept when the page is hidden, as it is soon after the last key.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(visit.title).toHaveValue('Leak in the roof');
});

test('where storage works, nothing is asked, and nothing is written there to find that out', async ({
  visit,
  page,
}) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    const names: string[] = [];
    Object.assign(globalThis, { written: names });
    Storage.prototype.setItem = function (name, text) {
      names.push(name);
      setItem.call(this, name, text);
    };
  });
  await visit.open();
  await visit.title.fill('Leak');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const written = await page.evaluate(() => Reflect.get(globalThis, 'written'));
  expect(new Set(written)).toEqual(new Set(['callout.draft']));
  const closed = page.waitForEvent('close');
  page.on('dialog', () => expect.soft('the browser asked').toBe('it did not'));
  await page.close({ runBeforeUnload: true });
  await closed;
});
