import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import words from '../words/languages/en.json?messages';
import { addDays } from './calendar.ts';
import { hoursInWords, misfitInWords } from './hours-in-words.ts';
import {
  closingAfter,
  DAY_NAMES,
  hoursMisfit,
  hoursOn,
  isOpenOn,
  type WeeklyHours,
  windowsThatFit,
} from './opening-hours.ts';
import { addWallMinutes, type WallMoment, wallMinutesBetween, wallTimeOf } from './wall-time.ts';

const office = [{ from: '07:00', to: '17:00' }];
const week: WeeklyHours = {
  days: {
    monday: office,
    tuesday: office,
    wednesday: office,
    thursday: office,
    friday: [
      { from: '07:00', to: '12:00' },
      { from: '13:00', to: '16:00' },
    ],
  },
  closed_dates: ['2026-12-25'],
};
const MONDAY = '2026-06-29';
const FRIDAY = '2026-07-03';
const SATURDAY = '2026-07-04';

function window(date: string, from: string, to: string, endDate = date) {
  return { start: { date, time: from }, end: { date: endDate, time: to } };
}

describe('a window and the opening hours', () => {
  it.each([
    ['within them', window(MONDAY, '09:00', '11:00'), undefined],
    ['from opening to closing time', window(MONDAY, '07:00', '17:00'), undefined],
    ['over a break', window(FRIDAY, '11:00', '14:00'), undefined],
    ['to the end of a morning', window(FRIDAY, '09:00', '12:00'), undefined],
    ['on a day that is closed every week', window(SATURDAY, '09:00', '11:00'), 'closed-day'],
    ['on a day that is closed this once', window('2026-12-25', '09:00', '11:00'), 'closed-day'],
    ['before opening time', window(MONDAY, '06:59', '09:00'), 'starts-outside'],
    ['from closing time on', window(MONDAY, '17:00', '18:00'), 'starts-outside'],
    ['from within a break', window(FRIDAY, '12:30', '14:00'), 'starts-outside'],
    ['past closing time', window(MONDAY, '16:00', '17:01'), 'ends-outside'],
    ['to within a break', window(FRIDAY, '11:00', '12:30'), 'ends-outside'],
    ['to the moment when a break ends', window(FRIDAY, '11:00', '13:00'), 'ends-outside'],
    ['to another day', window(MONDAY, '09:00', '11:00', '2026-06-30'), 'ends-outside'],
  ])('%s', (_, wanted, misfit) => {
    expect(hoursMisfit(wanted, week)).toBe(misfit);
  });

  it('run through midnight where one day ends at 24:00 and the next begins at 00:00', () => {
    const allDay = [{ from: '00:00', to: '24:00' }];
    const nights: WeeklyHours = {
      days: { friday: [{ from: '18:00', to: '24:00' }], saturday: allDay, sunday: [{ from: '01:00', to: '05:00' }] },
      closed_dates: [],
    };
    expect(hoursMisfit(window(FRIDAY, '22:00', '02:00', SATURDAY), nights)).toBeUndefined();
    expect(hoursMisfit(window(FRIDAY, '22:00', '00:00', SATURDAY), nights)).toBeUndefined();
    expect(hoursMisfit(window(SATURDAY, '22:00', '00:00', '2026-07-05'), nights)).toBeUndefined();
    expect(hoursMisfit(window(SATURDAY, '22:00', '02:00', '2026-07-05'), nights)).toBe('ends-outside');
    expect(hoursMisfit(window(FRIDAY, '22:00', '02:00', SATURDAY), { ...nights, closed_dates: [SATURDAY] })).toBe(
      'ends-outside',
    );
  });

  it('close at the end of the range that a start lies in', () => {
    expect(closingAfter({ date: FRIDAY, time: '09:00' }, week)).toEqual({ date: FRIDAY, time: '12:00' });
    expect(closingAfter({ date: FRIDAY, time: '12:00' }, week)).toBeUndefined();
    const late = { ...week, days: { friday: [{ from: '18:00', to: '24:00' }] } };
    expect(closingAfter({ date: FRIDAY, time: '20:00' }, late)).toEqual({ date: SATURDAY, time: '00:00' });
  });
});

