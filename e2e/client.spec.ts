import type { Page } from '@playwright/test';
import { visitIn } from './calendar-file.ts';
import { WITH_PASSES } from './sign-pass.ts';
import { expect, test } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

// One long day in a client's life, with axe at every stop.
test.describe.configure({ timeout: 120_000 });
test.use({
  viewport: { width: 320, height: 640 },
  settings: { config: {}, gatewayArgs: [], env: WITH_PASSES },
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function sideways(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('a client follows a link, books, changes the visit, puts it into a calendar and cancels it; nobody else sees any of it', async ({
  visit,
  stack,
  page,
  axe,
  browser,
}) => {
  const lookAround = async () => {
    await axe();
    expect(await sideways(page)).toBe(0);
  };

  await page.goto(await stack.pass('--role', 'client', '--sites', '3065756,3065757', '--expires', '14d'));
  await visit.fill();
  await visit.notesForClient.fill('The gate sticks');
  await lookAround();
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  await lookAround();

  await page.getByRole('link', { name: 'Receipt for this request' }).click();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  await lookAround();
  const receipt = page.url();

  await button(page, 'Change visit').click();
  await visit.from.fill('1pm');
  await button(page, 'Save changes').click();
  await expect(page.getByText('Your change is saved')).toBeVisible();
  await lookAround();

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Add to calendar').click()]);
  expect(await visitIn(download)).toEqual({
    start: `${VISIT_DAY.iso}T03:00:00.000Z`,
    end: `${VISIT_DAY.iso}T05:00:00.000Z`,
    status: 'TENTATIVE',
  });

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(await stack.pass('--role', 'client', '--sites', '3065756', '--expires', '14d'));
  // The pass is taken in and out of the address; whoever leaves before that has none.
  await expect(stranger).not.toHaveURL(/#/);
  await stranger.goto(receipt);
  await expect(stranger.getByText(/We do not know this reference/)).toBeVisible();
  await stranger.goto(`${stack.url}/mine`);
  await expect(stranger.getByRole('heading', { name: 'Your requests' })).toBeVisible();
  await expect(stranger.getByRole('link', { name: VISIT.title })).toBeHidden();
  await stranger.context().close();

  await button(page, 'Cancel visit').click();
  await lookAround();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('We moved');
  await button(page, 'Cancel the visit').click();
  await expect(visit.heading('This visit is cancelled')).toBeVisible();
  await lookAround();
  const ours = (await stack.gateway.jobs()).filter(({ title }) => title === VISIT.title);
  expect(ours).toMatchObject([{ status: { name: 'Cancelled' }, cancelReason: 'We moved' }]);

  await page.goto(`${stack.url}/mine`);
  await expect(page.getByRole('link', { name: VISIT.title })).toBeVisible();
  await lookAround();
});
