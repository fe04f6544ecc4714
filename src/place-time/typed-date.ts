import { addDays, dateOf, partsOfDate, weekdayOf } from './calendar.ts';
import { exampleDate } from './example-date.ts';
import { dateInWords, plainSpaces, wallFormat } from './in-words.ts';
import { dateOrder, dayWritten, monthNamed, relativeDays, weekdayNamed } from './locale-calendar.ts';
import { LONGEST_TYPED } from './longest-typed.ts';
import type { PlaceWords } from './place-words.ts';
import { latinDigits } from './typed-digits.ts';

/**
 * What a person typed as a date, read in their locale's order and from today at the place.
 *
 * - `today`, `tomorrow`, and the same in their language; `+3d`, `+2w`, `in 3 days`.
 * - `tue`: the first Tuesday from today on, today included. `next tue`: the Tuesday of next week, weeks running Monday
 *   to Sunday; said on a Sunday, that is the same day as `tue`.
 * - `2026-07-01`; a year of four digits in front always means year, month, day.
 * - `1/7`, `1/7/26`, `15.7.26` in the locale's order; `1 Jul`, `Jul 1, 2026`, `Wed 1 July 2026`. Two digits of a year
 *   are of this century. Without a year it is the next such date from today on.
 * - Whatever `Intl` writes for a day in their language: `7月1日`, `1 tháng 7`, `1 يوليو`. Digits may be Arabic's own or fullwidth.
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
  words: PlaceWords;
}

/** Reads a typed date, or says what is wrong with it. Never guesses between two readings. */
export function readDate(typed: string, reading: DateReading): ReadDate {
  const { words } = reading;
  if (typed.length > LONGEST_TYPED) return refuse('not-understood', words.date.type, reading);
  const text = typed === '' ? '' : latinDigits(typed).trim().toLowerCase();
  if (text === '') return refuse('empty', words.date.empty, reading);
  const read = relativeDate(text, reading) ?? writtenDate(text, reading);
  if (read?.ok) return read;
  return asIntlWrites(text, reading) ?? read ?? refuse('not-understood', words.date.type, reading);
}

function relativeDate(text: string, { today, locale }: DateReading): ReadDate | undefined {
  const days = relativeDays(text, locale);
  if (days !== undefined) return { ok: true, date: addDays(today, days) };
  const [, count, unit] = /^(?:\+\s*|in\s+)(\d{1,4})\s*(d|days?|w|weeks?)$/.exec(text) ?? [];
  if (count && unit) return { ok: true, date: addDays(today, Number(count) * (unit.startsWith('w') ? 7 : 1)) };
  const [, next, word = ''] = /^(?:(next)\s+|this\s+)?([\p{L}\p{M}]+)\.?$/u.exec(text) ?? [];
  const weekday = weekdayNamed(word || text, locale);
  if (weekday === undefined) return undefined;
  if (next) return { ok: true, date: addDays(today, 7 - weekdayOf(today) + weekday) };
  return { ok: true, date: addDays(today, (weekday - weekdayOf(today) + 7) % 7) };
}

/** A date as the visitor's language writes it, where that is more than digits: from today on, or in the year it names. */
function asIntlWrites(text: string, { today, locale }: DateReading): ReadDate | undefined {
  if (locale.startsWith('en') || !/\p{L}/u.test(text)) return undefined;
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const date = dayWritten(text, year === undefined ? today : `${year}-01-01`, locale, year !== undefined);
  return date === undefined ? undefined : { ok: true, date };
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
  return refuse('weekday-differs', (more) => reading.words.date.otherWeekday({ date: words, ...more }), reading);
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
  if (!b) return refuse('incomplete', reading.words.date.incomplete, reading);
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
  return refuse('ambiguous', reading.words.date.ambiguous, reading);
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
  if (!first || (first.length === 4 && !second)) return refuse('incomplete', reading.words.date.whichDay, reading);
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
  const said = reading.words.date;
  if (month < 1 || month > 12) {
    return refuse('impossible', (more) => said.noMonth({ month: typed.month, ...more }), reading);
  }
  const typedYear = typed.year === undefined ? undefined : fullYear(typed.year);
  if (typedYear !== undefined && (typedYear < (reading.firstYear ?? FIRST_YEAR) || typedYear > LAST_YEAR)) {
    return refuse('impossible', (more) => said.noYear({ year: String(typedYear), ...more }), reading);
  }
  const years = typedYear === undefined ? yearsFrom(reading.today) : [typedYear];
  const dates = years.map((year) => dateOf({ year, month, day })).filter((date) => date !== undefined);
  const date = typedYear === undefined ? dates.find((candidate) => candidate >= reading.today) : dates[0];
  if (date) return { ok: true, date };
  const missing = missingDay(typed.day, month, typedYear, reading.locale);
  return refuse('impossible', (more) => said.noDay({ day: missing, ...more }), reading);
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

/** A day that the calendar lacks, as the locale would write it: the first of its month, with the day that was typed. */
function missingDay(day: string, month: number, year: number | undefined, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  if (year !== undefined) options.year = 'numeric';
  const first = Date.UTC(year ?? 2026, month - 1, 1);
  const parts = wallFormat(locale, options).formatToParts(first);
  return plainSpaces(parts.map(({ type, value }) => (type === 'day' ? String(Number(day)) : value)).join(''));
}

/** `sentence` is completed by examples that work, in the locale's order. */
function refuse(
  reason: Extract<ReadDate, { ok: false }>['reason'],
  sentence: (values: { examples: string }) => string,
  reading: DateReading,
): ReadDate {
  const examples = reading.words.date.examples(exampleDate(reading));
  return { ok: false, reason, message: sentence({ examples }) };
}
