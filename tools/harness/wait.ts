import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  /** What is waited for, for the error: `the relay to be ready`. */
  what: string;
  withinMs: number;
  everyMs?: number;
}

/**
 * Asks again and again until `ask` resolves to something, and resolves to that. A rejection counts as "not yet".
 *
 * @throws when the time is up, with what `ask` last rejected with as the cause
 */
export async function until<Found>(
  ask: () => Promise<Found | undefined | false>,
  { what, withinMs, everyMs = 50 }: Patience,
): Promise<Found> {
  const end = performance.now() + withinMs;
  for (;;) {
    let cause: unknown;
    try {
      const found = await ask();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > end) throw new Error(`waited ${withinMs} ms in vain for ${what}`, { cause });
    await sleep(everyMs);
  }
}
