import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './test.ts';

test('the gateway’s key is in no answer, no file of the page, no storage and no log', async ({
  visit,
  stack,
  page,
}) => {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    const body = response.body().then(
      (bytes) => bytes.toString('latin1'),
      () => '',
    );
    answers.push(body.then((text) => JSON.stringify(response.headers()) + text));
  });
  await stack.gateway.fault('problem:unauthorized', { times: 1000 });
  await visit.open();
  await visit.fill();
  await visit.send();
  await expect(page.getByText('We cannot take bookings at the moment').first()).toBeVisible();
  await stack.gateway.clearFaults();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible({ timeout: 60_000 });

  const seen = await Promise.all(answers);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.filter((text) => text.includes(stack.gatewayKey))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    stack.gatewayKey,
  );
  expect(stack.relayLog()).toContain('unauthorized');
  expect(stack.relayLog()).not.toContain(stack.gatewayKey);
});

test('nothing that looks like a key or the name of one is in the built page', async () => {
  const files = (await readdir('dist', { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const text = await readFile(join(file.parentPath, file.name), 'latin1');
    expect(text, file.name).not.toMatch(/fi_pk_|GATEWAY_KEY|PASS_SECRET|WEBHOOK_SECRET/);
  }
});

test('stack traces and upstream wording stay out of what the browser gets', async ({ stack, page }) => {
  await stack.gateway.fault('html-502', { method: 'GET', path: '/v1/projects', times: 1000 });
  const answers = await Promise.all([
    page.request.get(`${stack.url}/v1/nothing-here`),
    page.request.post(`${stack.url}/v1/jobs`, { data: '{', headers: { 'content-type': 'application/json' } }),
    page.request.get(`${stack.url}/v1/bookings/not-a-key`),
  ]);
  for (const answer of answers) {
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.text()).not.toMatch(/nginx|Bad Gateway|\bat .*\.ts|node_modules/);
  }
});
