import { expect, it } from 'vitest';
import { rarely } from './rarely.ts';
import { ManualClock } from './testing/manual-clock.ts';

it('makes a check once a second, however many ask, and then tells what has changed', async () => {
  const clock = new ManualClock();
  let asked = 0;
  let reason: string | undefined;
  const check = rarely(
    async () => {
      asked += 1;
      return reason;
    },
    1_000,
    clock,
  );
  expect(await Promise.all([check(), check()])).toEqual([undefined, undefined]);
  reason = 'The journal cannot be written';
  await clock.advance(999);
  expect([await check(), asked]).toEqual([undefined, 1]);
  await clock.advance(1);
  expect([await check(), asked]).toEqual([reason, 2]);
});
