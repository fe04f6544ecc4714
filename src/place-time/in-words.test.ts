import { expect, it } from 'vitest';
import { dateInWords, lengthInWords, timeInWords } from './in-words.ts';

it('says a date with its weekday, in the words of the locale', () => {
  expect(dateInWords('2026-07-01', 'en-AU')).toBe('Wednesday 1 July 2026');
  expect(dateInWords('2026-07-01', 'en-US')).toBe('Wednesday July 1, 2026');
  expect(dateInWords('2026-07-01', 'de')).toBe('Mittwoch, 1. Juli 2026');
});

it('says a time by the clock of the locale', () => {
  expect(timeInWords('09:00', 'en-AU')).toBe('9:00 am');
  expect(timeInWords('14:30', 'en-AU')).toBe('2:30 pm');
  expect(timeInWords('00:00', 'en-AU')).toBe('12:00 am');
  expect(timeInWords('09:00', 'en-GB')).toBe('09:00');
});

it.each([
  [0, '0 minutes'],
  [60_000, '1 minute'],
  [90 * 60_000, '1 hour 30 minutes'],
  [26 * 3_600_000, '26 hours'],
  [48 * 3_600_000, '2 days'],
  [(31 * 24 + 1) * 3_600_000, '31 days 1 hour'],
])('says %i ms as %s', (ms, words) => {
  expect(lengthInWords(ms, 'en-AU')).toBe(words);
});
