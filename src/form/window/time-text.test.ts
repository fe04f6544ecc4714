import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../place-time/calendar.ts';
import { addWallMinutes, wallTimeOf } from '../../place-time/wall-time.ts';
import { readDate, readTime } from '../language/place-time.ts';
import { endAfter, typedDuration } from './move-start.ts';
import { readEnd } from './read-parts.ts';
import { dateText, endMoment, endText, timeText } from './time-text.ts';

const locales = fc.constantFrom('en-AU', 'en-US', 'en-GB', 'en-CA', 'fr-CA', 'de', 'ja-JP', 'ar-EG', 'fi', 'ko', 'bg');
const times = fc.integer({ min: 0, max: 1439 }).map(wallTimeOf);
const dates = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2026-01-01', days));

it('writes times and dates that are read back as the same, in any locale', () => {
  fc.assert(
    fc.property(locales, times, dates, (locale, time, date) => {
      expect(readTime(timeText(time, locale))).toEqual({ ok: true, time, mayMeanAfternoon: false });
      expect(readDate(dateText(date, locale), { today: '2026-06-29', locale })).toEqual({ ok: true, date });
    }),
  );
});

it('writes an end that is read back as the same moment, however long the visit', () => {
  fc.assert(
    fc.property(locales, times, dates, fc.integer({ min: 1, max: 31 * 24 * 60 }), (locale, time, date, minutes) => {
      const start = { date, time };
      const end = addWallMinutes(start, minutes);
      const read = readEnd(endText(start, end, locale));
      expect(read.ok && endMoment(start, read)).toEqual(end);
    }),
  );
});

it('writes what a person in Australia would type', () => {
  expect(timeText('14:30', 'en-AU')).toBe('2:30 pm');
  expect(dateText('2026-07-01', 'en-AU')).toBe('1 July 2026');
  const start = { date: '2026-07-01', time: '22:00' };
  expect(endText(start, { date: '2026-07-02', time: '02:00' }, 'en-AU')).toBe('2:00 am');
  expect(endText(start, { date: '2026-07-02', time: '22:00' }, 'en-AU')).toBe('10:00 pm +1d');
});

it('moves the end so that the visit stays as long as it was', () => {
  expect(typedDuration({ from: '9', to: '11:30' })).toBe(150);
  expect(typedDuration({ from: '10pm', to: '2am' })).toBe(240);
  expect(typedDuration({ from: '9', to: '' })).toBeUndefined();
  expect(typedDuration({ from: '11', to: '9' })).toBeUndefined();
  expect(endAfter('10', 150, 'en-AU')).toBe('12:30 pm');
  expect(endAfter('11pm', 150, 'en-AU')).toBe('1:30 am');
  expect(endAfter('soon', 150, 'en-AU')).toBeUndefined();
});
