import { gzipSync } from 'node:zlib';
import type { APIRequestContext, Page } from '@playwright/test';
import { WITH_PASSES } from './sign-pass.ts';
import { expect, test } from './test.ts';
import type { VisitPage } from './visit-page.ts';

/**
 * What a client's first page may cost. Sizes are bytes after gzip, which is what the weakest proxy leaves of them; the relay itself
 * hands out brotli. docs/decisions/2026-11-28-bytes.md tells what stands behind each.
 */
const BUDGET = {
  /** Scripts that are there before anybody can type. */
  scripts: 80_000,
  styles: 12_000,
  /** The page, its scripts and styles, and the relay's answers. */
  page: 110_000,
  /** Before the form can be used. */
  requests: 6,
  /** On the wire, headers included, when the page is opened a second time. */
  again: 5_000,
};

declare global {
  interface Window {
    moved: PerformanceEntry[];
  }
}

const SITES = ['--sites', '3065756,3065757'];

test.use({ settings: { config: {}, gatewayArgs: [], env: WITH_PASSES } });

test('a client’s page keeps to its budget of bytes and requests until the form can be used', async ({
  stack,
  visit,
  page,
  request,
}) => {
  const asked: { url: string; kind: string }[] = [];
  page.on('request', (one) => asked.push({ url: one.url(), kind: one.resourceType() }));
  const start = page.waitForResponse('**/v1/start');
  await page.goto(await stack.pass(...SITES));
  await untilUsable(visit);

  const scripts = await withStaticImports(request, await scriptsOf(page));
  const styles = asked.filter(({ kind }) => kind === 'stylesheet').map(({ url }) => url);
  const answers = asked.filter(({ kind }) => kind === 'fetch' || kind === 'xhr').map(({ url }) => url);
  expect(answers.map((url) => new URL(url).pathname)).toEqual(['/v1/start']);

  const sizes = {
    scripts: await gzipped(request, scripts),
    styles: await gzipped(request, styles),
    rest: (await gzipped(request, [stack.url])) + gzipSync(await (await start).body(), { level: 9 }).length,
  };
  expect(sizes.scripts).toBeGreaterThan(1000);
  expect(sizes.scripts).toBeLessThanOrEqual(BUDGET.scripts);
  expect(sizes.styles).toBeGreaterThan(1000);
  expect(sizes.styles).toBeLessThanOrEqual(BUDGET.styles);
  expect(sizes.scripts + sizes.styles + sizes.rest).toBeLessThanOrEqual(BUDGET.page);
  expect(1 + scripts.length + styles.length + answers.length).toBeLessThanOrEqual(BUDGET.requests);
  expect(asked.filter(({ kind }) => kind === 'font')).toEqual([]);
});

test('the page opened a second time brings next to nothing over the line', async ({ stack, visit, page, context }) => {
  const link = await stack.pass(...SITES);
  await page.goto(link);
  await untilUsable(visit);
  // What comes ahead of its use is a part of the first visit.
  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');

  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  let bytes = 0;
  let responses = 0;
  wire.on('Network.responseReceived', () => {
    responses += 1;
  });
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(link);
  await untilUsable(visit);
  expect(responses).toBeGreaterThan(3);
  expect(bytes).toBeLessThan(BUDGET.again);
});

for (const [device, viewport] of [
  ['a phone', { width: 375, height: 812 }],
  ['a desktop', { width: 1280, height: 900 }],
] as const) {
  test(`nothing that is drawn on ${device} moves while the page comes`, async ({ stack, visit, page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      window.moved = [];
      const observer = new PerformanceObserver((list) => window.moved.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(await stack.pass(...SITES));
    await untilUsable(visit);
    // Two frames later the browser has told of what it drew.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => window.moved)).toEqual([]);
    expect(await page.evaluate(() => PerformanceObserver.supportedEntryTypes)).toContain('layout-shift');
  });
}

/** A title can be typed, the sites are there, and the page's own script has drawn it all. */
async function untilUsable(visit: VisitPage): Promise<void> {
  await expect(visit.title).toBeEditable();
  await expect(visit.site).not.toHaveAttribute('placeholder', /Loading/);
  await expect(visit.page.locator('[data-drawn]')).toHaveCount(0);
}

/** The scripts that the page's HTML names. */
function scriptsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.scripts].map(({ src }) => src).filter(Boolean));
}

/** Those scripts and all that they import before they run; what they import when it is needed is left out. */
async function withStaticImports(request: APIRequestContext, roots: string[]): Promise<string[]> {
  const found = new Set<string>();
  const waiting = [...roots];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (found.has(url)) continue;
    found.add(url);
    const code = await (await request.get(url)).text();
    const imports = code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[\w.-]+\.js)["'`]/g);
    for (const [, path = ''] of imports) waiting.push(new URL(path, url).href);
  }
  return [...found];
}

async function gzipped(request: APIRequestContext, urls: string[]): Promise<number> {
  const bodies = await Promise.all(urls.map(async (url) => (await request.get(url)).body()));
  return bodies.reduce((bytes, body) => bytes + gzipSync(body, { level: 9 }).length, 0);
}
