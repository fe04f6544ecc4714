import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { addDays, dateOf, daysBetween, isDate, partsOfDate, weekdayOf } from './calendar.ts';

const dates = fc
  .integer({ min: Date.UTC(1000, 0) / 86_400_000, max: Date.UTC(9000, 0) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

it('counts days as Luxon does, over leap years and centuries', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const luxon = DateTime.fromISO(date, { zone: 'utc' });
      expect(addDays(date, days)).toBe(luxon.plus({ days }).toISODate());
      expect(daysBetween(date, addDays(date, days))).toBe(days);
      expect(weekdayOf(date)).toBe(luxon.weekday);
      expect(dateOf(partsOfDate(date))).toBe(date);
    }),
  );
});

it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-7-1', '', 'today'])('has no day %j', (text) => {
  expect(isDate(text)).toBe(false);
});

it('makes no date of a day that the month lacks', () => {
  expect(dateOf({ year: 2026, month: 2, day: 30 })).toBeUndefined();
  expect(dateOf({ year: 2028, month: 2, day: 29 })).toBe('2028-02-29');
  expect(dateOf({ year: 2026, month: 12, day: 0 })).toBeUndefined();
});

it('refuses to count from something that is no date', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(TypeError);
});
