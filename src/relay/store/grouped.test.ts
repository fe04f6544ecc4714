import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { grouped } from './grouped.ts';

/** A call that takes whatever comes while it is held, and says which groups it was called for. */
function recorded(most = 3) {
  const groups: number[][] = [];
  const held = Promise.withResolvers<void>();
  const call = grouped(async (items: readonly number[]) => {
    groups.push([...items]);
    await held.promise;
    if (items.includes(13)) throw new Error('unlucky');
    return items.map((item) => item * 2);
  }, most);
  return { groups, call, release: held.resolve };
}

it('carries out together what comes at once, and gives each its own result', async () => {
  const { groups, call, release } = recorded();
  release();
  expect(await Promise.all([call(1), call(2), call(3)])).toEqual([2, 4, 6]);
  expect(groups).toEqual([[1, 2, 3]]);
});

it('keeps what comes while it is busy for the next group, in the order in which it came', async () => {
  const { groups, call, release } = recorded();
  const first = call(1);
  await nextTurn();
  const rest = [2, 3, 4, 5].map(call);
  expect(groups).toEqual([[1]]);
  release();
  expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8, 10]);
  expect(groups).toEqual([[1], [2, 3, 4], [5]]);
});

it('fails each of a group that fails, and goes on with the next', async () => {
  const { call, release } = recorded(2);
  release();
  const results = await Promise.allSettled([call(1), call(13), call(4)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(await call(5)).toBe(10);
});
