import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import words from '../words/languages/en.json?messages';
import { addDays } from './calendar.ts';
import { dateInWords, wallFormat } from './in-words.ts';
import { readDate } from './typed-date.ts';

/** Monday 29 June 2026. */
const today = '2026-06-29';

function read(typed: string, locale = 'en-AU'): string {
  const result = readDate(typed, { today, locale, words: words.place });
  return result.ok ? result.date : result.reason;
}

describe('in Australia, on Monday 29 June 2026, a date typed as', () => {
  it.each([
    ['today', '2026-06-29'],
    [' Tomorrow ', '2026-06-30'],
    ['+3d', '2026-07-02'],
    ['+2w', '2026-07-13'],
    ['in 3 days', '2026-07-02'],
    ['mon', '2026-06-29'],
    ['tue', '2026-06-30'],
    ['Tues', '2026-06-30'],
    ['this tue', '2026-06-30'],
    ['sunday', '2026-07-05'],
    ['next tue', '2026-07-07'],
    ['next mon', '2026-07-06'],
    ['next sunday', '2026-07-12'],
    ['2026-07-01', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['1/7', '2026-07-01'],
    ['1/7/26', '2026-07-01'],
    ['1-7-2026', '2026-07-01'],
    ['15.7.26', '2026-07-15'],
    ['2026\u201107\u201101', '2026-07-01'],
    ['1\u20137\u20132026', '2026-07-01'],
    ['1 \u2212 7 \u2212 2026', '2026-07-01'],
    ['1\u2010Jul\u201026', '2026-07-01'],
    ['１/７', '2026-07-01'],
    ['1 Jul', '2026-07-01'],
    ['1jul26', '2026-07-01'],
    ['1-Jul-26', '2026-07-01'],
    ['1 July 2026', '2026-07-01'],
    ['1st of July', '2026-07-01'],
    ['Jul 1', '2026-07-01'],
    ['July 1, 2026', '2026-07-01'],
    ['sept 3', '2026-09-03'],
    ['Wed 1 July 2026', '2026-07-01'],
    ['wednesday, 1/7/26', '2026-07-01'],
    // No year: the next such date, today included.
    ['29/6', '2026-06-29'],
    ['28/6', '2027-06-28'],
    ['29 feb', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['soon', 'not-understood'],
    ['next week', 'not-understood'],
    ['1/7/126', 'not-understood'],
    ['1/7/2026 9am', 'not-understood'],
    ['20260701', 'not-understood'],
    ['ju 1', 'not-understood'],
    ['1 jul 2 aug', 'not-understood'],
    ['15', 'incomplete'],
    ['july', 'incomplete'],
    ['july 2026', 'incomplete'],
    ['7/13', 'impossible'],
    ['31/4', 'impossible'],
    ['0/7', 'impossible'],
    ['29/2/2027', 'impossible'],
    ['31 June 2026', 'impossible'],
    ['2026-02-30', 'impossible'],
    ['1/7/0226', 'impossible'],
    ['1/7/2262', 'impossible'],
    ['Tue 1 July 2026', 'weekday-differs'],
  ])('%j is refused as %s', (typed, reason) => {
    expect(read(typed)).toBe(reason);
  });
});

it.each([
  ['en-US', '7/1', '2026-07-01'],
  ['en-US', '7/1/26', '2026-07-01'],
  ['en-US', '13/7', 'impossible'],
  ['sv-SE', '7/1', '2026-07-01'],
  ['sv-SE', '26/7/1', '2026-07-01'],
  ['sv-SE', '1/7/2026', 'ambiguous'],
  ['sv-SE', '7/7/2026', '2026-07-07'],
  ['sv-SE', '15/7/2026', '2026-07-15'],
  ['de', '1. Juli', '2026-07-01'],
  ['de', 'di', '2026-06-30'],
  ['fr', '1 aout', '2026-08-01'],
  ['es', '1 de julio de 2026', '2026-07-01'],
  // March and Tuesday begin alike in Spanish: alone it is the day, before a number the month.
  ['es', 'mar', '2026-06-30'],
  ['es', 'mar 3', '2027-03-03'],
])('in %s, %s is %s', (locale, typed, expected) => {
  expect(read(typed, locale)).toBe(expected);
});

it('on a Sunday takes next tue for the Tuesday two days on, the Tuesday of next week', () => {
  expect(readDate('next tue', { today: '2026-07-05', locale: 'en-AU', words: words.place })).toEqual({
    ok: true,
    date: '2026-07-07',
  });
});

it('shows a date that works, in the order of the locale, when it refuses one', () => {
  const message = (locale: string) => {
    const result = readDate('7/13/13/13', { today, locale, words: words.place });
    return result.ok ? '' : result.message;
  };
  expect(message('en-AU')).toBe('Type a date such as 29/06/2026, 29 June or tomorrow.');
  expect(message('en-US')).toBe('Type a date such as 6/29/2026, June 29 or tomorrow.');
});

it('says which day a date falls on when the weekday typed with it is another', () => {
  const result = readDate('Tue 1 July 2026', { today, locale: 'en-AU', words: words.place });
  expect(result).toMatchObject({ message: expect.stringContaining('Wednesday 1 July 2026') });
});

it('reads back every date that a locale writes, in digits and in words', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2026-01-01', count));
  fc.assert(
    fc.property(days, fc.constantFrom('en-AU', 'en-US', 'en-GB', 'de', 'fr', 'es', 'sv-SE', 'nl'), (date, locale) => {
      const digits = wallFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' }).format(Date.parse(date));
      expect(readDate(digits, { today, locale, words: words.place })).toEqual({ ok: true, date });
      expect(readDate(dateInWords(date, locale), { today, locale, words: words.place })).toEqual({ ok: true, date });
      expect(readDate(date, { today, locale, words: words.place })).toEqual({ ok: true, date });
    }),
  );
});

it('never throws and never answers with a day the calendar lacks, whatever is typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/. a-z-]{0,12}$/)), (typed) => {
      const result = readDate(typed, { today, locale: 'en-AU', words: words.place });
      if (result.ok) expect(addDays(result.date, 0)).toBe(result.date);
      else expect(result.message).toMatch(/such as/);
    }),
  );
});

it.each([' ', '1 ', '1-', 'a ', 'a\t', '7月'])(
  'does not try to read a text that nobody types, at once: many times %j',
  (part) => {
    const typed = `1${part.repeat(100_000)}x`;
    expect(readDate(typed, { today, locale: 'en-AU', words: words.place })).toMatchObject({ reason: 'not-understood' });
  },
);
