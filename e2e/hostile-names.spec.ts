import type { Page } from '@playwright/test';
import { deskOf } from './desk-page.ts';
import { expect, test } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

/** Markup that sets a mark where it is taken for markup, each in another way. */
const hostile = (what: string) =>
  `<img src=x onerror="window.hit='${what}'"><script>window.hit='${what}'</script> ${what}`;
const SITE = { id: '3999997', name: `${hostile('site')} QLD 4000` };
const FIELD = `<svg onload="window.hit='field'"> field`;

test.use({
  settings: {
    config: {},
    gatewayArgs: ['--unlimited'],
    lookups: {
      add: {
        sites: [SITE],
        projects: [{ id: '1999997', name: hostile('project') }],
        'job-types': [{ id: '39997', name: hostile('job type') }],
        'custom-fields': [{ external_name: FIELD, fi_field_id: '997', job_type_id: null }],
      },
    },
  },
});

/** Nothing ran, and nothing of it became an element. */
async function expectHarmless(page: Page) {
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
  await expect(page.locator('[onerror], [onload], img[src="x"], body script')).toHaveCount(0);
}

test('names, titles and a status that are markup are text on every page that shows them', async ({ page, stack }) => {
  test.slow();
  const elsewhere = await fetch(`${stack.gateway.url}/v1/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stack.gatewayKey}` },
    body: JSON.stringify({
      site: SITE.id,
      job_type: '39997',
      title: hostile('job elsewhere'),
      notes: hostile('notes'),
      start_time: `${VISIT_DAY.iso}T09:00:00+10:00`,
      end_time: `${VISIT_DAY.iso}T11:00:00+10:00`,
    }),
  });
  expect(elsewhere.ok).toBe(true);

  const desk = deskOf(page, stack.url);
  await desk.open();
  await desk.chooseSite('onerror');
  await expect(desk.siteJobs.getByText(hostile('job elsewhere'))).toBeVisible();
  await expectHarmless(page);

  await desk.fill({ site: 'onerror', jobType: hostile('job type'), title: hostile('title'), ...pick(VISIT) });
  await desk.send();
  await expect(desk.booked).toBeVisible();
  await expect(desk.recent.getByText(hostile('title'))).toBeVisible();
  await expectHarmless(page);

  // The sandbox has no such status: the relay's answers are given one on their way.
  await page.route('**/v1/bookings**', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('"Tentative"', JSON.stringify(hostile('status')));
    await route.fulfill({ response, body });
  });
  const { bookings } = await (await page.request.get(`${stack.url}/v1/bookings`)).json();
  await page.goto(`${stack.url}/r/${bookings[0].key}`);
  await expect(page.getByText(hostile('title')).first()).toBeVisible();
  await expect(page.getByText(SITE.name).first()).toBeVisible();
  await expect(page.getByText(hostile('status')).first()).toBeVisible();
  await expectHarmless(page);
});

const pick = ({ date, from, to }: typeof VISIT) => ({ date, from, to });
