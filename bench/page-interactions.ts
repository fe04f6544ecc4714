import type { Page } from '@playwright/test';
import * as z from 'zod';

/** A browser tells of no interaction that took less (ms; Event Timing, "durationThreshold"). */
const LEAST_MS = 16;
const latenciesSchema = z.array(z.number());

/** Latencies of a page's interactions: from a key to the next paint, as the browser itself tells them (Event Timing). */
export interface InteractionMeter {
  /** The 95th percentile of the latencies (ms) of `keys` pressed keys. Those too quick to be told of count as 16 ms. */
  p95(keys: number, act: () => Promise<unknown>): Promise<number>;
}

export async function createInteractionMeter(page: Page): Promise<InteractionMeter> {
  await page.evaluate(() => {
    const latencies = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = Number(Reflect.get(entry, 'interactionId'));
        if (id > 0) latencies.set(id, Math.max(latencies.get(id) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Reflect.set(globalThis, 'takeLatencies', () => {
      const all = [...latencies.values()];
      latencies.clear();
      return all;
    });
  });
  const take = async () => {
    await twoFrames(page);
    return latenciesSchema.parse(await page.evaluate(() => Reflect.get(globalThis, 'takeLatencies')()));
  };
  return {
    async p95(keys, act) {
      await take();
      await act();
      const told = await take();
      const all = [...told, ...Array.from({ length: Math.max(0, keys - told.length) }, () => LEAST_MS)];
      return all.toSorted((one, other) => one - other)[Math.ceil(all.length * 0.95) - 1] ?? LEAST_MS;
    },
  };
}

/** Types 200 characters into the Title. */
export async function typeTitle(page: Page, meter: InteractionMeter): Promise<number> {
  const text = 'Leaking tap in the kitchen, ring first. '.repeat(5);
  await page.locator('#field-title').focus();
  return meter.p95(text.length, () => page.keyboard.type(text, { delay: 20 }));
}

/** Looks for a site by some letters of its name, goes down the list and takes one. */
export async function chooseSite(page: Page, meter: InteractionMeter): Promise<number> {
  const text = 'mill street';
  await page.locator('#field-site').focus();
  return meter.p95(text.length + 3, async () => {
    await page.keyboard.type(text, { delay: 60 });
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key, { delay: 30 });
  });
}

/** Goes back and forth between the job type with 50 custom fields, the first in the list, and the next. */
export async function switchJobType(page: Page, meter: InteractionMeter): Promise<number> {
  await page.locator('#field-job_type').focus();
  const keys = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp'];
  return meter.p95(keys.length, async () => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await twoFrames(page);
    }
  });
}

function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}
