import { expect, test } from './test.ts';

test('the receipt opens by its link, says the same words, and sends nothing', async ({ visit, stack, page, axe }) => {
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  await axe();
  const sentence = await page
    .getByText(/Brisbane time/)
    .first()
    .textContent();
  const link = await page.getByRole('link', { name: 'Receipt for this request' }).getAttribute('href');

  await page.goto(new URL(link ?? '', stack.url).href);
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  await expect(page.getByText(sentence ?? 'no sentence').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  await axe();
  expect(await stack.gateway.creates()).toHaveLength(1);
});

test('a status heard from the office shows on the receipt', async ({ visit, stack, page }) => {
  await stack.gateway.subscribe(`${stack.url}/webhooks/fieldinsight`, stack.webhookSecret);
  await visit.open();
  await visit.fill();
  await visit.send();
  const link = await page.getByRole('link', { name: 'Receipt for this request' }).getAttribute('href');
  const job = (await stack.gateway.jobs()).find((each) => each.number === '16');
  await stack.gateway.setStatus(job?.id ?? '', 'Scheduled');
  await expect(async () => {
    await page.goto(new URL(link ?? '', stack.url).href);
    await expect(page.getByText('Scheduled')).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test('an unknown reference gets a plain sentence', async ({ stack, page }) => {
  await page.goto(`${stack.url}/r/8b7d0b0e-5d2a-4d63-9a3e-3f1f6d0f5a11`);
  await expect(page.getByText(/We do not know this reference/)).toBeVisible();
});
