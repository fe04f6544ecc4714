import { expect, it } from 'vitest';
import { weekStart } from './week-start.ts';

it('begins the week as the locale does', () => {
  expect(weekStart('en-AU')).toBe(1);
  expect(weekStart('en-US')).toBe(0);
  expect(weekStart('ar-EG')).toBe(6);
});
