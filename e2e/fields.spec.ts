import type { Page } from '@playwright/test';
import { countDrawn } from './drawn.ts';
import { expect, test } from './test.ts';
import type { VisitPage } from './visit-page.ts';

const FIELDS = {
  scope_of_work: { help: 'What should be done', required: true, order: 1 },
  asset_id: { kind: 'text', order: 2 },
  roof_height: { kind: 'number', unit: 'm', min: 1, max: 2000, group: 'Roof', order: 3 },
  roof_type: {
    kind: 'choice',
    group: 'Roof',
    order: 4,
    options: [{ value: 'tin', label: 'Tin or steel' }, { value: 'tile', label: 'Tiles' }, 'Slate'],
  },
  walkway: {
    label: 'Is there a walkway?',
    kind: 'yes-no',
    group: 'Roof',
    order: 5,
    shownWhen: { field: 'roof_type', is: ['tile', 'Slate'] },
  },
  walkway_width: { kind: 'number', group: 'Roof', order: 6, shownWhen: { field: 'walkway', is: 'Yes' } },
  last_service: { kind: 'date', order: 7 },
  gate_opens: { kind: 'time', order: 8 },
  after_hours_ok: {
    label: 'After hours?',
    kind: 'yes-no',
    required: true,
    order: 9,
    yesNo: { yes: 'Any time', no: 'Office hours only' },
  },
  contact_phone: { kind: 'phone', order: 10 },
  contact_email: { kind: 'email', order: 11 },
  plans: { kind: 'url', order: 12 },
  contract: { kind: 'text', default: 'BW-2026-118', readOnly: true, order: 13 },
  crew_size: { kind: 'number', default: '2', order: 14 },
  model: { kind: 'choice', order: 15, options: Array.from({ length: 30 }, (_, index) => `AC-${index + 1}`) },
};

const field = (external_name: string, index = 0) => ({
  external_name,
  fi_field_id: String(800_000 + index),
  job_type_id: null,
});
/** Those that the sandbox does not have of itself. */
const ADDED = Object.keys(FIELDS).filter((name) => !['scope_of_work', 'asset_id', 'after_hours_ok'].includes(name));

const settings = {
  config: {
    customFields: FIELDS,
    jobTypes: { '29400': { defaultTitle: 'New installation' }, '29402': { defaultTitle: 'Air conditioner' } },
  },
  gatewayArgs: [],
  lookups: { add: { 'custom-fields': ADDED.map(field) } },
};
test.use({ settings, locale: 'en-AU' });

/** A field of Job details by its label. */
const detail = ({ details }: VisitPage, label: string) => details.getByLabel(label, { exact: true });
const radio = ({ details }: VisitPage, question: string, answer: string) =>
  details.getByRole('radiogroup', { name: question, exact: true }).getByRole('radio', { name: answer, exact: true });
const leave = (page: Page) => page.keyboard.press('Tab');

async function answerRequired(visit: VisitPage) {
  await detail(visit, 'Scope of work').fill('Mend the gutter');
  await radio(visit, 'After hours?', 'Any time').check();
}

test('every kind says what is wrong with a bad answer, and sends a good one in its wire format', async ({
  visit,
  stack,
  page,
}) => {
  test.slow();
  await visit.open();
  await visit.fill();
  const tries = [
    ['Roof height', '2,001', 'Enter 1 to 2,000 m.', '1,250.50'],
    ['Last service', '30/2/2026', 'There is no 30 February 2026', '3/5/2025'],
    ['Gate opens', '25', 'No clock shows 25', '7am'],
    ['Contact phone', '0412 345', 'Enter a phone number. For one outside Australia', '0412 345 678'],
    ['Contact email', 'sam@', 'Enter an email address', 'sam@example.com'],
    ['Plans', 'the plans', 'Enter a web address', 'example.com/plans'],
    ['Crew size', '2,5', '2,5 can be read in two ways. Enter 2.5 or 25.', '3'],
  ] as const;
  for (const [label, bad, message, good] of tries) {
    const input = detail(visit, label);
    await input.fill(bad);
    await leave(page);
    await expect(visit.details.getByText(message), label).toBeVisible();
    await expect(input).toHaveAccessibleDescription(new RegExp(message.slice(0, 12).replace('?', '\\?')));
    await input.fill(good);
    await leave(page);
    await expect(visit.details.getByText(message), label).toBeHidden();
  }
  await expect(visit.details.getByText('Saturday 3 May 2025')).toBeVisible();
  await expect(visit.details.getByText('+61 412 345 678')).toBeVisible();

  await answerRequired(visit);
  await detail(visit, 'Asset ID').fill('  A 7 ');
  await detail(visit, 'Roof type').selectOption('Tin or steel');
  const model = visit.details.getByRole('combobox', { name: 'Model', exact: true });
  await model.fill('AC-29');
  await model.press('Enter');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([
    {
      custom_fields: {
        scope_of_work: 'Mend the gutter',
        asset_id: 'A 7',
        roof_height: '1250.5',
        roof_type: 'tin',
        last_service: '2025-05-03',
        gate_opens: '07:00',
        after_hours_ok: 'Any time',
        contact_phone: '+61412345678',
        contact_email: 'sam@example.com',
        plans: 'https://example.com/plans',
        contract: 'BW-2026-118',
        crew_size: '3',
        model: 'AC-29',
      },
    },
  ]);
  const told = page.getByRole('definition');
  for (const words of ['1,250.5 m', 'Tin or steel', 'Saturday 3 May 2025', '7:00 am', '+61 412 345 678']) {
    await expect(told.getByText(words, { exact: true }), words).toBeVisible();
  }
});

