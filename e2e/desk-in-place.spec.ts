import type { Page } from '@playwright/test';
import { deskOf } from './desk-page.ts';
import { expect, test } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** Marks the fields that stand there now. */
async function markFields(page: Page) {
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('.visit :is(input, select, textarea)'))
      Reflect.set(field, 'marked', true);
  });
}

/** The IDs of the fields that are not those that were marked. */
function newFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.visit :is(input, select, textarea)')]
      .filter((field) => Reflect.get(field, 'marked') !== true)
      .map(({ id }) => id),
  );
}

test('holding a call and resuming it empty and fill the fields that are there: none is drawn anew', async ({
  page,
  stack,
}) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.fill();
  await expect(desk.details.getByRole('textbox').first()).toBeVisible();
  await markFields(page);

  await page.keyboard.press('Alt+k');
  await expect(desk.site).toBeFocused();
  await expect(desk.title).toHaveValue('');
  expect(await newFields(page)).toEqual([]);

  await page.keyboard.press('Alt+r');
  await expect(desk.title).toHaveValue(VISIT.title);
  await expect(desk.notes).toBeFocused();
  const drawn = await newFields(page);
  expect(drawn.filter((id) => !id.startsWith('field-custom_fields'))).toEqual([]);
});

test('each call comes back with all that was typed in it, and with nothing of another', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  const detail = desk.details.getByRole('textbox').first();
  await desk.open();
  await desk.fill({ title: 'First call' });
  await detail.fill('Only of the first');
  await desk.notes.fill('Notes of the first');
  await page.keyboard.press('Alt+k');
  await expect(desk.title).toHaveValue('');
  for (const field of [desk.site, desk.title, desk.date, desk.from, desk.to, desk.notes])
    await expect(field).toHaveValue('');
  await expect(desk.jobType).toHaveValue('');

  // A text in Site that names nothing yet, and times of its own: neither goes on into the other call, and both come back.
  await desk.title.fill('Second call');
  await desk.from.fill('14');
  await desk.site.pressSequentially('zzz');
  await page.keyboard.press('Alt+r');
  await expect(desk.title).toHaveValue('First call');
  await expect(desk.site).toHaveValue(/Acme Depot/);
  await expect(desk.date).toHaveValue(VISIT_DAY.typed);
  await expect(desk.from).toHaveValue(VISIT.from);
  await expect(desk.to).toHaveValue(VISIT.to);
  await expect(desk.notes).toHaveValue('Notes of the first');
  await expect(detail).toHaveValue('Only of the first');

  await page.keyboard.press('Alt+r');
  await expect(desk.title).toHaveValue('Second call');
  await expect(desk.site).toHaveValue('zzz');
  await expect(desk.from).toHaveValue('14');
  await expect(desk.notes).toHaveValue('');
});

test('a time zone that was chosen for one call stays with it', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await desk.open();
  await desk.fill({ title: 'Elsewhere' });
  await page.getByRole('button', { name: 'Change time zone' }).click();
  await zone.fill('Perth');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Perth time', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Change time zone' }).click();
  await expect(zone).toBeFocused();

  await page.keyboard.press('Alt+k');
  await expect(zone).toBeHidden();
  await expect(page.getByText('Perth time', { exact: false })).toHaveCount(0);
  await page.keyboard.press('Alt+r');
  await expect(desk.title).toHaveValue('Elsewhere');
  await expect(page.getByText('Perth time', { exact: false }).first()).toBeVisible();
});

test('what was found wrong with one call is not told of the next', async ({ page, stack }) => {
  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.title.fill('Not enough');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await desk.title.fill('Another');
  await desk.title.fill('');
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
});
