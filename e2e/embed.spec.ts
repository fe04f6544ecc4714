import { framedVisit, type HostPage, heardBy, shiftsOf, startHostPage, untilHeard, watchHost } from './host-page.ts';
import { signPass, WITH_PASSES } from './sign-pass.ts';
import { test as base, expect } from './test.ts';
import { VISIT } from './visit-page.ts';

const TALL = '<p id="before">Before the form.</p>';
const AFTER = '<p id="after">After the form.</p>';

const test = base.extend<{ host: HostPage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  host: async ({}, use) => {
    const host = await startHostPage();
    await use(host);
    await host.close();
  },
  settings: async ({ host }, use) => {
    await use({ config: { embed: { origins: [host.origin] } }, gatewayArgs: [], env: WITH_PASSES });
  },
  page: async ({ page }, use) => {
    await watchHost(page);
    await use(page);
  },
});

test.describe('a form in a partner’s page', () => {
  test('books, and tells the page the number that the office’s system gave', async ({ page, host, stack }) => {
    host.serve(`${TALL}<callout-form id="form" pass="${await signPass()}"></callout-form>${AFTER}`, stack.url);
    await page.goto(host.origin);
    const visit = framedVisit(page.frameLocator('iframe'));
    await visit.fill(VISIT);
    await visit.submit.click();
    await expect(visit.heading('Visit requested')).toBeVisible();
    await untilHeard(page, 'booked');
    const [job] = (await stack.gateway.jobs()).filter(({ title }) => title === VISIT.title);
    const booked = (await heardBy(page)).filter(({ type }) => type === 'booked');
    expect(booked).toHaveLength(1);
    expect(booked[0]?.detail).toMatchObject({ id: job?.id, number: job?.number });
    expect(booked[0]?.detail.external_id).toBe(booked[0]?.detail.key);
    expect(await shiftsOf(page)).toEqual([]);
  });
});

test('two forms on one page do not hear each other', async ({ page, host, stack }) => {
  const pass = await signPass();
  const form = (id: string) => `<callout-form id="${id}" loading="eager" height="900" pass="${pass}"></callout-form>`;
  host.serve(form('one') + form('two'), stack.url);
  await page.goto(host.origin);
  await untilHeard(page, 'ready', { form: 'one' });
  await untilHeard(page, 'ready', { form: 'two' });
  await page.locator('#one').evaluate((one) => Reflect.get(one, 'book').call(one, { title: 'Only here' }));
  const [one, two] = ['one', 'two'].map((id) => framedVisit(page.frameLocator(`#${id} iframe`)));
  await expect(one?.title ?? page.locator('none')).toHaveValue('Only here');
  await expect(two?.title ?? page.locator('none')).toHaveValue('');
});
