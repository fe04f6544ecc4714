import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningHours } from '../../contract/page.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { isOpenDay, presetsThatFit } from './open-times.ts';
import type { TypedWindow } from './read-parts.ts';
import { type ReadWindow, readWindow, type WindowKnowledge } from './read-window.ts';

const office = [{ from: '07:00', to: '17:00' }];
const hours: OpeningHours = {
  days: {
    monday: office,
    tuesday: office,
    wednesday: office,
    thursday: office,
    friday: [{ from: '07:00', to: '12:00' }],
  },
  closed_dates: ['2026-07-02'],
};
/** Monday 29 June 2026, 10 am in Brisbane. */
const knowledge: WindowKnowledge = {
  siteZone: 'Australia/Brisbane',
  page: { lead_minutes: 0, days_ahead: 365, opening_hours: hours },
  reader: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
  nowMs: Date.parse('2026-06-29T00:00:00Z'),
};
const WE_VISIT = 'We visit Monday to Thursday, 7 am to 5 pm; Friday, 7 am to midday.';

function read(typed: Partial<TypedWindow>, known = knowledge): ReadWindow {
  return readWindow({ ...EMPTY_VISIT, site: '3065756', date: '1/7', from: '9', to: '11', ...typed }, known);
}

function inShort(reading: ReadWindow): string[] {
  if (reading.ok) return [reading.start_time, reading.end_time];
  return reading.problems.map(({ field, message, fixes }) =>
    [`${field}: ${message}`, ...fixes.map(({ label }) => label)].join(' | '),
  );
}

describe('the opening hours', () => {
  it('let a window through that lies in them', () => {
    expect(inShort(read({}))).toEqual(['2026-07-01T09:00:00+10:00', '2026-07-01T11:00:00+10:00']);
  });

  it('refuse a closed day at the date, with the nearest open times', () => {
    expect(inShort(read({ date: '4/7' }))).toEqual([
      `date: We are closed on Saturday 4 July 2026. ${WE_VISIT} | Use 9:00 am, Fri 3 July | Use 9:00 am, Mon 6 July`,
    ]);
    expect(inShort(read({ date: '2/7' }))[0]).toMatch(/^date: We are closed on Thursday 2 July 2026/);
  });

  it('refuse a closed day before a time is typed', () => {
    const [first] = inShort(read({ date: '4/7', from: '', to: '' })).filter((line) => line.startsWith('date'));
    expect(first).toBe(`date: We are closed on Saturday 4 July 2026. ${WE_VISIT} | Use Fri 3 July | Use Mon 6 July`);
  });

  it('refuse a start outside them at From', () => {
    expect(inShort(read({ from: '6am', to: '8am' }))).toEqual([
      `from: That start is outside our hours. ${WE_VISIT} | Use 7:00 am | Use 7:00 am, Fri 3 July`,
    ]);
  });

  it('refuse an end outside them at To, and offer closing time or an earlier start', () => {
    expect(inShort(read({ from: '4pm', to: '6pm' }))).toEqual([
      'to: That end is outside our hours: on Wednesday we visit 7 am to 5 pm. | Use 5:00 pm | Start at 3:00 pm',
    ]);
  });

  it('offer nothing that has passed or is too far ahead', () => {
    const today = { ...knowledge, page: { ...knowledge.page, days_ahead: 0 } };
    const evening = { date: 'today', from: '6pm', to: '8pm' };
    const outside = `from: That start is outside our hours. ${WE_VISIT}`;
    expect(inShort(read(evening, today))).toEqual([`${outside} | Use 3:00 pm`]);
    const halfPastFour = { ...today, nowMs: Date.parse('2026-06-29T06:30:00Z') };
    expect(inShort(read(evening, halfPastFour))).toEqual([outside]);
  });

  it('are told beside what else is wrong, one problem a field', () => {
    expect(inShort(read({ date: '28/6/2026' }))).toEqual([
      expect.stringMatching(/^date: That start has already passed/),
    ]);
    expect(inShort(read({ date: '4/7', from: 'x' }))).toEqual([
      expect.stringMatching(/^from: Type a time/),
      expect.stringMatching(/^date: We are closed/),
    ]);
  });

  it('bind nobody whom the page gives none', () => {
    const free = { ...knowledge, page: { lead_minutes: 0, days_ahead: 365 } };
    expect(inShort(read({ date: '4/7', from: '3am', to: '5am' }, free))[0]).toBe('2026-07-04T03:00:00+10:00');
    expect(isOpenDay('2026-07-04', undefined)).toBe(true);
  });

  it('close days in the calendar', () => {
    expect(['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04'].map((date) => isOpenDay(date, hours))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

it('every way out leads to a window that can be sent', () => {
  const clock = ['1am', '5am', '6:30am', '9am', '11:45am', '12:30pm', '4pm', '4:59pm', '5pm', '11pm'];
  const times = fc.subarray(clock, { minLength: 2, maxLength: 2 });
  const date = fc.constantFrom('29/6', '1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '2/10', '5/10', '31/12');
  fc.assert(
    fc.property(date, times, fc.constantFrom(0, 180, 1440), (typedDate, [from = '', to = ''], lead_minutes) => {
      const known = { ...knowledge, page: { ...knowledge.page, lead_minutes } };
      const typed = { date: typedDate, from, to };
      const reading = read(typed, known);
      const outside = reading.ok ? [] : reading.problems.filter(({ message }) => /hours|closed/.test(message));
      for (const { set } of outside.flatMap(({ fixes }) => fixes)) {
        const mended = read({ ...typed, ...set }, known);
        const still = mended.ok
          ? []
          : mended.problems.filter(({ message }) => /hours|closed|passed|notice/.test(message));
        // An end that only ends earlier leaves the start as it is, which may need more notice.
        if (Object.keys(set).length > 1) expect(still).toEqual([]);
        else expect(still.filter(({ field }) => field === 'to')).toEqual([]);
      }
    }),
  );
});

describe('the usual times', () => {
  const morning = { name: 'Morning', from: '08:00', to: '12:00' };
  const afternoon = { name: 'Afternoon', from: '12:00', to: '16:00' };
  const night = { name: 'Night', from: '20:00', to: '02:00' };
  const all = [morning, afternoon, night];

  it('are offered on the days that they fit', () => {
    expect(presetsThatFit(all, hours, '2026-07-01')).toEqual([morning, afternoon]);
    expect(presetsThatFit(all, hours, '2026-07-03')).toEqual([morning]);
    expect(presetsThatFit(all, hours, '2026-07-02')).toEqual([]);
  });

  it('are offered before a date is chosen where they fit any day, and all where every hour is open', () => {
    expect(presetsThatFit(all, hours, undefined)).toEqual([morning, afternoon]);
    expect(presetsThatFit(all, undefined, '2026-07-04')).toEqual(all);
  });
});
