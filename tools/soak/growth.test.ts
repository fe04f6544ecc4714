import { expect, it } from 'vitest';
import { growthOf, isFlat } from './growth.ts';
import type { Sample } from './watch.ts';

const MIB = 1024 * 1024;
const samplesOf = (mib: readonly number[]): Sample[] =>
  mib.map((heap, at) => ({ at, heap: heap * MIB, rss: 2 * heap * MIB, open: 0 }));
const grew = (mib: readonly number[]) => growthOf(samplesOf(mib), 'heap');

it('compares what is left after rubbish was collected, not what there was before', () => {
  expect(grew([90, 90, 90, 60, 95, 99, 61, 90, 80, 98, 60, 99])).toEqual({ from: 60 * MIB, to: 60 * MIB });
});

it('leaves out how a relay warms up', () => {
  const growth = grew([20, 30, 40, 60, 61, 60, 60, 62, 60, 60, 61, 60]);
  expect(growth && isFlat(growth)).toBe(true);
});

it('takes a heap for leaking that grows all the time', () => {
  const growth = grew(Array.from({ length: 40 }, (_, index) => 60 + index * 3));
  expect(growth && isFlat(growth)).toBe(false);
});

it('tells nothing from a handful of samples', () => {
  expect(grew([60, 60])).toBeUndefined();
});
