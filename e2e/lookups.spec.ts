import type { Page } from '@playwright/test';
import { deskOf } from './desk-page.ts';
import { problem } from './still-relay.ts';
import { expect, test } from './test.ts';

test.describe('a gateway that does not answer for sites at first', () => {
  test.use({
    settings: { config: {}, gatewayArgs: [], faults: [{ name: 'html-502', path: '/v1/sites', times: 1000 }] },
  });

  test('leaves the rest of the form usable, says so, and is asked again on request', async ({
    visit,
    stack,
    page,
    axe,
  }) => {
    test.slow();
    await visit.open();
    await expect(page.getByText('We could not load the sites.')).toBeVisible({ timeout: 60_000 });
    await axe();
    await visit.title.fill('Annual service');
    await visit.jobType.selectOption({ label: 'Installation' });

    // An empty list does not lie over the way to try again.
    await visit.site.press('ArrowDown');
    await stack.gateway.clearFaults();
    await expect(async () => {
      // The relay may still be at its last try: the page says no more than that it loads, and then that it could not.
      const again = page.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
      await visit.site.press('ArrowDown');
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible({ timeout: 5000 });
    }).toPass();
    await expect(visit.title).toHaveValue('Annual service');
    await visit.fill();
    await visit.send();
    await expect(visit.heading('Visit requested')).toBeVisible();
  });
});

test.describe('a gateway that is slow to list its sites', () => {
  test.use({
    settings: { config: {}, gatewayArgs: [], faults: [{ name: 'slow:8000', path: '/v1/sites', times: 1 }] },
  });

  test('has its slowness told, and what is typed meanwhile stays', async ({ visit, page }) => {
    await visit.open();
    await visit.title.fill('Annual service');
    await expect(page.getByText(/Still loading sites/)).toBeVisible();
    await expect(page.getByText(/Still loading sites/)).toBeHidden({ timeout: 20_000 });
    await visit.chooseSite('acme depot brand');
    await expect(visit.title).toHaveValue('Annual service');
  });
});

/** Answers for the sites as a relay does that still waits for the gateway, until it is told to hand them out. */
async function withholdSites(page: Page) {
  let isThere = false;
  await page.route('**/v1/start', async (route) => {
    const response = await route.fetch();
    const { lookups, ...rest } = await response.json();
    await route.fulfill({ response, json: { ...rest, lookups: { ...lookups, sites: undefined } } });
  });
  await page.route('**/v1/sites', (route) =>
    isThere ? route.fallback() : route.fulfill({ status: 503, json: problem('lookup-unavailable', 503) }),
  );
  return () => {
    isThere = true;
  };
}

test('a list of sites that is late comes without a press, and names the site of what was typed meanwhile', async ({
  visit,
  page,
}) => {
  const handOut = await withholdSites(page);
  await visit.open();
  const failed = page.getByText('We could not load the sites.');
  await expect(failed).toBeVisible();
  await visit.site.fill('3065756');
  await visit.title.fill('Annual service');
  await expect(visit.site).toHaveValue('3065756');
  handOut();
  await expect(failed).toBeHidden();
  await expect(visit.site).toHaveValue(/Acme Depot/);
  await expect(visit.title).toBeFocused();
  await expect(visit.title).toHaveValue('Annual service');
});

test('a list that is asked for by hand is told to be loading, and leaves focus in its field when it comes', async ({
  visit,
  page,
}) => {
  const handOut = await withholdSites(page);
  await visit.open();
  const again = page.getByRole('button', { name: 'Try again (sites)' });
  await expect(again).toBeVisible();
  let answer = () => {};
  await page.route('**/v1/sites', async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.fallback();
  });
  await again.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Loading sites…' })).toBeVisible();
  await expect(again).toBeFocused();
  handOut();
  answer();
  await expect(again).toBeHidden();
  await expect(visit.site).toBeFocused();
});

test.describe('a tenant with more sites than the gateway lists', () => {
  test.use({ settings: { config: {}, gatewayArgs: ['--sites', '130'] } });

  test('is told that the list is cut off, and a site can be entered by its ID', async ({ visit, stack, page, axe }) => {
    await visit.open();
    await expect(page.getByText(/Not every site is listed/)).toBeVisible();
    await visit.fill();
    await page.getByRole('button', { name: 'Enter a site ID' }).click();
    const id = page.getByRole('textbox', { name: 'Site ID', exact: true });
    await expect(id).toBeFocused();
    await axe();
    const listed: { id: string }[] = (await (await page.request.get(`${stack.url}/v1/sites`)).json()).items;
    expect(listed).toHaveLength(100);
    await id.fill('3065756');
    await page.keyboard.press('Enter');
    await expect(visit.site).toHaveValue(/3065756|Acme Depot/);
    await visit.send();
    await expect(visit.heading('Visit requested')).toBeVisible();
    expect(await stack.gateway.creates()).toMatchObject([{ site: '3065756' }]);
  });

  test('is told so at the desk, where a site is entered by its ID as well', async ({ stack, page }) => {
    const desk = deskOf(page, stack.url);
    await desk.open();
    await expect(page.getByText(/Not every site is listed/)).toBeVisible();
    await page.getByRole('button', { name: 'Enter a site ID' }).click();
    await page.keyboard.type('9999999');
    await page.keyboard.press('Enter');
    await expect(desk.site).toHaveValue('Site 9999999');
  });
});

test('a hundred people opening the form cost the gateway one call for each lookup', async ({ stack, request }) => {
  const names = ['sites', 'job-types', 'projects', 'custom-fields'];
  await Promise.all(
    Array.from({ length: 100 }).flatMap(() => names.map((name) => request.get(`${stack.url}/v1/${name}`))),
  );
  for (const name of names) {
    expect(await stack.gateway.requests('GET', `/v1/${name}`), name).toHaveLength(1);
  }
});
