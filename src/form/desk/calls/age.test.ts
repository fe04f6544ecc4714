import { expect, it } from 'vitest';
import { ageInWords } from './age.ts';

it('tells how long a call has been held', () => {
  const now = Date.parse('2026-07-01T02:00:00Z');
  const ago = (minutes: number) => ageInWords(now - minutes * 60_000, now, 'en-AU');
  expect(ago(0)).toBe('now');
  expect(ago(4)).toMatch(/^4 mins?\.? ago$/);
  expect(ago(130)).toMatch(/^2 (hrs?|h)\.? ago$/);
  expect(ago(24 * 60)).toBe('yesterday');
  expect(ago(72 * 60)).toBe('3 days ago');
});

it('is never in the future, whatever another tab’s clock said', () => {
  expect(ageInWords(1000, 0, 'en-AU')).toBe('now');
});
