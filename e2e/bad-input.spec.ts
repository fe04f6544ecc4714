import { expect, test } from './test.ts';
import { VISIT } from './visit-page.ts';

test('an empty form gets a summary that takes focus and leads to each field', async ({ visit, stack, axe }) => {
  await visit.open();
  await axe();
  await visit.send();

  await expect(visit.problem).toBeFocused();
  const links = visit.problem.getByRole('link');
  await expect(links).toHaveText([/site/i, /job type/i, /title/i, /date/i, /./, /./]);
  await links.filter({ hasText: /title/i }).click();
  await expect(visit.title).toBeFocused();
  await expect(visit.title).toHaveAttribute('aria-invalid', 'true');
  await axe();
  expect(await stack.gateway.creates()).toEqual([]);
});

test('each link of the summary brings its field into sight on a phone', async ({ visit, page }) => {
  await page.setViewportSize({ width: 375, height: 400 });
  await visit.open();
  await visit.send();
  const fields = [visit.site, visit.jobType, visit.title, visit.date, visit.from, visit.to];
  await expect(visit.problem.getByRole('link')).toHaveCount(fields.length);
  for (const [index, field] of fields.entries()) {
    await visit.problem.getByRole('link').nth(index).click();
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport({ ratio: 1 });
  }
});

const TOO_LONG = [
  { field: 'title', typed: 'x'.repeat(201), says: /200 characters/ },
  { field: 'notes', typed: 'x'.repeat(2001), says: /2000 characters/ },
  { field: 'purchaseOrder', typed: 'x'.repeat(101), says: /100 characters/ },
  { field: 'reference', typed: 'x'.repeat(37), says: /36 characters/ },
] as const;

for (const { field, typed, says } of TOO_LONG) {
  test(`${typed.length} characters in ${field} are kept, explained and not sent`, async ({ visit, stack }) => {
    await visit.open();
    await visit.fill();
    await visit[field].fill(typed);
    await visit.send();
    await expect(visit.problem.getByRole('link', { name: says })).toBeVisible();
    await expect(visit[field]).toHaveValue(typed);
    expect(await stack.gateway.creates()).toEqual([]);
  });
}

test('emoji up to the limit are sent whole', async ({ visit, stack }) => {
  const title = '🔧'.repeat(200);
  await visit.open();
  await visit.fill({ title });
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ title }]);
});

test('line breaks pasted into the title become spaces', async ({ visit, stack, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.open();
  await visit.fill();
  await page.evaluate(() => navigator.clipboard.writeText('Leak\r\n\r\nin the roof\n'));
  await visit.title.fill('');
  await visit.title.press('ControlOrMeta+v');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([{ title: 'Leak in the roof' }]);
});

test('markup typed into every field is shown and sent as the text that it is', async ({ visit, stack, page }) => {
  const script = '<script>window.hit=1</script>';
  const image = '<img src=x onerror="window.hit=1">';
  await visit.open();
  await visit.fill({ title: script });
  await visit.details.getByLabel('Scope of work', { exact: true }).fill(image);
  await visit.notes.fill(script);
  await visit.purchaseOrder.fill(script);
  await visit.reference.fill('<b>R</b>');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toMatchObject([
    {
      title: script,
      notes: script,
      purchase_order_number: script,
      external_id: '<b>R</b>',
      custom_fields: { scope_of_work: image },
    },
  ]);
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
});

test.describe('a gateway whose names hold markup', () => {
  const name = '<img src=x onerror="window.hit=1"> Depot QLD 4000';
  test.use({ settings: { config: {}, gatewayArgs: [], lookups: { add: { sites: [{ id: '3999999', name }] } } } });

  test('has them shown as the text that they are', async ({ visit, page }) => {
    await visit.open();
    await visit.site.fill('onerror');
    await expect(page.getByRole('option', { name })).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
  });
});

test('text that names no site is never shown as if it were chosen', async ({ visit }) => {
  await visit.open();
  await visit.fill();
  await visit.site.fill('nowhere at all');
  await visit.title.focus();
  await expect(visit.site).toHaveValue(/Acme Depot/);
});

test('an end before the start is explained at the field', async ({ visit, stack }) => {
  await visit.open();
  await visit.fill({ from: '11', to: '9' });
  await visit.send();
  await expect(visit.problem).toBeVisible();
  await expect(visit.to).toHaveAttribute('aria-invalid', 'true');
  expect(await stack.gateway.creates()).toEqual([]);
});

for (const date of ['31/2/2027', 'someday', '99']) {
  test(`the date ${date} is explained with an example, never guessed`, async ({ visit }) => {
    await visit.open();
    await visit.fill({ date });
    await visit.send();
    await expect(visit.date).toHaveAttribute('aria-invalid', 'true');
    await expect(visit.date).toHaveValue(date);
    await expect(visit.problem).toBeVisible();
  });
}

test('a message goes away once its field is mended', async ({ visit }) => {
  await visit.open();
  await visit.fill({ title: '' });
  await visit.send();
  await expect(visit.title).toHaveAttribute('aria-invalid', 'true');
  await visit.title.fill(VISIT.title);
  await visit.title.blur();
  await expect(visit.title).not.toHaveAttribute('aria-invalid');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
});
