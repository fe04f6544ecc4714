import type { Page } from '@playwright/test';
import { framedVisit, heardBy, untilHeard } from './host-page.ts';
import { expect, test } from './partner-test.ts';
import { signPass } from './sign-pass.ts';
import type { Stack } from './stack.ts';
import { VISIT } from './visit-page.ts';

const booked = async (page: Page) => (await heardBy(page)).filter(({ type }) => type === 'booked');

test('a form in a partner’s page books, and tells the page the number that the office’s system gave', async ({
  page,
  host,
  stack,
}) => {
  const title = 'Booked in a portal';
  host.serve(`<callout-form id="form" pass="${await signPass()}"></callout-form>`, stack.url);
  await page.goto(host.origin);
  const visit = framedVisit(page.frameLocator('iframe'));
  await visit.fill({ ...VISIT, title });
  await visit.submit.click();
  await expect(visit.heading('Visit requested')).toBeVisible();
  await untilHeard(page, 'booked');
  const [job] = (await stack.gateway.jobs()).filter((one) => one.title === title);
  const [news, ...more] = await booked(page);
  expect(more).toEqual([]);
  expect(news?.detail).toMatchObject({ id: job?.id, number: job?.number, external_id: news?.detail.key });
});

test('two forms on one page do not hear each other', async ({ page, host, stack }) => {
  const title = 'Only in the first';
  const pass = await signPass();
  const form = (id: string) => `<callout-form id="${id}" loading="eager" height="900" pass="${pass}"></callout-form>`;
  host.serve(form('one') + form('two'), stack.url);
  await page.goto(host.origin);
  await untilHeard(page, 'ready', { form: 'one' });
  await untilHeard(page, 'ready', { form: 'two' });
  const one = framedVisit(page.frameLocator('#one iframe'));
  const two = framedVisit(page.frameLocator('#two iframe'));
  await page.locator('#one').evaluate((element, value) => Reflect.get(element, 'book').call(element, value), { title });
  await expect(one.title).toHaveValue(title);
  await one.fill({ ...VISIT, title });
  await one.submit.click();
  await expect(one.heading('Visit requested')).toBeVisible();
  await untilHeard(page, 'booked');
  expect((await booked(page)).map((news) => news.form)).toEqual(['one']);
  await expect(two.title).toHaveValue('');
  await expect(two.submit).toBeVisible();
});

/** As browsers do for other sites' frames, some of them always, some by a setting. */
async function refuseStorageToFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.top === window) return;
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
  });
}

test('a frame that may store nothing books', async ({ page, host, stack }) => {
  const title = 'Without storage';
  await refuseStorageToFrames(page);
  host.serve(`<callout-form pass="${await signPass()}"></callout-form>`, stack.url);
  await page.goto(host.origin);
  const visit = framedVisit(page.frameLocator('iframe'));
  await visit.fill({ ...VISIT, title });
  await visit.submit.click();
  await expect(visit.heading('Visit requested')).toBeVisible();
  expect((await stack.gateway.jobs()).filter((job) => job.title === title)).toHaveLength(1);
});

test.describe('a booking is neither lost nor doubled when the page takes the form away while it is sent', () => {
  /** Sends a booking that takes its time, and puts a new form with the same pass in the old one's place meanwhile. */
  async function replaceMidway(page: Page, stack: Stack, title: string) {
    const visit = framedVisit(page.frameLocator('iframe'));
    await visit.fill({ ...VISIT, title });
    await stack.gateway.fault('slow:1200');
    await visit.submit.click();
    const sent = async () => JSON.stringify(await stack.gateway.creates()).split(title).length - 1;
    await expect.poll(sent).toBe(1);
    await page.evaluate(() => {
      const old = document.querySelector('callout-form');
      const next = document.createElement('callout-form');
      next.setAttribute('pass', old?.getAttribute('pass') ?? '');
      old?.replaceWith(next);
    });
    return { visit, sent };
  }
  const named = async (stack: Stack, title: string) =>
    (await stack.gateway.jobs()).filter((job) => job.title === title).length;

  test('and a form that takes its place tells how it ended', async ({ page, near, stack }) => {
    const title = 'Taken away midway';
    near.serve(`<callout-form pass="${await signPass()}"></callout-form>`, stack.url);
    await page.goto(near.origin);
    const { visit, sent } = await replaceMidway(page, stack, title);
    await expect(visit.heading('Visit requested')).toBeVisible();
    expect(await named(stack, title)).toBe(1);
    expect(await sent()).toBe(1);
  });

  test('and the person finds it in their requests where the frame may store nothing', async ({ page, host, stack }) => {
    const title = 'Taken away unstored';
    await refuseStorageToFrames(page);
    const pass = await signPass({ sub: 'bo' });
    host.serve(`<callout-form pass="${pass}"></callout-form>`, stack.url);
    await page.goto(host.origin);
    const { visit, sent } = await replaceMidway(page, stack, title);
    await expect(visit.title).toHaveValue('');
    await expect.poll(() => named(stack, title)).toBe(1);
    await page.goto(`${stack.url}/mine#pass=${pass}`);
    await expect(page.getByText(title)).toHaveCount(1);
    expect(await sent()).toBe(1);
  });
});

test('of the values that the page fills in those that make sense are, and the console says what is wrong with the others', async ({
  page,
  host,
  stack,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const values = JSON.stringify({ title: 'Annual service', site: 3065756 });
  host.serve(
    `<callout-form id="form" loading="eager" prefill='${values}' pass="${await signPass()}"></callout-form>`,
    stack.url,
  );
  await page.goto(host.origin);
  const visit = framedVisit(page.frameLocator('#form iframe'));
  await expect(visit.title).toHaveValue('Annual service');
  expect(said).toContainEqual(expect.stringMatching(/prefill's site is ignored/));
  const more = { notes: 'Ring first', purchase_order_number: 77 };
  await page.locator('#form').evaluate((form, given) => Reflect.get(form, 'book').call(form, given), more);
  await expect(visit.frame.locator('textarea[name="notes"]')).toHaveValue('Ring first');
  await expect.poll(() => said.join()).toMatch(/prefill's purchase_order_number is ignored/);
});
