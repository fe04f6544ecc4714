import type { Page } from '@playwright/test';
import { EXAMPLE_BOOKING } from '../tools/gallery/answers.ts';
import { expect, test } from './look.ts';
import { startReading } from './spoken.ts';
import { answerStill } from './still-relay.ts';

// A client's whole journey by ear: each stop is heard through the browser's accessibility tree, and nothing is looked at.

test.describe.configure({ mode: 'default', timeout: 120_000 });

const press = (page: Page, key: string) => page.keyboard.press(key);
const SITE_HINT = 'Type any part of the name or address.';
const DEPOT = 'Acme Depot, 12 Brand Street, Archerfield QLD 4108';
const WINDOW = 'Thu 2 July 2026, 9:00 – 11:00 am, Brisbane time (UTC+10:00)';

test('the form is heard in the order it is meant, by heading, item by item and field by field', async ({
  page,
  pageUrl,
}) => {
  await answerStill(page);
  await page.goto(pageUrl);
  await page.locator('.summary-empty').waitFor();
  const reader = await startReading(page);
  expect(reader.headings()).toEqual([
    'heading 1 Request a visit',
    'heading 2 Where and what',
    'heading 2 When',
    'heading 2 Anything else',
    'heading 2 Your visit',
  ]);
  expect(reader.items(8)).toEqual([
    'banner',
    'Brightwater Services',
    'link Your requests',
    'main',
    'heading 1 Request a visit',
    'heading 2 Where and what',
    'Site',
    SITE_HINT,
  ]);
  expect(reader.fields()).toEqual([
    `combobox Site, required: ${SITE_HINT}`,
    'combobox Job type, “Choose…”',
    'textbox Title, required: A few words, such as Leaking tap in the kitchen.',
    'combobox Project, “None”: (optional)',
    'textbox Date, required: Such as 13/07/2026, tomorrow or next Tue',
    'textbox From, required: Such as 9, 9:30 or 2pm',
    'textbox To, required: Next day: add +1d',
    'textbox Scope of work, required',
    'radio Yes',
    'radio No',
    'textbox Phone on site: (optional)',
    'textbox Anything we should know?: (optional) Such as parking, keys or a dog.',
    'textbox PO number: (optional)',
    'combobox Language, “English”',
  ]);
});

test('a client who hears the page finds each field by its name, books, and is told what became of it', async ({
  page,
  pageUrl,
}) => {
  await answerStill(page, { job: { status: 201, json: EXAMPLE_BOOKING.job } });
  await page.goto(pageUrl);
  await page.locator('.summary-empty').waitFor();
  const reader = await startReading(page);
  const next = async () => {
    await press(page, 'Tab');
    return reader.focused();
  };
  const type = (text: string) => page.keyboard.type(text);

  // Sent too early: the list of problems is heard, and leads to the first field.
  await page.locator('button[type=submit]').focus();
  await press(page, 'Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await reader.again('alert');
  expect(reader.items(3)).toEqual(['heading 2 There is a problem', 'link Choose a site.', 'link Choose a job type.']);
  expect(await next()).toBe('link Choose a site.');
  await press(page, 'Enter');
  expect(await reader.focused()).toBe(`combobox Site, required, invalid: ${SITE_HINT} Choose a site.`);

  // The site from its list, then each field as it comes.
  await type('acme');
  await page.getByRole('option').first().waitFor();
  expect(await reader.focused()).toBe(
    `combobox Site, “acme”, required, invalid, expanded: ${SITE_HINT} Choose a site.`,
  );
  await press(page, 'Enter');
  // The field shows what was chosen a frame after its list is gone.
  await expect.poll(() => reader.focused()).toBe(`combobox Site, “${DEPOT}”, required: ${SITE_HINT}`);
  expect(await next()).toBe('combobox Job type, “Choose…”, invalid: Choose a job type.');
  await type('Service');
  expect(await reader.focused()).toBe('combobox Job type, “Service”');
  expect(await next()).toBe(
    'textbox Title, required, invalid: A few words, such as Leaking tap in the kitchen. Enter a title.',
  );
  await type('Annual service');
  expect(await next()).toBe('combobox Project, “None”: (optional)');
  expect(await next()).toMatch(
    /^textbox Date, required, invalid: .* Enter a date such as 13\/07\/2026, 13 July or tomorrow\.$/,
  );
  await type('2/7/2026');
  expect(await next()).toBe('button Open calendar');
  await reader.again('group Usual times');
  expect(reader.nextField()).toMatch(
    /^textbox From, required, invalid: .* Enter a time such as 9, 9:30, 2pm or 1430\.$/,
  );
  await reader.focus();
  await type('9');
  // As long as such a visit usually is.
  expect(await next()).toBe('textbox To, “11:00 am”, required: Next day: add +1d');
  await reader.again('group Job details');
  expect(reader.nextField()).toBe('textbox Scope of work, required, invalid: Enter an answer.');
  await reader.focus();
  await type('Clean the filters.');
  expect(await next()).toBe('radio Yes');

  // What will be sent is heard before it is sent, and what came of it after.
  await reader.again('region Your visit');
  expect(reader.items(5)).toEqual([
    'heading 2 Your visit',
    'Annual service',
    `Service at ${DEPOT}`,
    WINDOW,
    'button Request visit',
  ]);
  await page.locator('button[type=submit]').focus();
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Visit requested' })).toBeFocused();
  expect(await reader.focused()).toBe('region Visit requested');
  await reader.again('region Visit requested');
  expect(reader.items(8)).toEqual([
    'heading 2 Visit requested',
    'Job 16',
    'button Copy job number',
    'The office has your request and will confirm the time.',
    'When',
    WINDOW,
    'Site',
    DEPOT,
  ]);
});
