import type { Browser, CDPSession, Page } from '@playwright/test';
import * as z from 'zod';
import { type Slowdown, slow } from './slowdown.ts';

/** A cheap phone's line: bits per second down and up, and ms there and back. */
const LINE = { down: 1_600_000, up: 750_000, roundTripMs: 150 };

/** What loading a page cost. Times in ms since it was gone to, sizes in bytes. */
export interface Load {
  page: Page;
  figures: Record<string, number>;
}

/** Filled in by `watch`, in the page. */
const watchedSchema = z.object({
  usableMs: z.number(),
  fcpMs: z.number(),
  lcpMs: z.number(),
  cls: z.number(),
  blockedMs: z.number(),
});

/**
 * Opens `url` with nothing cached on a slow line and a slowed processor, and measures until the Title takes a keystroke and the sites
 * are there to choose from, in the browser's own list or the page's: both pages say so by what stands in their field for the site until then.
 */
export async function loadCold(browser: Browser, slowdown: Slowdown, url: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    locale: 'en-AU',
    timezoneId: 'Australia/Sydney',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const wire = await meterWire(session);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.roundTripMs,
    downloadThroughput: LINE.down / 8,
    uploadThroughput: LINE.up / 8,
  });
  await slow(session, slowdown);
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit' });
  await evaluate(session, 'untilUsable');
  const requests = wire.requests();
  // What was put off until the page is usable belongs to it as well.
  const watched = watchedSchema.parse(await evaluate(session, `(${watchedAtRest})()`));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return {
    page,
    figures: {
      ...wire.bytes(),
      'requests until usable': requests,
      'first contentful paint ms': watched.fcpMs,
      'largest contentful paint ms': watched.lcpMs,
      'usable ms': watched.usableMs,
      'total blocking time ms': watched.blockedMs,
      'layout shift': watched.cls,
      'JS heap bytes': heap,
    },
  };
}

/** What an expression comes to, asked of the browser itself: Playwright's own way has the page read its script, for 300 ms of what is measured. */
async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  return result.value;
}

/** Bytes on the wire, headers included, by kind, and how many requests there were. */
async function meterWire(session: CDPSession) {
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    sizes.set(kind, (sizes.get(kind) ?? 0) + encodedDataLength);
  });
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  return {
    requests: () => kinds.size,
    bytes: () => ({
      'document bytes': of('Document'),
      'script bytes': of('Script'),
      'style bytes': of('Stylesheet'),
      'answer bytes': of('Fetch', 'XHR'),
      'all bytes': of(...sizes.keys()),
    }),
  };
}

/** Runs in the page. At rest: all that was drawn ahead is drawn over, and for two seconds nothing came and nothing took long. */
function watchedAtRest(): Promise<unknown> {
  return new Promise((resolve) => {
    const look = () => {
      const watched = Reflect.get(globalThis, 'watched')();
      const came = performance.getEntriesByType('resource').map(({ startTime, duration }) => startTime + duration);
      const last = Math.max(...came, watched.busyUntilMs);
      if (!document.querySelector('[data-drawn]') && performance.now() - last > 2000) resolve(watched);
      else setTimeout(look, 250);
    };
    look();
  });
}

/** Runs in the page before anything else does. */
function watch(): void {
  const seen = {
    usableMs: Number.NaN,
    fcpMs: Number.NaN,
    lcpMs: Number.NaN,
    cls: 0,
    blocked: [] as [number, number][],
  };
  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    const each = (list: PerformanceObserverEntryList) => list.getEntries().forEach(note);
    new PerformanceObserver(each).observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcpMs = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcpMs = startTime;
  });
  observe('layout-shift', (entry) => {
    seen.cls += Number(Reflect.get(entry, 'value'));
  });
  // The part of a task that keeps a keystroke waiting longer than 50 ms, from the first paint on.
  observe('longtask', ({ startTime, duration }) => seen.blocked.push([startTime, duration]));
  let nowUsable = () => {};
  Reflect.set(
    globalThis,
    'untilUsable',
    new Promise<void>((resolve) => {
      nowUsable = resolve;
    }),
  );
  const look = new MutationObserver(() => {
    const site = document.getElementById('field-site');
    if (!site || site.getAttribute('placeholder') || !document.getElementById('field-title')) return;
    look.disconnect();
    // A keystroke would come in once the main thread is done with what has brought the sites.
    setTimeout(() => {
      seen.usableMs = performance.now();
      nowUsable();
    });
  });
  look.observe(document, { subtree: true, childList: true, attributeFilter: ['placeholder'] });
  Reflect.set(globalThis, 'watched', () => ({
    ...seen,
    busyUntilMs: Math.max(0, ...seen.blocked.map(([start, duration]) => start + duration)),
    blockedMs: seen.blocked
      .filter(([start, duration]) => start + duration > seen.fcpMs)
      .reduce((sum, [, duration]) => sum + duration - 50, 0),
  }));
}
