import type { Page } from '@playwright/test';
import { testsSharing } from './shared-stack.ts';
import { signPass, WITH_PASSES } from './sign-pass.ts';
import { expect } from './test.ts';

const CHANNEL = { name: 'Acme', origins: ['https://portal.acme.example'], theme: { background: '#102030' } };
const test = testsSharing({
  config: {
    business: { name: 'Brightwater Services', phone: '07 3555 0142' },
    optionalFields: { project: { roles: ['client'] } },
    window: { presets: [{ name: 'Afternoon', from: '12:00', to: '17:00' }] },
    channels: { acme: CHANNEL },
  },
  gatewayArgs: [],
  env: WITH_PASSES,
});
test.describe.configure({ mode: 'default' });

/** Keeps the page's own script on its way until the answer is called. */
async function holdScript(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/page-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** There is something to choose from. */
const offered = (page: Page) => expect(page.locator('#field-site')).not.toHaveAttribute('placeholder', /./);

/** The page's own script has drawn it all. */
async function drawnOver(page: Page): Promise<void> {
  await offered(page);
  await expect(page.locator('[data-drawn]')).toHaveCount(0);
}

test('the form is there before any script, as the operator wants it', async ({ page, stack, visit }) => {
  await holdScript(page);
  await page.goto(stack.url, { waitUntil: 'commit' });
  await expect(visit.heading('Request a visit')).toBeVisible();
  await expect(page).toHaveTitle('Request a visit – Brightwater Services');
  await expect(page.getByText('Brightwater Services')).toBeVisible();
  for (const field of [visit.site, visit.jobType, visit.title, visit.project, visit.date, visit.from, visit.to]) {
    await expect(field).toBeVisible();
  }
  await visit.title.pressSequentially('Leak');
  await expect(visit.title).toHaveValue('Leak');
  // Nothing is sent, and nowhere else is gone to.
  await visit.title.press('Enter');
  await expect(visit.title).toHaveValue('Leak');
});

test('what is typed before the script is there stays as it is, with focus and selection, in the same field', async ({
  page,
  stack,
  visit,
}) => {
  const release = await holdScript(page);
  await page.goto(`${stack.url}/#pass=${await signPass()}`, { waitUntil: 'commit' });
  await visit.site.fill('toowong');
  await visit.from.fill('9');
  await visit.title.pressSequentially('Leaking tap');
  await visit.title.evaluate((input) => input instanceof HTMLInputElement && input.setSelectionRange(3, 7));
  const before = await visit.title.elementHandle();
  release();
  await drawnOver(page);
  await expect(visit.title).toHaveValue('Leaking tap');
  await expect(visit.title).toBeFocused();
  expect(await visit.title.evaluate((input, same) => input === same, before)).toBe(true);
  const selected = await visit.title.evaluate((input) =>
    input instanceof HTMLInputElement ? [input.selectionStart, input.selectionEnd] : [],
  );
  expect(selected).toEqual([3, 7]);
  // What follows from a field follows from it all the same.
  await expect(visit.to).toHaveValue(/^\d+:\d\d/);
  await page.reload();
  await drawnOver(page);
  await expect(visit.title).toHaveValue('Leaking tap');
});

test('a site that is looked for before the sites are there is found once they are', async ({ page, stack, visit }) => {
  const release = await holdScript(page);
  await page.goto(`${stack.url}/#pass=${await signPass()}`, { waitUntil: 'commit' });
  await visit.site.pressSequentially('depot');
  release();
  await expect(page.getByRole('option').first()).toBeVisible();
  await visit.site.press('Enter');
  await expect(visit.site).toHaveValue(/Depot/);
});

test('a list that is asked for by a click before the script is there opens once it is', async ({
  page,
  stack,
  visit,
}) => {
  const release = await holdScript(page);
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'opens' })}`, { waitUntil: 'commit' });
  await offered(page);
  await visit.site.click();
  release();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a site and a job type that are picked before the script is there are picked afterwards', async ({
  page,
  stack,
  visit,
  axe,
}) => {
  const release = await holdScript(page);
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'picks' })}`, { waitUntil: 'commit' });
  await offered(page);
  await expect(visit.jobType).toHaveText(/^Choose…/);
  await axe();
  const name = (await page.locator('#sites-ahead option').first().getAttribute('value')) ?? '';
  await visit.site.fill(name);
  await visit.jobType.selectOption({ label: 'Installation' });
  const chosen = await visit.jobType.inputValue();
  await visit.title.focus();
  const before = await visit.site.elementHandle();
  release();
  await expect(page.getByText(`Installation at ${name}`)).toBeVisible();
  await expect(visit.site).toHaveValue(name);
  expect(await visit.site.evaluate((input, same) => input === same, before)).toBe(true);
  await expect(visit.jobType).toHaveValue(chosen);
  await expect(visit.title).toBeFocused();
  await expect(page.locator('#sites-ahead')).toHaveCount(0);
});

