import { describe, expect, it } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { storeKinds } from '../testing/stores.ts';
import { createBudget } from './budget.ts';

describe.each(storeKinds())('the budget on $name', (kind) => {
  it('grants relays that ask at the same moment no more than there is', async () => {
    const url = await kind.newDatabase();
    const clock = new ManualClock();
    const budgets = await Promise.all(
      [1, 2, 3].map(async () => createBudget((await kind.open(url)).budget, clock, 10)),
    );
    const asks = Array.from({ length: 30 }, (_, index) => budgets[index % 3]?.take('write'));
    const granted = (await Promise.all(asks)).filter((result) => result?.granted);
    expect(granted.length).toBeLessThanOrEqual(10);
    for (const budget of budgets) {
      while ((await budget.take('write')).granted) granted.push({ granted: true });
    }
    expect(granted).toHaveLength(10);
  });

  it('lasts over a restart', async () => {
    const url = await kind.newDatabase();
    const clock = new ManualClock();
    const before = createBudget((await kind.open(url)).budget, clock, 2);
    expect(await before.take('write')).toEqual({ granted: true });
    expect(await before.take('write')).toEqual({ granted: true });
    const after = createBudget((await kind.open(url)).budget, clock, 2);
    expect(await after.take('write')).toEqual({ granted: false, waitMs: 30_000 });
  });

  it('pauses longer with every 429 in a row, and starts over once the gateway answers otherwise', async () => {
    const clock = new ManualClock();
    const budget = createBudget((await kind.open()).budget, clock, 30);
    const waits: number[] = [];
    for (let strike = 0; strike < 4; strike += 1) {
      await budget.slowDown();
      const wait = await budget.waitFor(0);
      waits.push(wait);
      await clock.advance(wait);
    }
    expect(waits, 'at least one token’s time, for the bucket is emptied').toEqual([2_000, 2_000, 4_000, 8_000]);
    await budget.calm();
    await budget.slowDown();
    expect(await budget.waitFor(0)).toBe(2_000);
  });

  it('tells the wait of a booking behind others', async () => {
    const budget = createBudget((await kind.open()).budget, new ManualClock(), 30);
    expect(await budget.waitFor(0)).toBe(0);
    expect(await budget.waitFor(34)).toBe(10_000);
  });
});
