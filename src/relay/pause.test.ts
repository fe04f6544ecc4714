import { expect, it } from 'vitest';
import { createPause } from './pause.ts';
import { ManualClock } from './testing/manual-clock.ts';

it('is as long as it was said to be, from when it began', async () => {
  const clock = new ManualClock();
  const pause = createPause(clock);
  expect(pause.leftMs()).toBe(0);
  pause.begin(1000);
  await clock.advance(400);
  expect(pause.leftMs()).toBe(600);
  await clock.advance(600);
  expect(pause.leftMs()).toBe(0);
});

it('is over when the clock is set back by more than it is long', async () => {
  const clock = new ManualClock();
  const pause = createPause(clock);
  pause.begin(1000);
  await clock.advance(-60 * 60_000);
  expect(pause.leftMs()).toBe(0);
});