test('only the sites of a visitor’s pass are offered before the script is there', async ({ page, stack }) => {
  await holdScript(page);
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'few' })}`, { waitUntil: 'commit' });
  await offered(page);
  await expect(page.locator('#sites-ahead option')).toHaveCount(2);
});

test('a button that is pressed before the script is there answers once it is', async ({ page, stack, visit }) => {
  const release = await holdScript(page);
  const first = page.waitForRequest('**/v1/start');
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'presses' })}`, { waitUntil: 'commit' });
  // Whoever asks listens for presses too.
  await first;
  await visit.send();
  await expect(visit.submit).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(visit.problem).toBeVisible();
  await expect(visit.submit).not.toHaveAttribute('aria-busy');
});

test('a button that is pressed while the script draws over what stands there answers once all is drawn', async ({
  page,
  stack,
  visit,
}) => {
  const release = await holdScript(page);
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'presses-between' })}`, { waitUntil: 'commit' });
  const preset = page.getByRole('button', { name: /^Afternoon/ });
  await preset.evaluate((button) => {
    const root = button.closest('[data-drawn]');
    if (!root) throw new Error('The form is not as the relay drew it');
    new MutationObserver((_, seen) => {
      seen.disconnect();
      if (button instanceof HTMLElement) button.click();
    }).observe(root, { attributeFilter: ['data-drawn'] });
  });
  release();
  await drawnOver(page);
  await expect(visit.from).toHaveValue(/12:00/);
  await expect(preset).toHaveAttribute('aria-pressed', 'true');
});

test('a link of ours that is followed before the script is there leads on with the pass', async ({ page, stack }) => {
  const isNext = (url: string) => new URL(url).pathname === '/mine';
  // Of the first page it never comes.
  await page.route('**/assets/page-*.js', async (route) => {
    if (isNext(route.request().frame().url())) await route.continue();
  });
  const first = page.waitForRequest('**/v1/start');
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'follows' })}`, { waitUntil: 'commit' });
  await first;
  const next = page.waitForRequest('**/v1/page');
  await page.getByRole('link', { name: 'Your requests' }).click();
  const asked = await next;
  expect(isNext(asked.frame().url())).toBe(true);
  expect(asked.headers().authorization).toMatch(/^Bearer /);
});

