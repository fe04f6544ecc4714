import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { WITH_PASSES } from './sign-pass.ts';
import { expect, type Stack, test } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

/** Short times, so that what takes minutes in earnest takes seconds here. */
const QUICK = { attemptTimeoutMs: 1500, landingGraceMs: 2000, answerWithinMs: 2000 };
test.describe.configure({ timeout: 90_000 });
test.use({
  viewport: { width: 1280, height: 720 },
  settings: { config: { sending: QUICK }, gatewayArgs: ['--unlimited'] },
});

const SITE = '3065756';
const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const recent = (page: Page) => pane(page, 'Recent bookings');
const siteJobs = (page: Page) => pane(page, 'This site’s jobs');
const row = (list: ReturnType<typeof pane>, text: string | RegExp) =>
  list.getByRole('listitem').filter({ hasText: text });
const live = (page: Page) => expect(recent(page).getByText('Live', { exact: true })).toBeVisible();

async function openDesk(page: Page, stack: Stack) {
  await page.goto(`${stack.url}/desk`);
  await live(page);
}

/** A visit as it is sent. */
function aVisit(title: string) {
  return {
    site: SITE,
    job_type: '29400',
    title,
    start_time: `${VISIT_DAY.iso}T09:00:00+10:00`,
    end_time: `${VISIT_DAY.iso}T11:00:00+10:00`,
  };
}

