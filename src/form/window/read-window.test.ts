import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_VISIT, type WindowReading } from '../visit-form.ts';
import { describeWindow } from './describe-window.ts';
import type { TypedWindow } from './read-parts.ts';
import { type ReadWindow, readWindow, type WindowKnowledge } from './read-window.ts';

/** Monday 29 June 2026, 10 am in Brisbane. */
const knowledge: WindowKnowledge = {
  siteZone: 'Australia/Brisbane',
  page: { lead_minutes: 0, days_ahead: 365 },
  reader: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
  nowMs: Date.parse('2026-06-29T00:00:00Z'),
};
const sydney = { ...knowledge, siteZone: 'Australia/Sydney' };

function read(typed: Partial<TypedWindow>, known: WindowKnowledge = knowledge): ReadWindow {
  return readWindow({ ...EMPTY_VISIT, site: '3065756', date: '1/7', from: '9', to: '11', ...typed }, known);
}

/** The wire times, or each problem as `field: message` and what its buttons say. */
function inShort(reading: ReadWindow): string[] {
  if (reading.ok) return [reading.start_time, reading.end_time];
  return reading.problems.map(({ field, message, fixes }) =>
    [`${field}: ${message}`, ...fixes.map(({ label }) => label)].join(' | '),
  );
}

it('is what the form’s own schema asks for', () => {
  const reading: WindowReading = read({});
  expect(reading).toEqual({
    ok: true,
    start_time: '2026-07-01T09:00:00+10:00',
    end_time: '2026-07-01T11:00:00+10:00',
    time_zone: 'Australia/Brisbane',
  });
});

it.each([
  'Australia/Sydney',
  'Australia/Perth',
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
])('reads the same window on a device set to %s', (timeZone) => {
  const reader = { locale: 'en-AU', timeZone };
  expect(inShort(read({ date: 'tomorrow' }, { ...knowledge, reader }))).toEqual([
    '2026-06-30T09:00:00+10:00',
    '2026-06-30T11:00:00+10:00',
  ]);
});

it('takes the zone the person chose over the site’s own', () => {
  expect(inShort(read({ time_zone: 'Australia/Perth' }))).toEqual([
    '2026-07-01T09:00:00+08:00',
    '2026-07-01T11:00:00+08:00',
  ]);
});

describe('asks for what is missing, each at its own field', () => {
  it('all three at once', () => {
    const reading = read({ date: '', from: '', to: '' });
    expect(reading.ok ? [] : reading.problems.map(({ field }) => field)).toEqual(['date', 'from', 'to']);
  });

  it('the zone of a site whose zone is not known', () => {
    expect(inShort(read({}, { ...knowledge, siteZone: undefined }))).toEqual([
      'time_zone: Choose the time zone of the place.',
    ]);
  });

  it('not the zone while there is no site: the site’s own field asks', () => {
    expect(read({ site: '' }, { ...knowledge, siteZone: undefined })).toEqual({ ok: false, problems: [] });
  });

  it('another zone for one that this browser does not know', () => {
    expect(inShort(read({ time_zone: 'Mars/Olympus' }, { ...knowledge, siteZone: undefined }))).toEqual([
      'time_zone: This browser does not know that time zone. Choose another.',
    ]);
  });
});

describe('an end that is not after its start', () => {
  it('is in the night that follows where that makes a night visit', () => {
    expect(inShort(read({ from: '10pm', to: '2' }))).toEqual([
      '2026-07-01T22:00:00+10:00',
      '2026-07-02T02:00:00+10:00',
    ]);
  });

  it('is a slip where it would make half a day or more, with ways out', () => {
    expect(inShort(read({ from: '11', to: '9' }))).toEqual([
      'to: The end, 9:00 am, is before the start, 11:00 am. Choose a later end. | Use 9:00 am, Thu 2 July',
    ]);
    expect(inShort(read({ from: '9', to: '2' }))).toEqual([
      'to: The end, 2:00 am, is before the start, 9:00 am. Choose a later end. | Use 2:00 pm | Use 2:00 am, Thu 2 July',
    ]);
    expect(inShort(read({ from: '9', to: '9' }))).toEqual([
      'to: The visit would end when it starts, at 9:00 am. Choose a later end. | Use 9:00 am, Thu 2 July',
    ]);
  });

  it('is right once its day is said', () => {
    expect(inShort(read({ from: '9', to: '9am next\u00a0day' }))).toEqual([
      '2026-07-01T09:00:00+10:00',
      '2026-07-02T09:00:00+10:00',
    ]);
    expect(inShort(read({ from: '9', to: '5pm +2d' }))).toEqual([
      '2026-07-01T09:00:00+10:00',
      '2026-07-03T17:00:00+10:00',
    ]);
    expect(inShort(read({ from: '9', to: '8 +0d' }))[0]).toMatch(/^to: The end is not after the start/);
  });
});

