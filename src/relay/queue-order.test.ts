import { expect, it } from 'vitest';
import { createQueueOrder, type Queued } from './queue-order.ts';

/** Ann has three in the queue and Bo one, in the order in which they are sent. */
const QUEUE: Queued[] = [
  { key: 'a1', visitor: 'ann', turn: 1 },
  { key: 'b1', visitor: 'bo', turn: 1 },
  { key: 'a2', visitor: 'ann', turn: 2 },
  { key: 'a3', visitor: 'ann', turn: 3 },
];

function world(queue = QUEUE) {
  let now = 0;
  let reads = 0;
  const read = async () => {
    reads += 1;
    return queue;
  };
  const order = createQueueOrder(read, { now: () => now });
  return { order, reads: () => reads, pass: (ms: number) => (now += ms) };
}

it('knows how many go before a booking that is in the queue', async () => {
  const { order } = world();
  expect(await order.ahead({ key: 'a1', visitor: 'ann' })).toBe(0);
  expect(await order.ahead({ key: 'a3', visitor: 'ann' })).toBe(3);
});

it('gives what has come since its visitor’s next turn, and counts it for those after it', async () => {
  const { order } = world();
  expect(await order.ahead({ key: 'c1', visitor: 'cy' })).toBe(2);
  expect(await order.ahead({ key: 'c2', visitor: 'cy' })).toBe(4);
  expect(await order.ahead({ key: 'a4', visitor: 'ann' })).toBe(6);
  expect(await order.ahead({ key: 'c1', visitor: 'cy' }), 'as it was told').toBe(2);
});

it('reads the queue once in a second, however many ask', async () => {
  const { order, reads, pass } = world();
  await Promise.all(QUEUE.map((booking) => order.ahead(booking)));
  expect(reads()).toBe(1);
  pass(1_000);
  await order.ahead({ key: 'a1', visitor: 'ann' });
  expect(reads()).toBe(2);
});
