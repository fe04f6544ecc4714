import { addDays, dateOf, partsOfDate, weekdayOf } from './calendar.ts';
import { dateInWords, dayText } from './in-words.ts';
import { dateOrder, monthNamed, weekdayNamed } from './locale-calendar.ts';

/**
 * What a person typed as a date, read in their locale's order and from today at the place.
 *
 * - `today`, `tomorrow`; `+3d`, `+2w`, `in 3 days`.
 * - `tue`: the first Tuesday from today on, today included. `next tue`: the Tuesday of next week, weeks running Monday
 *   to Sunday; said on a Sunday, that is the same day as `tue`.
 * - `2026-07-01`; a year of four digits in front always means year, month, day.
 * - `1/7`, `1/7/26`, `15.7.26` in the locale's order; `1 Jul`, `Jul 1, 2026`, `Wed 1 July 2026`. Two digits of a year
 *   are of this century. Without a year it is the next such date from today on.
 */
export type ReadDate =
  | { ok: true; date: string }
  | {
      ok: false;
      /** `incomplete`: a part is missing. `ambiguous`: two readings. `impossible`: the calendar has no such day. */
      reason: 'empty' | 'not-understood' | 'incomplete' | 'ambiguous' | 'impossible' | 'weekday-differs';
      /** What is wrong and an example that works, in the locale's order. */
      message: string;
    };

/** How to read: `today` is the date at the place (`todayAt`), `locale` the visitor's. */
export interface DateReading {
  today: string;
  locale: string;
  /** The earliest year that makes sense; that of a visit unless told. */
  firstYear?: number;
}

/** Reads a typed date, or says what is wrong with it. Never guesses between two readings. */
export function readDate(typed: string, reading: DateReading): ReadDate {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return refuse('empty', 'Enter a date', reading);
  return relativeDate(text, reading) ?? writtenDate(text, reading) ?? refuse('not-understood', 'Type a date', reading);
}

function relativeDate(text: string, { today, locale }: DateReading): ReadDate | undefined {
  if (text === 'today') return { ok: true, date: today };
  if (text === 'tomorrow') return { ok: true, date: addDays(today, 1) };
  const [, count, unit] = /^(?:\+\s*|in\s+)(\d{1,4})\s*(d|days?|w|weeks?)$/.exec(text) ?? [];
  if (count && unit) return { ok: true, date: addDays(today, Number(count) * (unit.startsWith('w') ? 7 : 1)) };
  const [, next, word = ''] = /^(?:(next)\s+|this\s+)?([\p{L}\p{M}]+)\.?$/u.exec(text) ?? [];
  const weekday = weekdayNamed(word, locale);
  if (weekday === undefined) return undefined;
  if (next) return { ok: true, date: addDays(today, 7 - weekdayOf(today) + weekday) };
  return { ok: true, date: addDays(today, (weekday - weekdayOf(today) + 7) % 7) };
}

/** A date written out, with or without its weekday in front, which then has to be the right one. */
function writtenDate(text: string, reading: DateReading): ReadDate | undefined {
  const [, word = '', rest = ''] = /^([\p{L}\p{M}]+)[.,]?\s+(.*\d.*)$/u.exec(text) ?? [];
  const weekday = weekdayNamed(word, reading.locale);
  // `mar 3` is a Tuesday in Spanish and a month everywhere: a number alone after the word makes it a month.
  const dropped = weekday !== undefined && !(isMonth(word, reading) && /^\d+$/.test(rest));
  const date = dropped ? unnamedDate(rest, reading) : unnamedDate(text, reading);
  if (!date?.ok || !dropped || weekdayOf(date.date) === weekday) return date;
  const words = dateInWords(date.date, reading.locale);
  return refuse('weekday-differs', `That date is ${words}, another day of the week. Type a date`, reading);
}

function isMonth(word: string, { locale }: DateReading): boolean {
  return monthNamed(word, locale) !== undefined;
}

function unnamedDate(text: string, reading: DateReading): ReadDate | undefined {
  return digitsDate(text, reading) ?? monthNameDate(text, reading);
}

/** `1/7`, `1/7/26`, `2026-07-01`: digits only, in the locale's order unless a year of four digits comes first. */
function digitsDate(text: string, reading: DateReading): ReadDate | undefined {
  const [, a, b, c] = /^(\d{1,4})(?:\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{1,4}))?)?\.?$/.exec(text) ?? [];
  if (!a) return undefined;
  if (!b) return refuse('incomplete', 'Type the day and the month,', reading);
  const order = dateOrder(reading.locale);
  if (a.length === 4) return c ? fromParts({ year: a, month: b, day: c }, reading) : undefined;
  const dayFirst = order.indexOf('day') < order.indexOf('month');
  if (!c) return fromParts(dayFirst ? { day: a, month: b } : { month: a, day: b }, reading);
  if (order[0] !== 'year') {
    return fromParts(dayFirst ? { day: a, month: b, year: c } : { month: a, day: b, year: c }, reading);
  }
  if (c.length !== 4) return fromParts({ year: a, month: b, day: c }, reading);
  return eitherOrder(a, b, c, reading);
}

