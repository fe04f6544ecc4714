import { expect, it } from 'vitest';
import { settledHeight } from './height.ts';

function setUp(heights: number[]) {
  const told: number[] = [];
  const due: (() => void)[] = [];
  const last = heights.at(-1) ?? 0;
  const height = settledHeight(
    () => heights.shift() ?? last,
    (now) => told.push(now),
    { request: (callback) => due.push(callback), cancel: () => due.splice(0) },
  );
  const run = () => {
    for (let next = due.shift(); next; next = due.shift()) next();
  };
  return { height, told, run };
}

it('tells a height once it has settled, and none on the way', () => {
  const { height, told, run } = setUp([100, 300, 500, 500]);
  height.changed();
  height.changed();
  run();
  expect(told).toEqual([500]);
});

it('says nothing when the height is what it was', () => {
  const { height, told, run } = setUp([500, 500]);
  height.changed();
  run();
  height.changed();
  run();
  expect(told).toEqual([500]);
});

it('tells a height that never settles all the same', () => {
  const { height, told, run } = setUp(Array.from({ length: 100 }, (_, at) => at));
  height.changed();
  run();
  expect(told).toHaveLength(1);
});
