import type { Page } from '@playwright/test';
import { EXAMPLE_BOOKING, EXAMPLE_FIELDS, EXAMPLE_NOW, exampleBooking } from '../tools/gallery/answers.ts';
import { recordAnnouncements } from './announcements.ts';
import { expect, test } from './look.ts';
import { answerStill, problem } from './still-relay.ts';

// What is told aloud while a person is somewhere else on the page (WCAG 4.1.3), in the order it is told, and each once.

test.describe.configure({ mode: 'default', timeout: 90_000 });

const FILLED =
  '?site=101&job_type=3&title=Annual+service&date=2026-07-02&from=09:00&to=11:00&custom_fields.scope_of_work=Clean';
const WINDOW = 'Thu 2 July 2026, 9:00 – 11:00 am, Brisbane time (UTC+10:00)';
const ZONE = 'Brisbane time (UTC+10:00) from the site’s address';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const site = (page: Page) => page.getByRole('combobox', { name: 'Site', exact: true });
const send = (page: Page) => page.getByRole('button', { name: 'Request visit' }).click();

/** Opens the page with a recorder, and forgets what was told while it came. */
async function open(page: Page, url: string) {
  const told = await recordAnnouncements(page);
  await page.goto(url);
  await expect(field(page, 'Phone on site')).toBeVisible();
  // What tells how many sites match comes with their list, after the form.
  await expect(page.locator('#field-site-menu')).toBeAttached();
  // Of a site that the link names, the clock is told while the page comes.
  if (url.includes('site=')) await expect(page.getByText('from the site’s address')).toBeVisible();
  await told.forget();
  return told;
}

/** Keeps what is asked for at `url` on its way until the answer is called. */
async function hold(page: Page, url: string): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    await held;
    await route.fallback();
  });
  return release;
}

test('how many sites match is told while one is typed, and that none does', async ({ page, pageUrl }) => {
  await answerStill(page);
  const { announced } = await open(page, pageUrl);
  await site(page).fill('school');
  await expect.poll(announced).toEqual(['1 site matches']);
  await site(page).fill('nowhere');
  await expect.poll(announced).toEqual(['1 site matches', 'No site matches what you typed.']);
});

test('how many sites match is told once their list is there, though one was typed before', async ({
  page,
  pageUrl,
}) => {
  await answerStill(page);
  const release = await hold(page, '**/assets/rest-*.js');
  const { announced } = await recordAnnouncements(page);
  await page.goto(pageUrl);
  await site(page).fill('school');
  release();
  await expect.poll(announced).toEqual(['1 site matches']);
});

test('that the sites are on their way is told where one is typed before they are here, and then how many match', async ({
  page,
  pageUrl,
}) => {
  await answerStill(page);
  // Asked for all at once they do not come; one by one they do.
  await page.route('**/v1/start', (route) => route.abort());
  const release = await hold(page, '**/v1/sites');
  const { announced } = await open(page, pageUrl);
  await site(page).fill('school');
  await expect.poll(announced).toEqual(['Loading sites…']);
  release();
  await expect.poll(announced).toEqual(['Loading sites…', '1 site matches']);
});

test('with a site chosen, the clock that its times are on is told', async ({ page, pageUrl }) => {
  await answerStill(page);
  const { announced, forget } = await open(page, pageUrl);
  await site(page).fill('acme');
  await expect.poll(announced).toEqual(['1 site matches']);
  await forget();
  await site(page).press('Enter');
  await expect.poll(announced).toEqual([ZONE]);
});

test('the whole window is told once it stands, and not at every key', async ({ page, pageUrl }) => {
  await answerStill(page);
  const { announced } = await open(page, `${pageUrl}/?site=101`);
  await field(page, 'Date').pressSequentially('2/7/2026');
  await field(page, 'From').pressSequentially('9');
  await field(page, 'To').fill('11');
  await expect.poll(announced).toEqual([WINDOW]);
});

test('what is wrong with a field is told when it is left, and no more when it is mended', async ({ page, pageUrl }) => {
  await answerStill(page);
  const { announced } = await open(page, pageUrl);
  await field(page, 'Date').fill('31/2');
  await field(page, 'From').focus();
  await expect
    .poll(announced)
    .toEqual(['There is no 31 February. Type a date such as 13/07/2026, 13 July or tomorrow.']);
  await field(page, 'Date').fill('2/7');
  await field(page, 'From').focus();
  await expect(field(page, 'Date')).not.toHaveAttribute('aria-invalid');
  expect(await announced()).toHaveLength(1);
});

test('the list of problems is told whole when it comes, and nothing of it again while it is mended', async ({
  page,
  pageUrl,
}) => {
  await answerStill(page);
  const { announced } = await open(page, pageUrl);
  await send(page);
  await expect(page.getByRole('alert')).toBeFocused();
  expect(await announced()).toEqual([
    'There is a problemChoose a site.Choose a job type.Enter a title.Enter a date such as 13/07/2026, 13 July or tomorrow.' +
      'From: Enter a time such as 9, 9:30, 2pm or 1430.To: Enter a time such as 9, 9:30, 2pm or 1430.' +
      'Scope of work: Enter an answer.',
  ]);
  await field(page, 'Title').fill('Annual service');
  await field(page, 'Scope of work').fill('Clean the filters.');
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(5);
  expect(await announced()).toHaveLength(1);
});

