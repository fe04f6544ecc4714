import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLimiter } from './limiter.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('allows so many within a span that begins with the first, and says how long until the next', () => {
  const limiter = createLimiter(2, 60);
  expect(limiter.take('jo')).toBeUndefined();
  vi.advanceTimersByTime(20_000);
  expect([limiter.take('jo'), limiter.take('jo')]).toEqual([undefined, 40_000]);
  vi.advanceTimersByTime(39_999);
  expect(limiter.take('jo')).toBe(1);
  vi.advanceTimersByTime(1);
  expect(limiter.take('jo')).toBeUndefined();
});

it('counts each by themselves, and begins anew for whoever’s span is over', () => {
  const limiter = createLimiter(1, 60);
  limiter.take('jo');
  vi.advanceTimersByTime(30_000);
  limiter.take('sam');
  vi.advanceTimersByTime(30_000);
  expect([limiter.take('jo'), limiter.take('sam')]).toEqual([undefined, 30_000]);
  vi.advanceTimersByTime(30_000);
  expect([limiter.take('sam'), limiter.take('jo')]).toEqual([undefined, 30_000]);
});

it('tells the wait without counting', () => {
  const limiter = createLimiter(1, 60);
  expect([limiter.waitFor('jo'), limiter.waitFor('jo')]).toEqual([undefined, undefined]);
  limiter.take('jo');
  expect(limiter.waitFor('jo')).toBe(60_000);
  vi.advanceTimersByTime(60_000);
  expect(limiter.waitFor('jo')).toBeUndefined();
});