/** `1/7/2026` where the locale writes the year first and so says nothing of this order: fine when only one reading exists. */
function eitherOrder(a: string, b: string, year: string, reading: DateReading): ReadDate | undefined {
  const dayFirst = fromParts({ day: a, month: b, year }, reading);
  const monthFirst = fromParts({ day: b, month: a, year }, reading);
  if (!dayFirst?.ok || !monthFirst?.ok) return dayFirst?.ok ? dayFirst : monthFirst;
  if (dayFirst.date === monthFirst.date) return dayFirst;
  return refuse('ambiguous', 'That could be read two ways. Type a date', reading);
}

/** `1 Jul`, `July 1st, 2026`, `1-Jul-26`: a month's name, a day, perhaps a year, in any order that leaves no doubt. */
function monthNameDate(text: string, reading: DateReading): ReadDate | undefined {
  const tokens = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const words = tokens.filter((token, index) => /\p{L}/u.test(token) && !isFiller(token, tokens[index - 1]));
  const numbers = tokens.filter((token) => /^\d+$/.test(token));
  const month = words.length === 1 && words[0] ? monthNamed(words[0], reading.locale) : undefined;
  if (month === undefined || /[^\p{L}\p{M}\d\s.,'’/-]/u.test(text)) return undefined;
  const [first, second, third] = numbers;
  if (third) return undefined;
  if (!first || (first.length === 4 && !second))
    return refuse('incomplete', 'Which day of the month? Type a date', reading);
  if (!second) return fromParts({ day: first, month: String(month) }, reading);
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return fromParts({ day, month: String(month), year }, reading);
}

/** `1st of July`, `1 de julio`. */
function isFiller(token: string, before: string | undefined): boolean {
  return ['of', 'de', 'the'].includes(token) || (/^(st|nd|rd|th)$/.test(token) && /^\d/.test(before ?? ''));
}

/** The date of parts as typed; `undefined` when one of them is no such part at all (a year of three digits). */
function fromParts(typed: { day: string; month: string; year?: string }, reading: DateReading): ReadDate | undefined {
  const [day, month] = [Number(typed.day), Number(typed.month)];
  if (typed.day.length > 2 || typed.month.length > 2) return undefined;
  if (typed.year !== undefined && typed.year.length !== 2 && typed.year.length !== 4) return undefined;
  if (month < 1 || month > 12) return refuse('impossible', `There is no month ${month}. Type a date`, reading);
  const typedYear = typed.year === undefined ? undefined : fullYear(typed.year);
  if (typedYear !== undefined && (typedYear < (reading.firstYear ?? FIRST_YEAR) || typedYear > LAST_YEAR)) {
    return refuse('impossible', `The year ${typedYear} is out of reach. Type a date`, reading);
  }
  const years = typedYear === undefined ? yearsFrom(reading.today) : [typedYear];
  const dates = years.map((year) => dateOf({ year, month, day })).filter((date) => date !== undefined);
  const date = typedYear === undefined ? dates.find((candidate) => candidate >= reading.today) : dates[0];
  if (date) return { ok: true, date };
  const year = typedYear === undefined ? '' : ` ${typedYear}`;
  return refuse('impossible', `There is no ${day} ${monthWord(month, reading.locale)}${year}. Type a date`, reading);
}

/** Years that a visit could be in at the widest: a slip of a digit lands outside. */
const FIRST_YEAR = 1972;
const LAST_YEAR = 2199;

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** This year and the next eight: 29 February can be that far away, over a century that is no leap year. */
function yearsFrom(today: string): number[] {
  return Array.from({ length: 9 }, (_, index) => partsOfDate(today).year + index);
}

function monthWord(month: number, locale: string): string {
  return dayText(`2026-${String(month).padStart(2, '0')}-01`, locale, { month: 'long' });
}

function refuse(reason: Extract<ReadDate, { ok: false }>['reason'], sentence: string, reading: DateReading): ReadDate {
  const { digits, words } = exampleDate(reading);
  return { ok: false, reason, message: `${sentence} such as ${digits}, ${words} or tomorrow.` };
}

/** A date of the next weeks as the locale writes it, past the twelfth so that it shows the order: `29/06/2026`. */
export function exampleDate({ today, locale }: DateReading): { digits: string; words: string } {
  const dates = [...Array(31).keys()].map((days) => addDays(today, days));
  const date = dates.find((candidate) => partsOfDate(candidate).day > 12) ?? today;
  return {
    digits: dayText(date, locale, { day: 'numeric', month: 'numeric', year: 'numeric' }),
    words: dayText(date, locale, { day: 'numeric', month: 'long' }),
  };
}