test('what is wrong with a job detail stays said when what reads phone numbers comes after it', async ({
  page,
  pageUrl,
}) => {
  await answerStill(page);
  const release = await hold(page, '**/assets/phones-*.js');
  const asked = page.waitForRequest('**/assets/phones-*.js');
  await page.goto(pageUrl);
  await send(page);
  await expect(field(page, 'Scope of work')).toHaveAttribute('aria-invalid', 'true');
  release();
  // Once the page has it and has been drawn with it.
  await page.evaluate(async (url) => {
    await import(url);
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  }, (await asked).url());
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(7);
  await expect(field(page, 'Scope of work')).toHaveAttribute('aria-invalid', 'true');
});

test('that the request is being sent is told, and its outcome takes focus', async ({ page, pageUrl }) => {
  await answerStill(page, { job: { status: 201, json: EXAMPLE_BOOKING.job } });
  const { announced, forget } = await open(page, `${pageUrl}/${FILLED}`);
  await expect.poll(announced).toContain(WINDOW);
  await forget();
  await send(page);
  await expect(page.getByRole('region', { name: 'Visit requested' })).toBeFocused();
  expect(await announced()).toEqual(['Sending your request. This takes a few seconds.']);
});

test('what becomes of a request that was not certain takes focus when it is known', async ({ page, pageUrl }) => {
  const unanswered = exampleBooking({ state: 'unanswered', retryAfterMs: 1000 });
  const { promise: booking, resolve: tell } = Promise.withResolvers<unknown>();
  await answerStill(page, { job: { status: 202, json: unanswered }, booking });
  await open(page, `${pageUrl}/${FILLED}`);
  await send(page);
  await expect(page.getByRole('region', { name: 'We are confirming your request' })).toBeFocused();
  tell(EXAMPLE_BOOKING);
  await expect(page.getByRole('region', { name: 'Visit requested' })).toBeFocused();
});

test('a refusal is told at once and whole', async ({ page, pageUrl }) => {
  const booking = exampleBooking({ state: 'refused', detail: 'This site takes no visits at the moment.' });
  await answerStill(page, { booking, job: { status: 202, json: booking } });
  const { announced, forget } = await open(page, `${pageUrl}/${FILLED}`);
  await expect.poll(announced).toContain(WINDOW);
  await forget();
  await send(page);
  await expect(page.getByRole('alert')).toBeFocused();
  expect((await announced()).filter((text) => text.startsWith('We could not request this visit'))).toHaveLength(1);
});

test('job details that the office changes meanwhile are told', async ({ page, pageUrl }) => {
  const fields = [...EXAMPLE_FIELDS];
  await page.clock.install({ time: EXAMPLE_NOW });
  await answerStill(page);
  await page.route('**/v1/custom-fields', (route) =>
    route.fulfill({ json: { items: fields, may_be_cut_off: false, fetched_at: EXAMPLE_NOW } }),
  );
  const { announced } = await open(page, pageUrl);
  fields.pop();
  await page.clock.fastForward('10:30');
  await expect.poll(announced).toEqual(['Job details changed: Phone on site was removed.']);
});

test('a list that does not come is asked for again and again, and told once', async ({ page, pageUrl }) => {
  await page.clock.install({ time: EXAMPLE_NOW });
  await answerStill(page);
  const asked: string[] = [];
  let come = false;
  await page.route('**/v1/start', (route) => route.fulfill({ status: 503, json: problem('lookup-unavailable', 503) }));
  await page.route('**/v1/sites', (route) => {
    asked.push(route.request().url());
    return come ? route.fallback() : route.fulfill({ status: 503, json: problem('lookup-unavailable', 503) });
  });
  const { announced, forget } = await recordAnnouncements(page);
  await page.goto(pageUrl);
  await expect(page.getByText('We could not load the sites.')).toBeVisible();
  await expect(page.locator('#field-site-menu')).toBeAttached();
  await site(page).fill('school');
  await expect.poll(async () => (await announced()).join()).toContain('We could not load the sites.');
  await forget();

  /** Does what has it asked for again, until it has been: what comes while an answer is on its way asks for nothing more. */
  const askedAgain = async (act: () => Promise<unknown>) => {
    const before = asked.length;
    await expect(async () => {
      await act();
      expect(asked.length).toBeGreaterThan(before);
    }).toPass();
  };
  for (let time = 0; time < 3; time++) await askedAgain(() => page.clock.fastForward(31_000));
  await askedAgain(() => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))));
  await askedAgain(() =>
    page.evaluate(() => [new Event('offline'), new Event('online')].map((now) => dispatchEvent(now))),
  );
  await expect(page.getByRole('button', { name: 'Try again (sites)' })).toBeVisible();
  expect(await announced()).toEqual([]);

  come = true;
  await askedAgain(() => page.clock.fastForward(31_000));
  await expect(page.getByText('We could not load the sites.')).toBeHidden();
  await expect(site(page)).toBeFocused();
  await expect(site(page)).toHaveValue('school');
  await page.clock.fastForward(1000);
  expect(await announced()).toEqual(['1 site matches']);
});