/** Books as somebody at another desk would. */
function bookElsewhere(stack: Stack, title: string) {
  return fetch(`${stack.url}/v1/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...aVisit(title), time_zone: 'Australia/Brisbane' }),
  });
}

/** Does something at the gateway as the office would, or another program. */
async function atGateway(stack: Stack, method: string, path: string, body: object) {
  const response = await fetch(`${stack.gateway.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stack.gatewayKey}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function chooseSite(page: Page, words = VISIT.site) {
  const site = page.getByRole('combobox', { name: 'Site', exact: true });
  await site.fill(words);
  await page.getByRole('option').first().waitFor();
  await site.press('Enter');
}

test('a booking made at another desk appears by itself, and takes no focus', async ({ page, stack, axe }) => {
  await openDesk(page, stack);
  await expect(recent(page)).toContainText('Nothing has been booked yet.');
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('Half a ti');
  await bookElsewhere(stack, 'Leaking tap');
  await expect(row(recent(page), 'Leaking tap')).toContainText('Job 16');
  await expect(title).toBeFocused();
  await axe();
});

test('a row that is opened low in its list comes into sight from its beginning, with its details', async ({
  page,
  stack,
}) => {
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) await bookElsewhere(stack, title);
  await openDesk(page, stack);
  const last = row(recent(page), 'One');
  await expect(last).toBeVisible();
  // As low in its pane as a row can be while all of it is in sight.
  await last.evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await last.getByRole('button').click();
  await expect(last.getByText('Installation')).toBeInViewport({ ratio: 1 });
  await expect(last.getByText('One', { exact: true })).toBeInViewport({ ratio: 1 });
});

test('what is held is booked in its place, and rows stay put under the pointer', async ({ page, stack }) => {
  await bookElsewhere(stack, 'First');
  await openDesk(page, stack);
  await expect(row(recent(page), 'First')).toContainText('Job 16');
  await stack.gateway.fault('problem:rate-limited', { times: 1000 });
  await bookElsewhere(stack, 'Second');
  await expect(row(recent(page), 'Second')).toContainText('Held');
  await recent(page).getByRole('listitem').last().hover();
  await stack.gateway.clearFaults();
  await expect(row(recent(page), 'Second')).toContainText('Job 17', { timeout: 40_000 });
  await bookElsewhere(stack, 'Third');
  const waiting = recent(page).getByRole('button', { name: 'Show 1 new booking' });
  await expect(waiting).toBeVisible();
  await expect(recent(page).getByRole('listitem').first()).toContainText('Second');
  await waiting.click();
  await expect(recent(page).getByRole('listitem').first()).toContainText('Third');
});

test('words in Site are held with their call when a row is repeated or mended by pointer', async ({ page, stack }) => {
  await openDesk(page, stack);
  await stack.gateway.fault('problem:invalid-body');
  await bookElsewhere(stack, 'Wrong title');
  const refused = row(recent(page), 'Wrong title');
  await expect(refused).toContainText('Refused');
  await refused.getByRole('button', { name: /^Wrong title/ }).click();
  const site = page.getByRole('combobox', { name: 'Site', exact: true });
  const held = page.getByRole('region', { name: 'Held calls' });
  await site.focus();
  await page.keyboard.type('first caller');
  await refused.getByRole('button', { name: /^Repeat/ }).click();
  await expect(held).toContainText('first caller');
  await page.keyboard.press('Alt+n');
  await expect(site).toBeFocused();
  await page.keyboard.type('second caller');
  await refused.getByRole('button', { name: /^Mend and send again/ }).click();
  await expect(held).toContainText('second caller');
});

test('a refused booking is mended and sent again: its answers are back at one press', async ({ page, stack, axe }) => {
  await openDesk(page, stack);
  // Told aloud is what goes wrong once the list is there.
  await expect(recent(page)).toContainText('Nothing has been booked yet.');
  await stack.gateway.fault('problem:invalid-body');
  await bookElsewhere(stack, 'Wrong title');
  const refused = row(recent(page), 'Wrong title');
  await expect(refused).toContainText('Refused');
  await expect(recent(page).getByRole('status').filter({ hasText: 'Wrong title' })).toHaveText(
    /^Refused: Wrong title at/,
  );
  await axe();
  await refused.getByRole('button', { name: /^Wrong title/ }).focus();
  await page.keyboard.press('m');
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toHaveValue('Wrong title');
  const said = page.getByText(/^Mend what was refused/);
  await expect(said).toBeVisible();
  await title.fill('Right title');
  await title.press('Control+Enter');
  await expect(row(recent(page), 'Right title')).toContainText('Job 16');
  await expect(said).toHaveCount(0);
  await expect(refused).toContainText('Refused');
  // Nobody is told to do again what is done; why it was refused can still be looked up.
  await expect(refused).toContainText('It was mended and sent again.');
  await expect(refused).not.toContainText('request the visit again');
  await refused.getByRole('button', { name: /^Wrong title/ }).click();
  await expect(refused).toContainText('nothing was booked');
  await axe();
  expect(await stack.gateway.creates()).toHaveLength(2);
});

test('a refused booking that two reps mend is booked once, and the second is told of the first and keeps what was typed', async ({
  page,
  browser,
  stack,
}) => {
  await stack.gateway.fault('problem:invalid-body');
  await bookElsewhere(stack, 'Wrong title');
  const other = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  for (const desk of [page, other]) {
    await openDesk(desk, stack);
    await row(recent(desk), 'Wrong title')
      .getByRole('button', { name: /^Wrong title/ })
      .focus();
    await desk.keyboard.press('m');
  }
  const send = async (desk: Page, title: string) => {
    const field = desk.getByRole('textbox', { name: 'Title', exact: true });
    await expect(field).toHaveValue('Wrong title');
    await field.fill(title);
    await field.press('Control+Enter');
  };
  await send(page, 'Right title');
  await expect(row(recent(other), 'Right title')).toContainText('Job 16');
  await expect(row(recent(other), 'Wrong title').getByRole('button', { name: /^Mend/ })).toHaveCount(0);
  await send(other, 'Better title');
  const call = other.locator('.desk-call');
  await expect(call).toContainText('Job 16');
  await expect(call).toContainText('Right title');
  await call.getByRole('button', { name: 'Go on with what you typed' }).click();
  await expect(other.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Better title');
  expect(await stack.gateway.creates()).toHaveLength(2);
  await other.close();
});

test('the jobs of the site that is highlighted are read before it is picked, and once', async ({ page, stack }) => {
  await atGateway(stack, 'POST', '/v1/jobs', aVisit('Made by phone'));
  // Before the desk is opened, which is told of what the relay reads from then on, and asks again.
  const known = async () => (await page.request.get(`${stack.url}/v1/jobs?site=${SITE}`)).json();
  const made = expect.objectContaining({ number: '16' });
  await expect.poll(known).toMatchObject({ as_of: expect.any(String), jobs: expect.arrayContaining([made]) });
  await openDesk(page, stack);

  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/v1/jobs') asked.push(searchParams.get('site') ?? '');
  });
  const ahead = page.waitForResponse((response) => response.url().includes(`/v1/jobs?site=${SITE}`));
  await page.getByRole('combobox', { name: 'Site' }).pressSequentially(VISIT.site);
  await (await ahead).finished();
  await page.keyboard.press('Enter');
  await expect(row(siteJobs(page), 'Made by phone')).toContainText('Job 16');
  expect(asked).toEqual([SITE]);
});

