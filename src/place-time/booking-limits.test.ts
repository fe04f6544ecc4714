import { expect, it } from 'vitest';
import words from '../words/languages/en.json?messages';
import { bookableDays, checkLimits } from './booking-limits.ts';

/** 29 June 2026, 10:00 pm in Brisbane; still noon of that day in UTC. */
const nowMs = Date.parse('2026-06-29T12:00:00Z');
const zone = 'Australia/Brisbane';
const limits = { leadMinutes: 180, daysAhead: 30 };

it('opens the calendar on the day the notice ends and closes it so many days from today, at the place', () => {
  expect(bookableDays(limits, zone, nowMs)).toEqual({ today: '2026-06-29', first: '2026-06-30', last: '2026-07-29' });
  expect(bookableDays({ leadMinutes: 0, daysAhead: 0 }, zone, nowMs)).toEqual({
    today: '2026-06-29',
    first: '2026-06-29',
    last: '2026-06-29',
  });
});

it('asks for the notice, give or take a quarter of an hour', () => {
  const check = (start: string) =>
    checkLimits(start, limits, zone, nowMs, { locale: 'en-AU', words: words.place })?.message;
  expect(check('2026-06-30T00:45:00+10:00')).toBeUndefined();
  expect(check('2026-06-30T00:44:00+10:00')).toBe('We need notice of 3 hours. Choose a later start.');
});

it('takes the last day whole and nothing after it', () => {
  const check = (start: string) =>
    checkLimits(start, limits, zone, nowMs, { locale: 'en-AU', words: words.place })?.message;
  expect(check('2026-07-29T23:59:00+10:00')).toBeUndefined();
  expect(check('2026-07-30T00:00:00+10:00')).toBe(
    'We take bookings up to Wednesday 29 July 2026. Choose an earlier date.',
  );
});

it('leaves a start in the past to the check of the window where no notice is asked for', () => {
  expect(
    checkLimits('2026-06-28T09:00:00+10:00', { leadMinutes: 0, daysAhead: 30 }, zone, nowMs, {
      locale: 'en-AU',
      words: words.place,
    }),
  ).toBeUndefined();
});
