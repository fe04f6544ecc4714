import type { Outage } from '../outage.ts';
import type { Clock } from '../ports.ts';

/** How long to wait between tries to write to a store that fails, in ms. */
const RETRY_MS = 1_000;

/**
 * Writes what was seen and may never be seen again: a store that fails is tried until it works or `signal` aborts. Never
 * rejects.
 */
export async function storeSurely(
  write: () => Promise<unknown>,
  outage: Outage,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await write();
      outage.worked();
      return;
    } catch (error) {
      outage.failed(error);
      if (signal.aborted) return;
      await clock.sleep(RETRY_MS, signal);
    }
  }
}
