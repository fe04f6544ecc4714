import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkBudget } from './budget-check.ts';

/** One token a second, ten at once. */
const rule = { perMinute: 60, burst: 10, slackMs: 0 };
const together = (count: number, at = 0) => Array.from({ length: count }, () => at);
const paced = (count: number, everyMs: number, from = 0) =>
  Array.from({ length: count }, (_, index) => from + index * everyMs);

it('allows the whole burst at once and then one request for each token that comes back', () => {
  expect(checkBudget([...together(10), ...paced(100, 1000, 1000)], rule)).toMatchObject({ ok: true, worst: 0 });
});

it('says how near to the budget a run came', () => {
  expect(checkBudget([...together(7), ...paced(3, 1000, 1000)], rule)).toMatchObject({ ok: true, left: 3 });
});

it('finds a burst that is one too many', () => {
  expect(checkBudget(together(11), rule)).toMatchObject({ ok: false, worst: 1 });
});

it('finds a window in the middle of a long quiet run', () => {
  const times = [...paced(5, 60_000), ...together(10, 300_000), ...together(2, 300_500), ...paced(5, 60_000, 400_000)];
  expect(checkBudget(times, rule).worst).toBeCloseTo(1.5);
});

it('finds a pace that is a little too fast for long', () => {
  expect(checkBudget(paced(1000, 900), rule).ok).toBe(false);
});

it('tolerates as many as the slack explains, and no more', () => {
  const slack = { ...rule, slackMs: 2000 };
  expect(checkBudget(together(12), slack)).toEqual({ ok: true, worst: 2, tolerated: 2, left: 0 });
  expect(checkBudget(together(13), slack).ok).toBe(false);
});

it('agrees with counting in every window there is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 40 }), (times) => {
      const sorted = [...times].sort((a, b) => a - b);
      const excesses = sorted.flatMap((from, first) =>
        sorted.slice(first).map((to, index) => index + 1 - rule.burst - (to - from) / 1000),
      );
      expect(checkBudget(times, rule).worst).toBeCloseTo(Math.max(0, ...excesses), 6);
    }),
  );
});