describe('windows near one that does not fit', () => {
  const limits = { earliest: { date: '2026-06-01', time: '00:00' }, lastDate: '2027-06-01' };

  it.each([
    [
      'before opening time',
      window(MONDAY, '05:00', '07:00'),
      [window(MONDAY, '07:00', '09:00'), window('2026-06-30', '07:00', '09:00')],
    ],
    [
      'after closing time',
      window(MONDAY, '18:00', '20:00'),
      [window(MONDAY, '15:00', '17:00'), window('2026-06-30', '15:00', '17:00')],
    ],
    [
      'past closing time',
      window(MONDAY, '16:00', '18:00'),
      [window(MONDAY, '15:00', '17:00'), window('2026-06-30', '15:00', '17:00')],
    ],
    [
      'in a break',
      window(FRIDAY, '12:15', '13:15'),
      [window(FRIDAY, '13:00', '14:00'), window('2026-07-06', '12:15', '13:15')],
    ],
    [
      'on a weekend',
      window(SATURDAY, '09:00', '11:00'),
      [window(FRIDAY, '09:00', '11:00'), window('2026-07-06', '09:00', '11:00')],
    ],
    [
      'longer than the day',
      window(SATURDAY, '06:00', '20:00'),
      [window(FRIDAY, '07:00', '12:00'), window('2026-07-06', '07:00', '17:00')],
    ],
  ])('keep its time and length as far as the hours allow: %s', (_, wanted, offered) => {
    expect(windowsThatFit(wanted, week, limits)).toEqual(offered);
  });

  it('never start before the notice ends, nor after the last day', () => {
    const wanted = window(MONDAY, '18:00', '20:00');
    const earliest = { date: '2026-06-30', time: '16:00' };
    expect(windowsThatFit(wanted, week, { ...limits, earliest })).toEqual([window('2026-07-01', '15:00', '17:00')]);
    expect(windowsThatFit(wanted, week, { ...limits, lastDate: MONDAY })).toEqual([window(MONDAY, '15:00', '17:00')]);
    expect(windowsThatFit(wanted, week, { ...limits, lastDate: '2026-06-28' })).toEqual([
      window('2026-06-26', '14:00', '16:00'),
    ]);
  });
});

describe('the hours in words', () => {
  it.each([
    [week, 'We visit Monday to Thursday, 7 am to 5 pm; Friday, 7 am to midday and 1 pm to 4 pm.'],
    [
      { days: { monday: office, wednesday: office, friday: office }, closed_dates: [] },
      'We visit Monday, Wednesday and Friday, 7 am to 5 pm.',
    ],
    [{ days: { saturday: office, sunday: office }, closed_dates: [] }, 'We visit Saturday and Sunday, 7 am to 5 pm.'],
    [
      { days: Object.fromEntries(DAY_NAMES.map((day) => [day, [{ from: '06:30', to: '24:00' }]])), closed_dates: [] },
      'We visit every day, 6:30 am to midnight.',
    ],
    [
      { days: { monday: [{ from: '00:00', to: '24:00' }], tuesday: [] }, closed_dates: [] },
      'We visit Monday, all day.',
    ],
  ])('are one sentence', (hours, sentence) => {
    expect(hoursInWords(hours, 'en-AU', words.place)).toBe(sentence);
  });

  it('count to 24 where the reader’s locale does', () => {
    expect(
      hoursInWords({ days: { monday: [{ from: '07:00', to: '12:00' }] }, closed_dates: [] }, 'en-GB', words.place),
    ).toBe('We visit Monday, 07:00 to 12:00.');
  });

  it('say why a window does not fit, and what does', () => {
    expect(misfitInWords('closed-day', window(SATURDAY, '09:00', '11:00'), week, 'en-AU', words.place)).toBe(
      'We are closed on Saturday 4 July 2026. We visit Monday to Thursday, 7 am to 5 pm; Friday, 7 am to midday and 1 pm to 4 pm.',
    );
    expect(misfitInWords('ends-outside', window(FRIDAY, '11:00', '18:00'), week, 'en-AU', words.place)).toBe(
      'That end is outside our hours: on Friday we visit 7 am to midday and 1 pm to 4 pm.',
    );
  });
});

