import { daysAfter, nextFirstSunday } from './days.ts';
import { expect, test } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

/** Sydney's clocks are put back at 3 am on this day, the Chatham Islands' a little earlier. */
const PUT_BACK = nextFirstSunday(4);
/** Sydney's clocks are put forward at 2 am on this day. */
const PUT_FORWARD = nextFirstSunday(10);

/** Places whose clocks differ from each other by halves, quarters and a day. */
const VISITORS = [
  'Australia/Sydney',
  'Australia/Perth',
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'UTC',
];

for (const timezoneId of VISITORS) {
  test.describe(`a visitor whose own clock is ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('sends the same window of the place as everybody else, and the receipt says it in the same words', async ({
      visit,
      stack,
      page,
    }) => {
      const day = daysAfter(PUT_BACK, -1);
      await visit.open();
      await visit.fill({ site: 'chatham', date: day.iso, from: '22:00', to: '23:30' });
      await visit.send();
      await expect(visit.heading('Visit requested')).toBeVisible();
      expect(await stack.gateway.creates()).toMatchObject([
        { start_time: `${day.iso}T22:00:00+13:45`, end_time: `${day.iso}T23:30:00+13:45` },
      ]);
      const sentence = `${day.full}, 10:00 – 11:30 pm, Chatham Islands time (UTC+13:45)`;
      await expect(page.getByText(sentence).first()).toBeVisible();
      await page.goto(await receiptOf(page, stack.url));
      await expect(page.getByText(sentence).first()).toBeVisible();
    });
  });
}

async function receiptOf(page: import('@playwright/test').Page, origin: string): Promise<string> {
  const href = await page.getByRole('link', { name: 'Receipt for this request' }).getAttribute('href');
  return new URL(href ?? '', origin).href;
}

test.describe('a visitor elsewhere', () => {
  test.use({ timezoneId: 'Australia/Perth' });

  test('reads both times, the place’s first', async ({ visit, page }) => {
    await visit.open();
    await visit.fill();
    await expect(page.getByText(/Brisbane time \(UTC\+10:00\)/).first()).toBeVisible();
    await expect(page.getByText(/7:00 – 9:00\s?am/).first()).toBeVisible();
  });
});

test('tomorrow stays the day that it was when it was said, past midnight and a reload', async ({ visit, page }) => {
  // A minute before midnight in Brisbane.
  await page.clock.install({ time: new Date('2026-12-01T13:59:00Z') });
  await visit.open();
  await visit.date.fill('tomorrow');
  await visit.chooseSite('acme depot brand');
  await expect(visit.date).toHaveValue('2 December 2026');
  await page.clock.fastForward('02:00');
  await page.reload();
  await expect(visit.date).toHaveValue('2 December 2026');
  await expect(page.getByText('Wednesday 2 December 2026')).toBeVisible();
});

test('an hour that comes twice is asked for, and each answer is its own instant', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await visit.open();
  await visit.fill({ site: 'sydney dc', date: PUT_BACK.typed, from: '2:30', to: '5:00' });
  await visit.send();
  await expect(visit.problem).toBeVisible();
  await expect(page.getByRole('radio', { name: /2:30\sam, first time \(UTC\+11:00\)/ })).toBeVisible();
  await axe();
  await page.getByRole('radio', { name: /2:30\sam, second time \(UTC\+10:00\)/ }).check();
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([
    { start_time: `${PUT_BACK.iso}T02:30:00+10:00`, end_time: `${PUT_BACK.iso}T05:00:00+10:00` },
  ]);
});

test('an hour that is skipped is explained, and two buttons set the nearest valid times', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await visit.open();
  await visit.fill({ site: 'sydney dc', date: PUT_FORWARD.typed, from: '2:30', to: '5:00' });
  await visit.send();
  await expect(visit.problem).toContainText('the clocks skip it');
  await axe();
  const fixes = page.getByRole('button', { name: /^Use \d.*am/ });
  await expect(fixes).toHaveCount(2);
  await fixes.last().click();
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ start_time: `${PUT_FORWARD.iso}T03:30:00+11:00` }]);
});

test('a window across a clock change states its true length', async ({ visit, page }) => {
  await visit.open();
  await visit.fill({ site: 'sydney dc', date: PUT_BACK.typed, from: '1:00', to: '5:00' });
  await expect(page.getByText(/5 hours/).first()).toBeVisible();
});

test('the zone is asked for where the site’s name does not tell it, and remembered for that site', async ({
  visit,
  stack,
  page,
  axe,
}) => {
  await visit.open();
  await visit.fill({ site: 'mobile workshop' });
  await visit.send();
  await expect(visit.problem).toContainText('time zone');
  await axe();
  const zone = page.getByRole('combobox', { name: 'Time zone', exact: true });
  await zone.fill('darwin');
  await page.getByRole('option', { name: /Darwin/ }).waitFor();
  await zone.press('Enter');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ start_time: `${VISIT_DAY.iso}T09:00:00+09:30` }]);

  await page.getByRole('button', { name: 'Request another visit' }).click();
  await visit.chooseSite('mobile workshop');
  await expect(page.getByText(/Darwin time/).first()).toBeVisible();
});

test('an inferred zone says how it was known and can be changed', async ({ visit, stack, page }) => {
  await visit.open();
  await visit.fill({ site: 'broken hill' });
  await expect(page.getByText(/from the site’s address/)).toBeVisible();
  await page.getByRole('button', { name: 'Change time zone' }).click();
  const zone = page.getByRole('combobox', { name: 'Time zone', exact: true });
  await expect(zone).toBeFocused();
  await zone.fill('perth');
  await page.getByRole('option', { name: /Perth/ }).waitFor();
  await zone.press('Enter');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ start_time: `${VISIT_DAY.iso}T09:00:00+08:00` }]);
});

test('moving the start keeps the length of the visit', async ({ visit }) => {
  await visit.open();
  await visit.fill({ from: '9', to: '10:30' });
  await visit.from.fill('13');
  await visit.from.blur();
  await expect(visit.to).toHaveValue(/2:30\s?pm|14:30/);
});

test('the calendar is driven by keyboard alone and offers no day that is past', async ({ visit, page, axe }) => {
  await visit.open();
  await visit.chooseSite(VISIT.site);
  await visit.date.fill(daysAfter(VISIT_DAY, 14).typed);
  const open = page.getByRole('button', { name: 'Open calendar' });
  await open.focus();
  await page.keyboard.press('Enter');
  const calendar = page.getByRole('dialog', { name: 'Calendar' });
  await expect(calendar.getByRole('grid')).toBeVisible();
  await axe();
  // As on a phone so slow that no frame is drawn between two keys.
  const frames = await page.evaluateHandle(() => requestAnimationFrame);
  await page.evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.evaluate((requestAnimationFrame) => Object.assign(window, { requestAnimationFrame }), frames);
  await expect(calendar).toBeHidden();
  await expect(visit.date).toHaveValue(daysAfter(VISIT_DAY, 22).words);
  await page.keyboard.press('Escape');

  await visit.date.fill('today');
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(calendar.getByRole('grid')).toBeVisible();
  await expect(calendar.getByRole('gridcell').getByRole('button', { disabled: false }).first()).toHaveAccessibleName(
    /today/i,
  );
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(open).toBeFocused();
});

test.describe('with the operator’s hours and limits', () => {
  const window = {
    leadMinutes: 24 * 60,
    daysAhead: 60,
    presets: [
      { name: 'Morning', from: '08:00', to: '12:00' },
      { name: 'Afternoon', from: '12:00', to: '17:00' },
    ],
  };
  test.use({ settings: { config: { window, jobTypes: { '29400': { durationMinutes: 90 } } }, gatewayArgs: [] } });

  test('a usual window is one press, and a job type has its own length', async ({ visit, page }) => {
    await visit.open();
    await page.getByRole('button', { name: /^Afternoon/ }).click();
    await expect(visit.from).toHaveValue(/12:00/);
    await expect(visit.to).toHaveValue(/5:00\s?pm|17:00/);

    await visit.jobType.selectOption({ label: VISIT.jobType });
    await visit.to.fill('');
    await visit.from.fill('9');
    await visit.from.blur();
    await expect(visit.to).toHaveValue(/10:30/);
  });

  const REFUSED_DAYS = [
    { day: 'today', date: 'today', says: /We need notice of 24 hours|has already passed/ },
    { day: 'beyond the last', date: '+90d', says: /We take bookings up to/ },
    { day: 'long past', date: '1/1/2020', says: /has already passed/ },
  ];

  for (const { day, date, says } of REFUSED_DAYS) {
    test(`a day that is ${day} is refused in words`, async ({ visit, stack }) => {
      await visit.open();
      await visit.fill({ date });
      await visit.send();
      await expect(visit.problem).toContainText(says);
      expect(await stack.gateway.creates()).toEqual([]);
    });
  }
});

const WRONG_WINDOWS = [
  { name: 'a start in the past', start: '2020-07-01T09:00:00+10:00', end: '2020-07-01T11:00:00+10:00' },
  { name: 'an end before the start', start: `${VISIT_DAY.iso}T11:00:00+10:00`, end: `${VISIT_DAY.iso}T09:00:00+10:00` },
  {
    name: 'more than 31 days',
    start: `${VISIT_DAY.iso}T09:00:00+10:00`,
    end: `${daysAfter(VISIT_DAY, 32).iso}T09:00:00+10:00`,
  },
  {
    name: 'an offset the place never has',
    start: `${VISIT_DAY.iso}T09:00:00+11:00`,
    end: `${VISIT_DAY.iso}T11:00:00+11:00`,
  },
];

for (const { name, start, end } of WRONG_WINDOWS) {
  test(`the relay itself refuses ${name}, in words and without sending anything`, async ({ stack, request }) => {
    const answer = await request.post(`${stack.url}/v1/jobs`, {
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      data: { site: '3065756', job_type: '29400', title: 'Annual service', start_time: start, end_time: end },
    });
    expect(answer.status()).toBe(400);
    const problem = await answer.json();
    expect(problem.type).toMatch(/\/invalid-booking$/);
    expect(problem.errors[0].message).toMatch(/\w+ \w+ \w+/);
    expect(await stack.gateway.creates()).toEqual([]);
  });
}

test('where browser and relay disagree about the clock, the relay’s word wins and the person confirms again', async ({
  visit,
  stack,
  page,
}) => {
  // A browser with other time-zone data cannot be had at will: its first request is changed on the way instead.
  await page.route(
    '**/v1/jobs',
    (route) => {
      const body = route.request().postDataJSON();
      const wrong = { start_time: `${VISIT_DAY.iso}T09:00:00+11:00`, end_time: `${VISIT_DAY.iso}T11:00:00+11:00` };
      return route.continue({ postData: JSON.stringify({ ...body, ...wrong }) });
    },
    { times: 1 },
  );
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(page.getByText(/disagree about the clock at this place/)).toBeVisible();
  expect(await stack.gateway.creates()).toEqual([]);
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ start_time: `${VISIT_DAY.iso}T09:00:00+10:00` }]);
});