describe('over the skipped hour', () => {
  it('a start that does not exist is refused with the times around it, and the visit keeps its length', () => {
    const reading = read({ date: '4/10/2026', from: '2:30am', to: '4:30am' }, sydney);
    expect(inShort(reading)).toEqual([
      'from: There is no 2:30 am on Sunday 4 October 2026 in Sydney: the clocks skip it. Choose a time before or after. | Use 1:30 am | Use 3:30 am',
    ]);
    const sets = reading.ok ? [] : reading.problems.flatMap(({ fixes }) => fixes.map(({ set }) => set));
    expect(sets).toEqual([
      { from: '1:30 am', to: '3:30 am' },
      { from: '3:30 am', to: '5:30 am' },
    ]);
  });

  it('an end that does not exist is refused, and no way out lies before the start', () => {
    expect(inShort(read({ date: '4/10/2026', from: '1:45am', to: '2:30am' }, sydney))).toEqual([
      'to: There is no 2:30 am on Sunday 4 October 2026 in Sydney: the clocks skip it. Choose a time before or after. | Use 3:30 am',
    ]);
  });

  it('each fix leads to a window that can be sent', () => {
    const typed = { date: '4/10/2026', from: '2:30am', to: '4:30am' };
    const reading = read(typed, sydney);
    const fixes = reading.ok ? [] : reading.problems.flatMap((problem) => problem.fixes);
    expect(fixes.map(({ set }) => inShort(read({ ...typed, ...set }, sydney)))).toEqual([
      ['2026-10-04T01:30:00+10:00', '2026-10-04T03:30:00+11:00'],
      ['2026-10-04T03:30:00+11:00', '2026-10-04T05:30:00+11:00'],
    ]);
  });

  it('a midnight that does not exist is moved with its date', () => {
    const cairo = { ...knowledge, siteZone: 'Africa/Cairo', page: { lead_minutes: 0, days_ahead: 3650 } };
    const typed = { date: '30/4/2027', from: '0:30', to: '4am' };
    const reading = read(typed, cairo);
    const fixes = reading.ok ? [] : reading.problems.flatMap((problem) => problem.fixes);
    expect(fixes.map(({ label }) => label)).toEqual(['Use 11:30 pm, Thu 29 April', 'Use 1:30 am']);
    expect(fixes.map(({ set }) => inShort(read({ ...typed, ...set }, cairo)))).toEqual([
      ['2027-04-29T23:30:00+02:00', '2027-04-30T03:00:00+03:00'],
      ['2027-04-30T01:30:00+03:00', '2027-04-30T05:00:00+03:00'],
    ]);
  });
});

describe('over the repeated hour', () => {
  const typed = { date: '5/4/2026', from: '2:30am', to: '4am' };
  const before = { ...sydney, nowMs: Date.parse('2026-04-01T00:00:00Z') };

  it('a start that comes twice is asked about', () => {
    expect(inShort(read(typed, before))).toEqual(['from_occurrence: Choose which 2:30 am you mean.']);
  });

  it('and is the one the person chose', () => {
    expect(inShort(read({ ...typed, from_occurrence: 'earlier' }, before))[0]).toBe('2026-04-05T02:30:00+11:00');
    expect(inShort(read({ ...typed, from_occurrence: 'later' }, before))[0]).toBe('2026-04-05T02:30:00+10:00');
  });

  it('a choice left over from another date changes nothing', () => {
    expect(inShort(read({ from_occurrence: 'later', to_occurrence: 'earlier' }))).toEqual(inShort(read({})));
  });

  it('an end chosen to come before its start is refused where it was chosen', () => {
    const crossed = { ...typed, to: '2:45am', from_occurrence: 'later', to_occurrence: 'earlier' };
    expect(inShort(read(crossed, before))[0]).toMatch(/^to_occurrence: The end is not after the start/);
  });
});

describe('the operator’s limits', () => {
  it('refuse a start in the past at the field that would mend it', () => {
    expect(inShort(read({ date: '28/6/2026' }))[0]).toMatch(/^date: That start has already passed/);
    expect(inShort(read({ date: 'today', from: '9', to: '11' }))[0]).toMatch(/^from: That start has already passed/);
  });

  it('refuse a start within the notice, and a date too far ahead', () => {
    const page = { lead_minutes: 24 * 60, days_ahead: 10 };
    expect(inShort(read({ date: 'today', from: '2pm', to: '4pm' }, { ...knowledge, page }))).toEqual([
      'from: We need notice of 24 hours. Choose a later start.',
    ]);
    expect(inShort(read({ date: '10/7' }, { ...knowledge, page }))).toEqual([
      'date: We take bookings up to Thursday 9 July 2026. Choose an earlier date.',
    ]);
  });

  it('refuse a window of over 31 days', () => {
    expect(inShort(read({ to: '11 +32d' }))[0]).toMatch(/^to: This window is 32 days 2 hours long/);
  });
});

it('never throws, and never answers without a window or a problem, whatever is typed', () => {
  const dates = fc.oneof(
    fc.string(),
    fc.constantFrom('', '1/7', '31/12/9999', '1/1/1', '+9999w', '4/10/2026', '29 feb'),
  );
  const times = fc.oneof(fc.string(), fc.constantFrom('', '9', '2:30am', 'midnight', '11pm', '9 +99d', '2am next day'));
  const zones = fc.oneof(fc.string(), fc.constantFrom('', 'Pacific/Apia', 'Africa/Cairo', 'UTC', '+10:00'));
  fc.assert(
    fc.property(dates, times, times, zones, (date, from, to, time_zone) => {
      const reading = read({ date, from, to, time_zone }, sydney);
      expect(reading.ok || reading.problems.length > 0).toBe(true);
      expect(() => describeWindow({ ...EMPTY_VISIT, date, from, to, time_zone }, sydney)).not.toThrow();
    }),
  );
});