test('the list of problems names each field and leads to it, to the first of its answers too', async ({
  visit,
  page,
  axe,
}) => {
  test.slow();
  await visit.open();
  await visit.fill();
  await detail(visit, 'Crew size').fill('many');
  await visit.send();
  const links = visit.problem.getByRole('link');
  await expect(links).toHaveText([
    'Scope of work: Enter an answer.',
    'After hours? Choose an answer.',
    'Crew size: Enter a number, such as 12.5.',
  ]);
  await axe();
  await links.nth(1).click();
  await expect(radio(visit, 'After hours?', 'Any time')).toBeFocused();
  await page.keyboard.press('Space');
  await links.nth(0).click();
  await expect(detail(visit, 'Scope of work')).toBeFocused();
  await expect(links).toHaveCount(2);
});

test('a field appears with the answer it hangs on, in its group, and goes with it; only what is shown is sent', async ({
  visit,
  stack,
}) => {
  await visit.open();
  await visit.fill();
  await answerRequired(visit);
  const roof = visit.details.getByRole('group', { name: 'Roof', exact: true });
  const type = roof.getByLabel('Roof type', { exact: true });
  await expect(radio(visit, 'Is there a walkway?', 'Yes')).toHaveCount(0);

  await type.focus();
  await type.selectOption('Tiles');
  await expect(type).toBeFocused();
  await radio(visit, 'Is there a walkway?', 'Yes').check();
  await roof.getByLabel('Walkway width', { exact: true }).fill('0.6');
  await type.selectOption('Tin or steel');
  await expect(roof.getByLabel('Walkway width', { exact: true })).toHaveCount(0);
  await type.selectOption('Slate');
  await expect(roof.getByLabel('Walkway width', { exact: true })).toHaveValue('0.6');
  await roof.getByRole('button', { name: 'Clear the answer to Is there a walkway?' }).click();
  await expect(radio(visit, 'Is there a walkway?', 'Yes')).toBeFocused();
  await expect(roof.getByLabel('Walkway width', { exact: true })).toHaveCount(0);

  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  const [{ custom_fields: sent }] = (await stack.gateway.creates()) as [{ custom_fields: Record<string, string> }];
  expect(Object.keys(sent).sort()).toEqual(['after_hours_ok', 'contract', 'crew_size', 'roof_type', 'scope_of_work']);
});

test('a default never comes back over what was cleared, and a read-only field can be reached and not changed', async ({
  visit,
  page,
}) => {
  await visit.open();
  await expect(detail(visit, 'Crew size')).toHaveValue('2');
  await detail(visit, 'Crew size').fill('');
  await visit.jobType.selectOption({ label: 'Installation' });
  await page.reload();
  await expect(detail(visit, 'Crew size')).toHaveValue('');
  const contract = detail(visit, 'Contract');
  await expect(contract).toHaveValue('BW-2026-118');
  await contract.focus();
  await page.keyboard.type('X');
  await expect(contract).toHaveValue('BW-2026-118');
});

test('a job type brings its usual title, and never over one that was typed', async ({ visit }) => {
  await visit.open();
  await visit.jobType.selectOption({ index: 1 });
  await visit.jobType.selectOption('29400');
  await expect(visit.title).toHaveValue('New installation');
  await visit.jobType.selectOption('29402');
  await expect(visit.title).toHaveValue('Air conditioner');
  await visit.title.fill('Air conditioner leaks');
  await visit.jobType.selectOption('29400');
  await expect(visit.title).toHaveValue('Air conditioner leaks');
});

