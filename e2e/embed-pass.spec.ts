import type { Page } from '@playwright/test';
import { framedVisit, untilHeard } from './host-page.ts';
import { expect, PARTNER, test } from './partner-test.ts';
import { inSeconds, signPass } from './sign-pass.ts';

const set = (page: Page, name: string, value: string) =>
  page.locator('callout-form').evaluate((form, [key, text]) => form.setAttribute(key, text), [name, value] as const);

test('a pass of another channel is refused in words, with what to do and whom to ask', async ({
  page,
  host,
  stack,
}) => {
  host.serve(`<callout-form channel="${PARTNER.channel}" pass="${await signPass()}"></callout-form>`, stack.url);
  await page.goto(host.origin);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'This form cannot be opened' })).toBeVisible();
  const next = frame.getByText('Load the page again.');
  await expect(next).toBeVisible();
  const language = frame.getByRole('combobox', { name: 'Language' });
  const follows = await language.evaluate(
    (last, first) => Boolean(first && first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING),
    await next.elementHandle(),
  );
  expect(follows, 'the choice of a language stands under what it is about').toBe(true);
  await expect(frame.getByRole('link', { name: /07 3555 0142/ })).toBeVisible();
  await expect(framedVisit(frame).submit).toHaveCount(0);
});

test('a pass that runs out is asked for again, and a fresh one goes on with what was typed', async ({
  page,
  host,
  stack,
}) => {
  // Over, by less than clocks may differ: the relay takes it for a while.
  host.serve(`<callout-form pass="${await signPass({ exp: inSeconds(-20) })}"></callout-form>`, stack.url);
  await page.goto(host.origin);
  const visit = framedVisit(page.frameLocator('iframe'));
  await visit.title.fill('Typed before');
  await untilHeard(page, 'expired');
  const fresh = await signPass();
  const used = page.waitForRequest((request) => request.headers().authorization === `Bearer ${fresh}`);
  await set(page, 'pass', fresh);
  await used;
  await expect(visit.title).toHaveValue('Typed before');
});

test('a fresh pass opens the form though the relay’s no to the one before is still on its way', async ({
  page,
  host,
  stack,
}) => {
  const over = await signPass({ iat: inSeconds(-7200), exp: inSeconds(-3600) });
  host.serve(`<callout-form loading="eager" pass="${over}"></callout-form>`, stack.url);
  const { promise: renewed, resolve: renew } = Promise.withResolvers<void>();
  await page.route('**/v1/page', async (route) => {
    if (route.request().headers().authorization === `Bearer ${over}`) await renewed;
    await route.continue();
  });
  const asked = page.waitForRequest('**/v1/page');
  await page.goto(host.origin);
  await Promise.all([asked, untilHeard(page, 'expired')]);
  const fresh = await signPass();
  await set(page, 'pass', fresh);
  await expect.poll(() => page.frames()[1]?.url(), 'the form has the fresh pass').toContain(fresh);
  renew();
  await expect(framedVisit(page.frameLocator('iframe')).site).toBeVisible();
});

test('the language follows its attribute, and what was typed stays', async ({ page, host, stack }) => {
  host.serve(`<callout-form locale="en-AU" pass="${await signPass()}"></callout-form>`, stack.url);
  await page.goto(host.origin);
  const visit = framedVisit(page.frameLocator('iframe'));
  await visit.title.fill('Typed before');
  const typed = visit.frame.locator('input[name="title"]');
  await set(page, 'locale', 'vi');
  await expect(visit.frame.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(visit.title).toHaveCount(0);
  await expect(typed).toHaveValue('Typed before');
});

test('what the relay draws before the form’s script runs is in the language of the attribute already', async ({
  page,
  host,
  stack,
}) => {
  host.serve(`<callout-form locale="vi" pass="${await signPass()}"></callout-form>`, stack.url);
  const drawn = page.waitForResponse((response) => new URL(response.url()).pathname.startsWith('/embed/'));
  await page.goto(host.origin);
  expect(await (await drawn).text()).toMatch(/<html lang="vi[-"]/);
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'vi');
});

test('colours follow their attributes, and one that is hard to read is adjusted and reported', async ({
  page,
  host,
  stack,
}) => {
  host.serve(`<callout-form pass="${await signPass()}"></callout-form>`, stack.url);
  await page.goto(host.origin);
  await untilHeard(page, 'ready');
  const accent = () =>
    page
      .frameLocator('iframe')
      .getByRole('button', { name: 'Request visit' })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  const before = await accent();
  const warned = page.waitForEvent('console', (message) => message.text().includes('#ffee00'));
  await set(page, 'accent', '#ffee00');
  expect((await warned).type()).toBe('warning');
  await expect.poll(accent).not.toBe(before);
  expect(await accent()).not.toBe('rgb(255, 238, 0)');
});
