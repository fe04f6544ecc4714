import type { Clock, Log } from '../ports.ts';

/** A clock that goes by the database's, so that all relays on one database agree on what time it is. */
export interface SharedClock extends Clock {
  /** Compares again every minute until `signal` aborts. Never rejects. */
  keepRight(signal: AbortSignal): Promise<void>;
}

const COMPARE_EVERY_MS = 60_000;
/** An answer that took longer than this says too little of the moment it was made. */
const SLOWEST_ANSWER_MS = 1_000;
/** How often the first comparison is tried: until it works, this machine's clock is all there is. */
const FIRST_TRIES = 5;
/** Smaller differences are left alone: they come from the network. */
const WORTH_MENDING_MS = 100;
/** A machine that is further off than this should be seen to. */
const WORTH_TELLING_MS = 5_000;

/**
 * Sets `local` right by the database. Leases, the budget and the moment from which an attempt can no longer land are
 * compared between relays: one whose clock runs ahead would otherwise give up another's attempt too early.
 *
 * @param databaseNow the database's clock (ms since the epoch); undefined where it is this machine's own
 */
export async function createSharedClock(
  local: Clock,
  databaseNow: () => Promise<number | undefined>,
  log: Log,
): Promise<SharedClock> {
  let aheadMs = 0;

  /** False when the answer took too long to say anything. */
  async function compare(): Promise<boolean> {
    const asked = local.now();
    const theirs = await databaseNow();
    const tookMs = local.now() - asked;
    if (theirs === undefined) return true;
    if (tookMs > SLOWEST_ANSWER_MS) return false;
    const measured = theirs - (asked + tookMs / 2);
    if (Math.abs(measured - aheadMs) < WORTH_MENDING_MS) return true;
    aheadMs = Math.round(measured);
    if (Math.abs(aheadMs) > WORTH_TELLING_MS) {
      log.warn({ aheadMs }, 'the database’s clock differs from this machine’s: check its time service');
    }
    return true;
  }

  for (let tries = 0; tries < FIRST_TRIES && !(await compare()); ) tries += 1;
  return {
    now: () => local.now() + aheadMs,
    sleep: (ms, signal) => local.sleep(ms, signal),
    random: () => local.random(),
    async keepRight(signal) {
      for (;;) {
        await local.sleep(COMPARE_EVERY_MS, signal);
        if (signal.aborted) return;
        // While the database cannot be read nothing is decided by the time either.
        await compare().catch(() => false);
      }
    },
  };
}
