import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock.ts';

describe('the manual clock', () => {
  it('lets time pass for work that sleeps before it ends, as often as it does', async () => {
    const clock = new ManualClock(0);
    const woke: number[] = [];
    const ended = await clock.during(async () => {
      for (const ms of [500, 0, 2_000]) {
        await clock.sleep(ms);
        woke.push(clock.now());
      }
      return 'done';
    });
    expect([ended, woke]).toEqual(['done', [500, 500, 2_500]]);
  });

  it('lets no time pass for those who slept before, nor for work that does not sleep', async () => {
    const clock = new ManualClock(0);
    let isAwake = false;
    const before = clock.sleep(60_000).then(() => {
      isAwake = true;
    });
    await clock.during(() => new Promise((resolve) => setImmediate(resolve)));
    expect([clock.now(), isAwake]).toEqual([0, false]);
    await clock.advance(60_000);
    await before;
  });

  it('fails as the work does, after a sleep too', async () => {
    const clock = new ManualClock(0);
    const work = async () => {
      await clock.sleep(1_000);
      throw new Error('no store');
    };
    await expect(clock.during(work)).rejects.toThrow('no store');
  });
});
