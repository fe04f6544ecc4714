import { setTimeout as sleep } from 'node:timers/promises';
import { memoryIn, readMetrics } from '../harness/metrics.ts';
import type { CountOpen } from './count-open.ts';

/** How a relay was at one moment. */
export interface Sample {
  /** In ms of the harness's own clock. */
  at: number;
  /** Memory that the system has given to the process, and what of it JavaScript's heap uses, in bytes. */
  rss: number;
  heap: number;
  /** Bookings on their way, as the store itself has them; undefined while it is down. */
  open: number | undefined;
}

const SAMPLE_EVERY_MS = 1_000;

/** Looks at the relay once a second until `signal` aborts. A look that fails is none. */
export async function watch(metricsUrl: string, countOpen: CountOpen, signal: AbortSignal): Promise<Sample[]> {
  const samples: Sample[] = [];
  while (!signal.aborted) {
    const [text, open] = await Promise.all([readMetrics(metricsUrl), countOpen()]);
    const memory = text && memoryIn(text);
    if (memory) samples.push({ at: performance.now(), ...memory, open });
    await sleep(SAMPLE_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return samples;
}