test('a job made at the office is under its site, is found by number, and is changed and cancelled from there', async ({
  page,
  stack,
  axe,
}) => {
  await atGateway(stack, 'POST', '/v1/jobs', { ...aVisit('Made by phone'), notes: 'Ring first' });
  await openDesk(page, stack);
  const search = siteJobs(page).getByRole('searchbox', { name: 'Find a job' });
  await search.fill('16');
  const job = row(siteJobs(page), 'Made by phone');
  await expect(job).toContainText('Job 16', { timeout: 15_000 });
  await search.fill('999');
  await expect(siteJobs(page)).toContainText('There is no job 999 that we can see.', { timeout: 15_000 });
  await search.fill('');
  await chooseSite(page);
  await expect(job).toContainText('Job 16');
  await search.fill('phone');
  await expect(job).toContainText('Job 16');
  await search.fill('nothing like it');
  await expect(siteJobs(page)).toContainText('No job at this site has these words.');
  await search.fill('');

  await job.getByRole('button', { name: /Job 16/ }).press('Enter');
  await axe();
  await job.getByRole('button', { name: 'Change', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change Job 16' });
  await expect(dialog.getByRole('heading', { name: 'Change this visit' })).toBeFocused();
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toHaveValue('Made by phone');
  await expect(dialog.getByRole('group', { name: 'Time zone' })).toContainText('from the site’s address');
  await axe();
  await title.fill('Made by phone, changed');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(siteJobs(page).getByText('Job 16 is changed', { exact: true })).toBeVisible();
  await expect(row(siteJobs(page), 'Made by phone, changed')).toBeVisible();
  expect((await stack.gateway.jobs()).find(({ number }) => number === '16')?.title).toBe('Made by phone, changed');

  await job.getByRole('button', { name: 'Cancel', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Cancel this visit?' });
  await question.getByRole('button', { name: 'Cancel the visit' }).click();
  await expect(siteJobs(page).getByText('Job 16 is cancelled', { exact: true })).toBeVisible();
  // The relay reads the gateway's list at most every ten seconds.
  await expect(job).toContainText('Cancelled', { timeout: 25_000 });
  await axe();
});

test('the later of two editors is shown what changed, and chooses', async ({ page, stack, axe }) => {
  const { id } = await atGateway(stack, 'POST', '/v1/jobs', aVisit('As it was'));
  await openDesk(page, stack);
  await chooseSite(page);
  const job = row(siteJobs(page), 'Job 16');
  await job.getByRole('button', { name: /Job 16/ }).click();
  await job.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Change Job 16' });
  const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('As I want it');
  await atGateway(stack, 'PATCH', `/v1/jobs/${id}`, { title: 'As they want it' });
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  const asked = dialog.getByRole('alert');
  await expect(asked).toContainText('This job was changed while you had it open');
  await expect(asked.getByRole('definition')).toHaveText('As they want itWas: As it wasYours: As I want it');
  await axe();
  await asked.getByRole('button', { name: 'Start from the new' }).click();
  await expect(title).toHaveValue('As they want it');

  await title.fill('As I want it now');
  await atGateway(stack, 'PATCH', `/v1/jobs/${id}`, { title: 'As they want it now' });
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await dialog.getByRole('button', { name: 'Send mine anyway' }).click();
  await expect(siteJobs(page).getByText('Job 16 is changed', { exact: true })).toBeVisible();
  expect((await stack.gateway.jobs()).find(({ number }) => number === '16')?.title).toBe('As I want it now');
});

test('a likely duplicate is told beside the button, and stands in nobody’s way', async ({ page, stack, axe }) => {
  await bookElsewhere(stack, 'Annual service');
  await openDesk(page, stack);
  await chooseSite(page);
  await page.getByLabel('Job type', { exact: true }).selectOption({ label: 'Installation' });
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Annual service again');
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill(VISIT_DAY.typed);
  await page.getByRole('textbox', { name: 'From', exact: true }).fill('1pm');
  const told = page.getByRole('status').filter({ hasText: 'This may be booked already.' });
  await expect(told).toContainText('Job 16');
  await expect(told.getByRole('link', { name: 'Open Job 16, opens in a new tab' })).toHaveAttribute('href', /^\/r\//);
  await axe();
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('3pm');
  await page.keyboard.press('Control+Enter');
  await expect(row(recent(page), 'Annual service again')).toContainText('Job 17');
});

test('a line that is cut is said so, and taken up again with nothing missed', async ({ page, stack }) => {
  await openDesk(page, stack);
  await stack.stopRelay();
  await expect(recent(page).getByText('Not live', { exact: true })).toBeVisible();
  await stack.startRelay();
  await bookElsewhere(stack, 'While it was down');
  await live(page);
  await expect(row(recent(page), 'While it was down')).toContainText('Job 16');
  await bookElsewhere(stack, 'Since it is back');
  await expect(row(recent(page), 'Since it is back')).toContainText('Job 17');
});

test('rows are moved between by arrow keys, and repeated by one', async ({ page, stack }) => {
  for (const title of ['One', 'Two', 'Three']) await bookElsewhere(stack, title);
  await openDesk(page, stack);
  const button = (title: string) => row(recent(page), title).getByRole('button', { name: /^Job/ });
  await button('Three').focus();
  await page.keyboard.press('ArrowDown');
  await expect(button('Two')).toBeFocused();
  await page.keyboard.press('End');
  await expect(button('One')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button('One')).toHaveAttribute('aria-expanded', 'true');
  await expect(row(recent(page), 'One').getByRole('link', { name: 'Receipt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button('One')).toHaveAttribute('aria-expanded', 'false');
  await expect(button('One')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('combobox', { name: 'Site', exact: true })).toHaveValue(/Acme Depot/);
});

test.describe('with a pass', () => {
  test.use({ settings: { config: { sending: QUICK }, gatewayArgs: ['--unlimited'], env: WITH_PASSES } });

  test('the live line carries it, and is taken up after the last that was told', async ({ page, stack }) => {
    await page.goto(await stack.pass('--role', 'desk', '--expires', '1d'));
    await expect(page.getByRole('heading', { name: 'Request a visit', exact: true })).toBeVisible();
    await openDesk(page, stack);
    const asked: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/events')) asked.push(request.headers()['last-event-id']);
    });
    await stack.stopRelay();
    await stack.startRelay();
    await live(page);
    expect(asked.at(-1)).toMatch(/^\d+$/);
  });
});
