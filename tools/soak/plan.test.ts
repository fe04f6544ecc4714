import { expect, it } from 'vitest';
import { drawPlan } from './plan.ts';

const options = { seed: 1, overloadMs: 120_000, perMinute: 400, probes: 3, firstDay: '2026-07-01' };

it('is the same for the same seed, and another for another', () => {
  expect(drawPlan(options)).toEqual(drawPlan(options));
  expect(drawPlan(options)).not.toEqual(drawPlan({ ...options, seed: 2 }));
});

it('has people of every kind come at the rate that is asked for, each with a key of their own', () => {
  const { people, probes } = drawPlan(options);
  expect(people).toHaveLength(800);
  expect(people.at(-1)?.atMs).toBeLessThan(120_000);
  expect(new Set(people.map(({ manner }) => manner.kind)).size).toBe(5);
  const keys = [...people.map(({ intention }) => intention), ...probes].map(({ key }) => key);
  expect(new Set(keys).size).toBe(803);
});
