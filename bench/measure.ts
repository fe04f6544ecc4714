import type { CDPSession, Page } from '@playwright/test';
import { slow } from './slowdown.ts';

/** What one interaction cost, in ms of the main thread's own time. */
export interface Cost {
  /** Everything that the main thread did for it until the page was at rest: script, style, layout, paint. */
  work: number;
  /** What of that is the measure's: what coming to rest took just before it, with nothing done. */
  measure: number;
  /** The longest single task that the browser reported (long tasks start at 50 ms of wall time; 0 for none). */
  longest: number;
}

export interface Meter {
  /** How much slower the page's processor is from now on, as the browser is told; 1 for its full speed. */
  setRate(rate: number): Promise<void>;
  /** Does it, lets the page come to rest, and tells what that cost in all, over `keys` interactions of the same kind. */
  cost(act: () => Promise<unknown>, keys?: number): Promise<Cost>;
}

/** A meter on a page that is open already. In thread time, which is less on a busy machine (docs/performance.md). */
export async function createMeter(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => {
    const longTasks: number[] = [];
    const atRest = () =>
      new Promise<void>((resolve) => {
        const whenIdle = () => requestIdleCallback(() => resolve(), { timeout: 1000 });
        requestAnimationFrame(() => requestAnimationFrame(whenIdle));
      });
    Object.assign(globalThis, { longTasks, atRest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  return {
    setRate: (rate) => slow(session, { rate }),
    async cost(act, keys = 1) {
      await takeLongest(page);
      await untilRest(session);
      const measure = await workUntilRest(session);
      const work = await workUntilRest(session, act);
      return { work: work / keys, measure: measure / keys, longest: await takeLongest(page) };
    },
  };
}

/** What the thread does from now on until it is at rest, with what is done first. */
async function workUntilRest(session: CDPSession, act?: () => Promise<unknown>): Promise<number> {
  const before = await taskTime(session);
  await act?.();
  await untilRest(session);
  return (await taskTime(session)) - before;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Two frames and an idle moment: what was put off is done. Asked of the browser itself: Playwright's own way has the page read its script. */
async function untilRest(session: CDPSession): Promise<void> {
  await session.send('Runtime.evaluate', { expression: 'atRest()', awaitPromise: true });
}

function takeLongest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tasks: unknown = Reflect.get(globalThis, 'longTasks');
    return Array.isArray(tasks) ? Math.max(0, ...tasks.splice(0)) : 0;
  });
}
