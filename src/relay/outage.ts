import { loggedError } from './logged-error.ts';
import type { Log } from './ports.ts';

/** What is tried until it works, as the operator hears of it: one line however long it fails, and one more when it is over. */
export interface Outage {
  /** A try failed. Told once for each way of failing: what is wrong may change while it lasts. */
  failed(error: unknown): void;
  /** A try worked. */
  worked(): void;
}

interface OutageWords {
  /** Of each line. */
  fields?: object;
  level?: 'warn' | 'error';
  failing: string;
  over: string;
}

/** Tells `log` of an outage that has not begun yet. */
export function createOutage(log: Log, { fields = {}, level = 'error', failing, over }: OutageWords): Outage {
  const told = new Set<string>();
  return {
    failed(error) {
      const { type, code, message } = loggedError(error);
      const way = JSON.stringify([type, code, message]);
      if (told.has(way)) return;
      told.add(way);
      log[level]({ ...fields, error }, failing);
    },
    worked() {
      if (told.size === 0) return;
      told.clear();
      log.info(fields, over);
    },
  };
}
