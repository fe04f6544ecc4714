import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './processes.ts';
import { signPass, WITH_PASSES } from './sign-pass.ts';
import { startStack } from './stack.ts';
import { startStaticHost } from './static-host.ts';
import { expect, test } from './test.ts';
import { createVisitPage, VISIT } from './visit-page.ts';

test('the form on a static host books at a relay elsewhere, and its receipt is there too', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'callout-site-'));
  const site = join(folder, 'site');
  const host = await startStaticHost(site);
  const { stack, stop } = await startStack({
    config: { embed: { formOrigins: [host.origin] } },
    gatewayArgs: [],
    env: WITH_PASSES,
  });
  await runProgram('tools/static-site/main.ts', ['--relay', stack.url, '--channel', 'own', site], {});
  const failed: string[] = [];
  page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));

  await page.goto(`${host.origin}/#pass=${await signPass()}`);
  await expect(page).toHaveURL(`${host.origin}/`);
  const visit = createVisitPage(page, host.origin);
  await visit.fill(VISIT);
  await visit.send();
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  const receipt = await page.getByRole('link', { name: /receipt/i }).getAttribute('href');
  await page.goto(new URL(receipt ?? '', host.origin).href);
  await expect(page.getByText('Job 16', { exact: true })).toBeVisible();
  expect(failed).toEqual([]);

  await stop();
  await host.close();
  await rm(folder, { recursive: true });
});
