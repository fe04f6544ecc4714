import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { createVisitPage } from './visit-page.ts';

const REFUSALS = ['invalid-body', 'field-not-writable'];

for (const type of REFUSALS) {
  test(`a booking refused as ${type} keeps everything typed and can be sent again as a new one`, async ({
    visit,
    stack,
    axe,
    page,
  }) => {
    await stack.gateway.fault(`problem:${type}`);
    await visit.open();
    await visit.fill();
    await visit.notes.fill('Ring the bell twice');
    await visit.send();

    await expect(visit.heading('We could not request this visit')).toBeVisible();
    await axe();
    await expect(visit.notes).toHaveValue('Ring the bell twice');
    await visit.title.fill('A better title');
    await visit.send();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
    expect(await stack.gateway.creates()).toHaveLength(2);
  });
}

test('a request that was refused, mended and sent by a double press is booked once', async ({ visit, stack, page }) => {
  await stack.gateway.fault('problem:invalid-body');
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(visit.heading('We could not request this visit')).toBeVisible();
  await visit.title.fill('A better title');
  // In one go, as a slow phone gets two taps: the second comes before the first could be drawn.
  await page.locator('form').evaluateAll(([form]) => {
    if (!(form instanceof HTMLFormElement)) return;
    form.requestSubmit();
    form.requestSubmit();
  });
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  expect(await stack.gateway.creates()).toHaveLength(2);
});

test('a request that was refused in two tabs and mended in each is booked once, and the second is told of the first', async ({
  visit,
  stack,
  page,
  context,
}) => {
  await stack.gateway.fault('problem:invalid-body');
  await visit.open();
  await visit.fill();
  await page.waitForFunction(() =>
    Object.values({ ...localStorage }).some((value) => value.includes('Annual service')),
  );
  const twin = createVisitPage(await context.newPage(), stack.url);
  await twin.open();
  await expect(twin.title).toHaveValue('Annual service');
  const pressAtOnce = (tab: Page) =>
    tab.locator('form').evaluateAll(([form]) => form instanceof HTMLFormElement && form.requestSubmit());
  await Promise.all([pressAtOnce(page), pressAtOnce(twin.page)]);
  for (const tab of [visit, twin]) await expect(tab.heading('We could not request this visit')).toBeVisible();

  await visit.title.fill('A better title');
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  await twin.title.fill('The best title');
  await twin.send();
  await expect(twin.page.getByText('Job 16', { exact: true })).toBeVisible();
  await expect(twin.page.getByText('A better title').first()).toBeVisible();
  expect(await stack.gateway.creates()).toHaveLength(2);
});

test('a custom field that has gone is read again, and a sentence says what to change', async ({
  visit,
  stack,
  page,
}) => {
  await visit.open();
  await visit.fill();
  await visit.details.getByLabel('Scope of work', { exact: true }).fill('Install two units');
  await visit.notes.fill('Ring the bell twice');
  await stack.gateway.lookups({ remove: { 'custom-fields': ['scope_of_work'] } });
  await visit.send();

  await expect(page.getByText(/have changed since you opened this page|changed/).first()).toBeVisible();
  await expect(visit.details.getByLabel('Scope of work', { exact: true })).toHaveCount(0);
  await expect(visit.notes).toHaveValue('Ring the bell twice');
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  const bodies = await stack.gateway.creates();
  expect(bodies.at(-1)).not.toHaveProperty('custom_fields');
});

test('a project that is no longer ours to use is taken off the list, and a sentence says so', async ({
  visit,
  stack,
  page,
}) => {
  await visit.open();
  await visit.fill();
  await visit.project.selectOption({ label: 'Test Project #1' });
  await stack.gateway.lookups({ remove: { projects: ['1052232'] } });
  await visit.send();

  await expect(page.getByText(/changed|no longer/).first()).toBeVisible();
  await expect(visit.title).toHaveValue('Annual service');
  await visit.project.selectOption({ index: 0 });
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
});

const OPERATORS = ['unauthorized', 'no-scope', 'writes-disabled'];

for (const type of OPERATORS) {
  test(`a gateway that answers ${type} is the operator’s to mend: the person reads whom to call, the log why`, async ({
    visit,
    stack,
    page,
    axe,
  }) => {
    test.slow();
    await stack.gateway.fault(`problem:${type}`, { times: 1000 });
    await visit.open();
    await visit.fill();
    await visit.send();

    await expect(page.getByText('We cannot take bookings at the moment').first()).toBeVisible();
    await expect(page.getByText(/07 3555 0142/).first()).toBeVisible();
    await expect(page.getByText(/Request ID \S+/)).toBeVisible();
    await axe();
    expect(stack.relayLog()).toContain(type);

    await stack.gateway.clearFaults();
    await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 60_000 });
    expect((await stack.gateway.jobs()).filter((job) => job.title === 'Annual service')).toHaveLength(1);
  });
}
