import { fullJitter } from '../journal/backoff.ts';
import type { Budget, Clock } from '../ports.ts';
import type { BudgetStore } from '../store/budget-store.ts';
import { type Bucket, drain, expectedWait, fullBucket, refill, take, wasSetBack } from './bucket.ts';

/** The budget as the sender uses it: more than the lookups need. */
export interface SharedBudget extends Budget {
  /** The gateway answered 429: all relays on the store pause, longer with each one in a row. */
  slowDown(): Promise<void>;
  /** The gateway answered something else: the next 429 is the first in a row again. */
  calm(): Promise<void>;
  /** How long until `ahead` bookings and then one more can have been sent, in ms. */
  waitFor(ahead: number): Promise<number>;
  /** The same for as many as are asked about, by one reading. */
  forecast(): Promise<(ahead: number) => number>;
  /** The time in which one token comes back, in ms. */
  refillMs: number;
}

const PAUSE_BASE_MS = 1_000;
const PAUSE_CAP_MS = 30_000;
/** Many relays may want the row at once; whoever loses this often waits a moment like anyone without a token. */
const MAX_RACES = 20;
const LOST_RACES_WAIT_MS = 50;

/**
 * One token bucket on the store, below the tenant's own (CONTRACT.md, "Rate limit").
 *
 * @param perMinute requests a minute that all relays together may make, also the burst (`CALLOUT_BUDGET`)
 */
export function createBudget(store: BudgetStore, clock: Clock, perMinute: number): SharedBudget {
  const rate = { perMinute };

  /** Applies `change` to the bucket as it stands; undefined when `change` is, or when every race was lost. */
  async function update(change: (bucket: Bucket, now: number) => Bucket | undefined): Promise<boolean> {
    for (let race = 0; race < MAX_RACES; race += 1) {
      const now = clock.now();
      const read = await store.read();
      const next = change(read?.bucket ?? fullBucket(now, rate), now);
      if (!next) return true;
      if (await store.replace(read?.version, next)) return true;
    }
    return false;
  }

  async function forecast() {
    const read = await store.read();
    const bucket = read?.bucket ?? fullBucket(clock.now(), rate);
    return (ahead: number) => expectedWait(bucket, ahead, clock.now(), rate);
  }

  return {
    refillMs: 60_000 / perMinute,
    async take(use) {
      let taken: Awaited<ReturnType<Budget['take']>> = { granted: true };
      const decided = await update((bucket, now) => {
        const result = take(bucket, use, now, rate);
        taken = result.granted ? { granted: true } : result;
        if (result.granted) return result.bucket;
        return wasSetBack(now, bucket) ? refill(bucket, now, rate) : undefined;
      });
      return decided ? taken : { granted: false, waitMs: LOST_RACES_WAIT_MS };
    },
    async slowDown() {
      const chance = clock.random();
      await update((bucket, now) =>
        drain(bucket, now, fullJitter(bucket.strikes + 1, chance, PAUSE_BASE_MS, PAUSE_CAP_MS), rate),
      );
    },
    async calm() {
      await update((bucket, now) => (bucket.strikes > 0 ? { ...refill(bucket, now, rate), strikes: 0 } : undefined));
    },
    waitFor: async (ahead) => (await forecast())(ahead),
    forecast,
  };
}
