import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLimiter } from './limiter.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('allows so many within a span that begins with the first, and says how long until the next', async () => {
  const limiter = createLimiter(2, 60);
  expect(await limiter.take('jo')).toBeUndefined();
  vi.advanceTimersByTime(20_000);
  expect([await limiter.take('jo'), await limiter.take('jo')]).toEqual([undefined, 40_000]);
  vi.advanceTimersByTime(39_999);
  expect(await limiter.take('jo')).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await limiter.take('jo')).toBeUndefined();
});

it('counts each by themselves, and begins anew for whoever’s span is over', async () => {
  const limiter = createLimiter(1, 60);
  await limiter.take('jo');
  vi.advanceTimersByTime(30_000);
  await limiter.take('sam');
  vi.advanceTimersByTime(30_000);
  expect([await limiter.take('jo'), await limiter.take('sam')]).toEqual([undefined, 30_000]);
  vi.advanceTimersByTime(30_000);
  expect([await limiter.take('sam'), await limiter.take('jo')]).toEqual([undefined, 30_000]);
});

it('tells the wait without counting', async () => {
  const limiter = createLimiter(1, 60);
  expect([await limiter.waitFor('jo'), await limiter.waitFor('jo')]).toEqual([undefined, undefined]);
  await limiter.take('jo');
  expect(await limiter.waitFor('jo')).toBe(60_000);
  vi.advanceTimersByTime(60_000);
  expect(await limiter.waitFor('jo')).toBeUndefined();
});
