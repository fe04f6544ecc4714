import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../budget/budget.ts';
import type { BudgetStore } from '../store/budget-store.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { observeBudget } from './observe-budget.ts';

/** One relay's budget, on a store in memory that fails when the test says so. */
function observed(perMinute: number) {
  const clock = new ManualClock();
  const registry = new Registry();
  let kept: Awaited<ReturnType<BudgetStore['read']>>;
  let isBroken = false;
  const store: BudgetStore = {
    read: async () => {
      if (isBroken) throw new Error('the disk is full');
      return kept;
    },
    replace: async (version = 0, bucket) => {
      kept = { bucket, version: version + 1 };
      return true;
    },
  };
  const budget = observeBudget(registry, { budget: createBudget(store, clock, perMinute), store, clock, perMinute });
  const breakStore = () => {
    isBroken = true;
  };
  return { clock, budget, metrics: () => registry.metrics(), breakStore };
}

describe('the budget’s metrics', () => {
  it('show what is left, and what has come back since', async () => {
    const { clock, budget, metrics } = observed(30);
    expect(await metrics()).toContain('callout_budget_tokens 30');
    for (let count = 0; count < 12; count += 1) await budget.take('write');
    expect(await metrics()).toContain('callout_budget_tokens 18');
    await clock.advance(4_000);
    expect(await metrics()).toContain('callout_budget_tokens 20');
  });

  it('show nothing left while the gateway has had enough of us, and how often it had', async () => {
    const { clock, budget, metrics } = observed(30);
    await budget.slowDown();
    expect(await metrics()).toContain('callout_budget_tokens 0');
    expect(await metrics()).toContain('callout_budget_pauses_total 1');
    await clock.advance(60_000);
    expect(await metrics()).toContain('callout_budget_tokens 30');
  });

  it('show how long a use waited from its first asking', async () => {
    const { clock, budget, metrics } = observed(1);
    await budget.take('write');
    for (let asks = 0; asks < 3; asks += 1) {
      expect(await budget.take('write')).toMatchObject({ granted: false });
      await clock.advance(20_000);
    }
    expect(await budget.take('write')).toEqual({ granted: true });
    expect(await metrics()).toContain('callout_budget_wait_seconds_sum{use="write"} 60');
    expect(await metrics()).toContain('callout_budget_wait_seconds_count{use="write"} 2');
  });

  it('do not count the time in which nobody asked any more', async () => {
    const { clock, budget, metrics } = observed(1);
    await budget.take('lookup');
    await budget.take('lookup');
    await clock.advance(3_600_000);
    await budget.take('lookup');
    expect(await metrics()).toContain('callout_budget_wait_seconds_sum{use="lookup"} 0');
  });

  it('show the rest while the store cannot be read', async () => {
    const { metrics, breakStore } = observed(30);
    await metrics();
    breakStore();
    const text = await metrics();
    expect(text).not.toMatch(/^callout_budget_tokens /m);
    expect(text).toContain('callout_budget_pauses_total 0');
  });
});
