import { clipboardOf } from './clipboard.ts';
import { expect, test } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

const KEY_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a person books by mouse and reads the job number that the gateway answered', async ({ visit, stack, page }) => {
  await visit.open();
  await visit.site.click();
  await visit.site.pressSequentially('brand acme');
  await page.getByRole('option', { name: /Acme Depot/ }).click();
  await visit.jobType.selectOption({ label: VISIT.jobType });
  await visit.title.fill(VISIT.title);
  await visit.date.fill(VISIT.date);
  await visit.from.fill(VISIT.from);
  await visit.to.fill(VISIT.to);
  await visit.submit.click();

  await expect(visit.heading('Visit requested')).toBeVisible();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  const mine = (await stack.gateway.jobs()).filter((job) => job.title === VISIT.title);
  expect(mine.map((job) => job.number)).toEqual(['16']);
});

test('a person books by keyboard alone, and focus is on the result', async ({ visit, page }) => {
  await visit.open();
  await page.keyboard.press('Tab');
  for (
    let presses = 0;
    presses < 10 && !(await visit.site.evaluate((input) => input === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(visit.site).toBeFocused();
  await page.keyboard.type('depot acme brand');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(visit.jobType).toBeFocused();
  await page.keyboard.type('Inst');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Annual service');
  await page.keyboard.press('Tab');
  await expect(visit.project).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(visit.date).toBeFocused();
  await page.keyboard.type(VISIT_DAY.words.replace('July', 'Jul'));
  await visit.from.focus();
  await page.keyboard.type('9am');
  await visit.to.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1100');
  await page.keyboard.press('ControlOrMeta+Enter');

  const result = page.getByRole('region', { name: 'Visit requested' });
  await expect(result).toBeFocused();
  await expect(result.getByText('Job 16', { exact: true })).toBeVisible();
});

test('one request reaches the gateway, and its body is the contract’s, field by field', async ({ visit, stack }) => {
  await visit.open();
  await visit.fill();
  await visit.project.selectOption({ label: 'Test Project #1' });
  await visit.details.getByLabel('Scope of work', { exact: true }).fill('Install two units');
  await visit.notes.fill('Gate code 4711\nDog is friendly');
  await visit.purchaseOrder.fill('PO-9931');
  await visit.reference.fill('CASE-12');
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();

  expect(await stack.gateway.creates()).toEqual([
    {
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: `${VISIT_DAY.iso}T09:00:00+10:00`,
      end_time: `${VISIT_DAY.iso}T11:00:00+10:00`,
      notes: 'Gate code 4711\nDog is friendly',
      purchase_order_number: 'PO-9931',
      external_id: 'CASE-12',
      project: '1052232',
      custom_fields: { scope_of_work: 'Install two units' },
    },
  ]);
});

test('optional fields left empty are absent, and the reference is the booking’s own key', async ({ visit, stack }) => {
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();

  expect(await stack.gateway.creates()).toEqual([
    {
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: `${VISIT_DAY.iso}T09:00:00+10:00`,
      end_time: `${VISIT_DAY.iso}T11:00:00+10:00`,
      external_id: expect.stringMatching(KEY_PATTERN),
    },
  ]);
});

test('a double click books one visit', async ({ visit, stack }) => {
  await visit.open();
  await visit.fill();
  await visit.submit.dblclick();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect(await stack.gateway.creates()).toHaveLength(1);
});

test('another visit starts from an empty form and becomes a job of its own', async ({ visit, page }) => {
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Request another visit' }).click();
  await expect(visit.title).toHaveValue('');
  await visit.fill({ title: 'Second service' });
  await visit.send();
  await expect(page.getByText('Job 17', { exact: true })).toBeVisible();
});

test('the job number can be copied', async ({ visit, page, stack }) => {
  await page.context().grantPermissions(['clipboard-write']);
  await visit.open();
  await visit.fill();
  await visit.send();
  await page.getByRole('button', { name: 'Copy job number' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await clipboardOf(page, stack.gateway.url)).toBe('16');
});

test('changing the job type keeps what was typed for the other, and sends only what applies', async ({
  visit,
  stack,
  page,
}) => {
  const fields: { external_name: string; job_type_id: string | null; label: string }[] = (
    await (await page.request.get(`${stack.url}/v1/custom-fields`)).json()
  ).items;
  const own = fields.find((field) => field.job_type_id === '29400');
  if (!own) throw new Error('The sandbox has no field of its own for Installation');

  await visit.open();
  await visit.fill();
  await visit.details.getByLabel(own.label, { exact: true }).fill('For installations');
  await visit.jobType.selectOption({ index: 2 });
  await expect(visit.details.getByLabel(own.label, { exact: true })).toHaveCount(0);
  await visit.jobType.selectOption({ label: VISIT.jobType });
  await expect(visit.details.getByLabel(own.label, { exact: true })).toHaveValue('For installations');
  await visit.jobType.selectOption({ index: 2 });
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();

  const [body] = await stack.gateway.creates();
  expect(body).not.toHaveProperty('custom_fields');
});

test('what is typed survives a reload', async ({ visit, page }) => {
  await visit.open();
  await visit.fill();
  await visit.notes.fill('Ring the bell twice');
  await page.reload();
  await expect(visit.site).toHaveValue(/Acme Depot/);
  await expect(visit.jobType).toHaveValue('29400');
  await expect(visit.title).toHaveValue('Annual service');
  await expect(visit.date).toHaveValue(VISIT_DAY.typed);
  await expect(visit.notes).toHaveValue('Ring the bell twice');
});

test('a site in the link is chosen, and one that is not listed is left out with a note', async ({ visit, page }) => {
  await visit.open('?site=3065756');
  await expect(visit.site).toHaveValue(/Acme Depot/);

  await page.evaluate(() => localStorage.clear());
  await visit.open('?site=99999999');
  await expect(visit.site).toHaveValue('');
  await expect(page.getByText(/names a site that is not listed/)).toBeVisible();
});
