import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { fullBucket, refill } from '../budget/bucket.ts';
import type { SharedBudget } from '../budget/budget.ts';
import type { BudgetUse, Clock } from '../ports.ts';
import type { BudgetStore } from '../store/budget-store.ts';

interface Observed {
  budget: SharedBudget;
  store: BudgetStore;
  clock: Pick<Clock, 'now'>;
  /** `CALLOUT_BUDGET`. */
  perMinute: number;
}

/** Whoever was refused a token and has not asked again by then, and this much longer, waits no more, in ms. */
const GAVE_UP_MS = 5_000;

/** The budget, with what is left in it, how long each use waits for a token and how often the gateway had enough of us. */
export function observeBudget(register: Registry, { budget, store, clock, perMinute }: Observed): SharedBudget {
  const registers = [register];
  new Gauge({
    name: 'callout_budget_tokens',
    help: 'Requests that may be made at the gateway now, of all relays on the store; 0 in a pause that the gateway asked for',
    registers,
    async collect() {
      this.remove();
      // While the store cannot be read, the other metrics still can.
      const read = await store.read().catch(() => 'unreadable' as const);
      if (read === 'unreadable') return;
      const now = clock.now();
      const { tokens, blockedUntil } = refill(read?.bucket ?? fullBucket(now, { perMinute }), now, { perMinute });
      this.set(blockedUntil > now ? 0 : tokens);
    },
  });
  const waits = new Histogram({
    name: 'callout_budget_wait_seconds',
    help: 'Time from the first time a use of the budget asked for a token to its getting one',
    labelNames: ['use'],
    buckets: [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300],
    registers,
  });
  const pauses = new Counter({
    name: 'callout_budget_pauses_total',
    help: 'Times that the gateway answered 429 and all relays paused',
    registers,
  });
  const waiting = new Map<BudgetUse, { since: number; until: number }>();

  return {
    refillMs: budget.refillMs,
    calm: () => budget.calm(),
    waitFor: (ahead) => budget.waitFor(ahead),
    forecast: () => budget.forecast(),
    async slowDown() {
      pauses.inc();
      await budget.slowDown();
    },
    async take(use) {
      const asked = clock.now();
      const before = waiting.get(use);
      const since = before && asked <= before.until ? before.since : asked;
      const taken = await budget.take(use);
      if (taken.granted) {
        waiting.delete(use);
        waits.observe({ use }, (clock.now() - since) / 1000);
      } else waiting.set(use, { since, until: asked + taken.waitMs + GAVE_UP_MS });
      return taken;
    },
  };
}
