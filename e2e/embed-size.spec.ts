import type { Page } from '@playwright/test';
import { framedVisit, heardBy, shiftsOf, untilHeard } from './host-page.ts';
import { expect, test } from './partner-test.ts';
import { signPass } from './sign-pass.ts';
import { VISIT } from './visit-page.ts';

const PLAIN = { head: '<style>body { margin: 0 } h1 { margin: 0 } #before { height: 500px }</style>' };

/** A page with the form between two texts, once the form has said how high it is and the page has made that room. */
async function settled(page: Page, origin: string) {
  await page.goto(origin);
  await untilHeard(page, 'ready');
  await untilHeard(page, 'resize');
  const iframe = page.locator('#form iframe');
  const frame = await (await iframe.elementHandle())?.contentFrame();
  // The rest of the form may come after its first height, and then a second height follows.
  await expect.poll(() => frame?.evaluate(scrollsInside), 'nothing scrolls inside').toEqual({ down: 0, sideways: 0 });
  return iframe;
}

/** How far the document scrolls, in px, once what is under way has been drawn: after two frames. */
async function scrollsInside() {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
  return { down: scrollHeight - clientHeight, sideways: scrollWidth - clientWidth };
}

const body = async (attributes = '') =>
  `<p id="before">Before.</p><callout-form id="form" loading="eager" ${attributes} pass="${await signPass()}"></callout-form>
   <p id="after">After.</p>`;

for (const width of [280, 320, 375, 600, 768, 1024, 1280, 1600]) {
  test(`at ${width} px the form settles in two messages at most, and nothing scrolls inside`, async ({
    page,
    host,
    stack,
  }) => {
    host.serve(await body(), stack.url, PLAIN);
    await page.setViewportSize({ width, height: 900 });
    await settled(page, host.origin);
    expect((await heardBy(page)).filter(({ type }) => type === 'resize').length).toBeLessThanOrEqual(2);
  });
}

for (const width of [375, 768, 1280]) {
  test(`at ${width} px the room that is kept for the form is as high as the form, and little more`, async ({
    page,
    host,
    stack,
  }) => {
    host.serve(await body(), stack.url, PLAIN);
    await page.setViewportSize({ width, height: 900 });
    const iframe = await settled(page, host.origin);
    const { kept, used } = await iframe.evaluate((frame) => ({
      kept: Number.parseFloat(getComputedStyle(frame.parentElement ?? frame).minHeight),
      used: Number.parseFloat(frame.style.height),
    }));
    expect(kept).toBeGreaterThanOrEqual(used);
    expect(kept).toBeLessThanOrEqual(used + 200);
  });
}

test('a form in a part of the page that is shown later keeps no more room than one that is shown at once', async ({
  page,
  host,
  stack,
}) => {
  host.serve(`<div id="panel" hidden>${await body()}</div>`, stack.url, PLAIN);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(host.origin);
  const room = () =>
    page.locator('#form').evaluate((form) => getComputedStyle(form.shadowRoot?.querySelector('div') ?? form).minHeight);
  const hidden = await room();
  host.serve(await body(), stack.url, PLAIN);
  await page.reload();
  expect(hidden).toBe(await room());
});

test('the page neither scrolls nor shifts while the form loads', async ({ page, host, stack }) => {
  host.serve(await body(), stack.url, PLAIN);
  await settled(page, host.origin);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await shiftsOf(page)).toEqual([]);
});

test('a page in which the error summary is in sight stays where it is', async ({ page, host, stack }) => {
  host.serve(await body(), stack.url, PLAIN);
  await page.setViewportSize({ width: 1280, height: 2600 });
  await settled(page, host.origin);
  const visit = framedVisit(page.frameLocator('#form iframe'));
  await visit.submit.click();
  await expect(visit.frame.getByRole('alert')).toBeFocused();
  await untilHeard(page, 'reveal');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a person who presses the button sees the error summary, and nothing shifts', async ({ page, host, stack }) => {
  host.serve(await body(), stack.url, PLAIN);
  await settled(page, host.origin);
  const visit = framedVisit(page.frameLocator('#form iframe'));
  await visit.submit.click();
  await expect(visit.frame.getByRole('alert')).toBeInViewport();
  await untilHeard(page, 'resize', { count: 2 });
  expect(await shiftsOf(page)).toEqual([]);
});

test('a person whose booking is made sees the result, and nothing shifts', async ({ page, host, stack }) => {
  host.serve(await body(), stack.url, PLAIN);
  await settled(page, host.origin);
  const visit = framedVisit(page.frameLocator('#form iframe'));
  await visit.fill({ ...VISIT, title: 'Still as a stone' });
  await visit.submit.click();
  await untilHeard(page, 'booked');
  await expect(visit.heading('Visit requested')).toBeInViewport();
  expect(await shiftsOf(page)).toEqual([]);
});