describe('whatever the hours are', () => {
  const edges = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
    .map((list) => list.sort((a, b) => a - b));
  const timeOf = (quarter: number) => (quarter === 96 ? '24:00' : wallTimeOf(quarter * 15));
  const ranges = edges.map((list) =>
    list.flatMap((from, index) => {
      const to = list[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from: timeOf(from), to: timeOf(to) }] : [];
    }),
  );
  const dates = fc.integer({ min: 0, max: 60 }).map((days) => addDays(MONDAY, days));
  const hours: fc.Arbitrary<WeeklyHours> = fc.record({
    days: fc.dictionary(fc.constantFrom(...DAY_NAMES), ranges),
    closed_dates: fc.array(dates, { maxLength: 5 }),
  });
  const moments: fc.Arbitrary<WallMoment> = fc.record({
    date: dates,
    time: fc.integer({ min: 0, max: 1439 }).map(wallTimeOf),
  });
  const windows = fc
    .tuple(moments, fc.integer({ min: 1, max: 3 * 24 * 60 }))
    .map(([start, minutes]) => ({ start, end: addWallMinutes(start, minutes) }));

  it('what is offered fits, is no longer than what was wanted, and keeps the limits', () => {
    fc.assert(
      fc.property(hours, windows, moments, dates, (week, wanted, earliest, lastDate) => {
        for (const { start, end } of windowsThatFit(wanted, week, { earliest, lastDate })) {
          expect(hoursMisfit({ start, end }, week)).toBeUndefined();
          const minutes = wallMinutesBetween(start, end);
          expect(minutes).toBeGreaterThan(0);
          expect(minutes).toBeLessThanOrEqual(wallMinutesBetween(wanted.start, wanted.end));
          expect(wallMinutesBetween(earliest, start)).toBeGreaterThanOrEqual(0);
          expect(start.date <= lastDate).toBe(true);
        }
      }),
    );
  });

  it('something is offered wherever a day within the limits is open', () => {
    fc.assert(
      fc.property(hours, windows, (week, wanted) => {
        const lastDate = addDays(wanted.start.date, 30);
        const isOpen = Array.from({ length: 31 }, (_, days) => addDays(wanted.start.date, days)).some((date) =>
          isOpenOn(date, week),
        );
        const earliest = { date: wanted.start.date, time: '00:00' };
        expect(windowsThatFit(wanted, week, { earliest, lastDate }).length > 0).toBe(isOpen);
      }),
    );
  });

  it('a window that fits starts, and every minute of its start’s range is a start that fits', () => {
    fc.assert(
      fc.property(hours, dates, (week, date) => {
        for (const { from, to } of hoursOn(date, week)) {
          const closes = to === '24:00' ? { date: addDays(date, 1), time: '00:00' } : { date, time: to };
          expect(hoursMisfit({ start: { date, time: from }, end: closes }, week)).toBeUndefined();
        }
      }),
    );
  });

  it('a misfit always has words', () => {
    fc.assert(
      fc.property(hours, windows, (week, wanted) => {
        const misfit = hoursMisfit(wanted, week);
        if (misfit)
          expect(misfitInWords(misfit, wanted, week, 'en-AU', words.place)).toMatch(/^(We are closed on|That) .+\.$/);
      }),
    );
  });
});