test('a draft comes back into the form, and what was typed meanwhile stays', async ({ page, stack, visit }) => {
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'drafts' })}`);
  await drawnOver(page);
  await visit.title.fill('From before');
  await visit.purchaseOrder.fill('PO 7');
  const release = await holdScript(page);
  await page.reload({ waitUntil: 'commit' });
  await visit.title.pressSequentially('Typed since');
  release();
  await drawnOver(page);
  await expect(visit.title).toHaveValue('Typed since');
  await expect(visit.purchaseOrder).toHaveValue('PO 7');
});

for (const keys of [false, true]) {
  const how = keys ? 'with Ctrl and Enter' : 'with its button';
  test(`a draft that has come back into the form is sent ${how} while the script still draws what stands beside it`, async ({
    page,
    stack,
    visit,
  }) => {
    await page.goto(`${stack.url}/#pass=${await signPass({ sub: `sends-draft-${keys}` })}`);
    await drawnOver(page);
    await visit.fill({ site: 'depot' });
    const release = await holdScript(page);
    await page.reload({ waitUntil: 'commit' });
    await visit.submit.evaluate((button, byKeys) => {
      const root = button.closest('[data-drawn]');
      if (!root) throw new Error('The form is not as the relay drew it');
      const press = () => {
        const keydown = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true });
        if (byKeys) root.querySelector('#field-title')?.dispatchEvent(keydown);
        else if (button instanceof HTMLElement) button.click();
      };
      // The summary is drawn when all fields are, and before the rest of what stands beside them.
      new MutationObserver((_, seen) => {
        if (!root.querySelector('.summary-title')) return;
        seen.disconnect();
        press();
      }).observe(root, { childList: true, subtree: true });
    }, keys);
    release();
    await expect(visit.heading('Visit requested')).toBeVisible();
  });
}

test('a press that comes before the draft is back in the form sends nothing, says so, and counts when it comes again', async ({
  page,
  stack,
  visit,
}) => {
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'presses-too-early' })}`);
  await drawnOver(page);
  await visit.fill({ site: 'depot' });
  const release = await holdScript(page);
  const first = page.waitForRequest('**/v1/start');
  await page.reload({ waitUntil: 'commit' });
  await first;
  await visit.send();
  release();
  await expect(page.getByRole('status').filter({ hasText: 'nothing was sent' })).toBeVisible();
  await expect(visit.submit).toBeFocused();
  await visit.send();
  await expect(visit.heading('Visit requested')).toBeVisible();
});

test('no English shows for whoever reads another language, by a link or by their browser', async ({
  browser,
  stack,
}) => {
  for (const [locale, query, heading, direction] of [
    ['en-AU', '?lang=ar', 'طلب زيارة', 'rtl'],
    ['vi-VN', '', 'Yêu cầu hẹn đến tận nơi', ''],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await holdScript(page);
    await page.goto(`${stack.url}/${query}`, { waitUntil: 'commit' });
    await expect(page.locator('h1')).toContainText(heading);
    await expect(page.locator('html')).toHaveAttribute('lang', query ? 'ar' : 'vi-VN');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
    await context.close();
  }
});

test('where the page’s own script does not come it is said, with a way to try again', async ({ page, stack, axe }) => {
  await page.route('**/assets/page-*.js', (route) => route.abort());
  await page.goto(`${stack.url}/#pass=${await signPass({ sub: 'tries-again' })}`);
  await expect(page.getByRole('alert')).toContainText('We could not load this form.');
  await axe();
  await page.unroute('**/assets/page-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await drawnOver(page);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('without scripts the page says so, and how to reach the office', async ({ browser, stack }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(stack.url);
  await expect(page.locator('.no-script')).toContainText('needs JavaScript');
  await expect(page.locator('.no-script')).toBeVisible();
  await expect(page.getByRole('link', { name: '07 3555 0142' })).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
  await context.close();
});

test('a frame has its channel’s colours and asks for what it needs before its script is there', async ({
  page,
  stack,
  visit,
}) => {
  await holdScript(page);
  const asked = page.waitForRequest('**/v1/start');
  await page.goto(`${stack.url}/embed/acme#pass=${await signPass({ channel: 'acme' })}`, { waitUntil: 'commit' });
  await expect(visit.title).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(16, 32, 48)');
  const headers = (await asked).headers();
  expect(headers['callout-channel']).toBe('acme');
  expect(headers.authorization).toMatch(/^Bearer /);
});