test('a definition that goes or comes while a person types is told, and costs them no letter and no focus', async ({
  visit,
  page,
}) => {
  const gone = new Set<string>();
  await askEachByItself(page);
  await page.route('**/v1/custom-fields', async (route) => {
    const response = await route.fetch();
    const lookup: { items: { external_name: string }[] } = await response.json();
    const items = lookup.items.filter(({ external_name: name }) => !gone.has(name));
    await route.fulfill({ response, json: { ...lookup, items } });
  });
  await page.clock.install();
  await visit.open();
  const later = () => page.clock.fastForward('10:30');
  const scope = detail(visit, 'Scope of work');
  await detail(visit, 'Asset ID').fill('A7');
  await scope.pressSequentially('Mend the ');

  gone.add('asset_id');
  await later();
  const news = page.getByRole('status').filter({ hasText: 'Job details changed' });
  await expect(news).toHaveText('Job details changed: Asset ID was removed.');
  await scope.pressSequentially('gutter');
  await expect(scope).toHaveValue('Mend the gutter');
  await expect(scope).toBeFocused();

  gone.clear();
  await later();
  await expect(news).toHaveText('Job details changed: Asset ID was added.');
  await expect(detail(visit, 'Asset ID')).toHaveValue('A7');
  await expect(scope).toBeFocused();

  await detail(visit, 'Asset ID').focus();
  gone.add('asset_id');
  await later();
  await expect(news).toHaveText('Job details changed: Asset ID was removed.');
  await expect(news).toBeFocused();
});

test('a field that the gateway no longer knows goes when the request is refused, and the rest stays', async ({
  visit,
  stack,
  page,
}) => {
  await visit.open();
  await visit.fill();
  await answerRequired(visit);
  await detail(visit, 'Asset ID').fill('A7');
  await stack.gateway.lookups({ remove: { 'custom-fields': ['asset_id'] } });
  await visit.send();
  await expect(page.getByText('Job details changed: Asset ID was removed.')).toBeVisible();
  await expect(detail(visit, 'Scope of work')).toHaveValue('Mend the gutter');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  const job = (await stack.gateway.creates()).at(-1);
  expect(job).not.toMatchObject({ custom_fields: { asset_id: 'A7' } });
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('every kind fits, with its problems and its echoes, and axe finds nothing', async ({ visit, page, axe }) => {
    test.slow();
    await visit.open();
    await visit.fill();
    await detail(visit, 'Roof height').fill('5000');
    await detail(visit, 'Roof type').selectOption('Tiles');
    await radio(visit, 'Is there a walkway?', 'No').check();
    await detail(visit, 'Contact phone').fill('0412 345 678');
    await visit.send();
    await expect(visit.problem).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await axe();
  });
});

test.describe('a visitor whose browser writes numbers and dates the German way', () => {
  test.use({ locale: 'de-DE' });

  test('types them so, and the same wire format is sent', async ({ visit, stack, page }) => {
    await visit.open();
    await visit.fill();
    await answerRequired(visit);
    await detail(visit, 'Roof height').fill('1.250,5');
    await detail(visit, 'Last service').fill('3.5.2025');
    await detail(visit, 'Crew size').fill('1.5');
    await leave(page);
    await expect(visit.details.getByText('1.5 can be read in two ways. Enter 1,5 or 15.')).toBeVisible();
    await detail(visit, 'Crew size').fill('1,5');
    await visit.send();
    await expect(visit.heading('Visit requested')).toBeVisible();
    expect(await stack.gateway.creates()).toMatchObject([
      { custom_fields: { roof_height: '1250.5', last_service: '2025-05-03', crew_size: '1.5' } },
    ]);
  });
});

test('typing in one of a thousand fields draws no other', async ({ visit, page }) => {
  const items = Array.from({ length: 1000 }, (_, index) => ({
    ...field(`detail_${index}`, index),
    label: `Detail ${index}`,
    kind: index % 2 === 0 ? 'multiline' : 'number',
    required: false,
    read_only: false,
  }));
  const json = { items, may_be_cut_off: false, fetched_at: new Date().toISOString() };
  await askEachByItself(page);
  await page.route('**/v1/custom-fields', (route) => route.fulfill({ json }));
  const drawn = await countDrawn(page);
  await visit.open();
  const input = detail(visit, 'Detail 501');
  await input.fill('1');
  await expect(page.locator('[data-drawn]')).toHaveCount(0);
  await drawn.atRest();
  await drawn.reset();
  await input.pressSequentially('2345');
  await expect(input).toHaveValue('12345');
  const { components, commits } = await drawn.read();
  expect(commits).toBeGreaterThan(0);
  // At each of the four keys the field with its frame, input and echo; and the summary beside the form.
  expect(components).toBeLessThan(4 * 20);
});

/** Withholds the first answers, so that what a journey answers for the relay is asked for. */
async function askEachByItself(page: Page): Promise<void> {
  await page.route('**/v1/start', (route) => route.abort());
}

test('a day in a custom field stays the day that it was when it was said, past midnight and a reload', async ({
  visit,
  page,
}) => {
  // A minute before midnight in Brisbane.
  await page.clock.install({ time: new Date('2026-12-01T13:59:00Z') });
  await visit.open();
  await visit.chooseSite('acme depot brand');
  await visit.jobType.selectOption({ label: 'Installation' });
  const lastService = detail(visit, 'Last service');
  await lastService.fill('today');
  // Kept while it is being typed, as a page that is put away is.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await page.clock.fastForward('02:00');
  await page.reload();
  await expect(lastService).toHaveValue('1 December 2026');
  await lastService.fill('today');
  await visit.notes.focus();
  await expect(lastService).toHaveValue('2 December 2026');
});
