import { addDays, dateMs } from './calendar.ts';
import { wallFormat } from './in-words.ts';

/** How people of a locale write dates: the order of the parts, and the names of months and weekdays. */

export type DatePart = 'day' | 'month' | 'year';

/** The parts in the order the locale writes an all-digit date: day, month, year for `en-AU`. */
export function dateOrder(locale: string): DatePart[] {
  return wallFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
}

/** The month (1–12) a word names in English or the locale's language; undefined for none or more than one. */
export function monthNamed(word: string, locale: string): number | undefined {
  return indexNamed(word, namesIn(locale).months);
}

/** The ISO weekday (Monday 1) a word names in English or the locale's language; undefined for none or several. */
export function weekdayNamed(word: string, locale: string): number | undefined {
  return indexNamed(word, namesIn(locale).weekdays);
}

/** A word to compare names by: lower case, accents off, so that `Aout` is `août`. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Exact names first; else the beginning of one, from three letters on: `sept`, `tues`. */
function indexNamed(word: string, names: string[][]): number | undefined {
  const typed = lettersOf(word);
  const exact = indexes(names, (name) => name === typed);
  const begun = typed.length < 3 ? [] : indexes(names, (name) => name.startsWith(typed));
  const [only, other] = exact.length > 0 ? exact : begun;
  return other === undefined ? only : undefined;
}

function indexes(names: string[][], matches: (name: string) => boolean): number[] {
  return names.flatMap((forms, index) => (forms.some(matches) ? [index + 1] : []));
}

interface Names {
  months: string[][];
  weekdays: string[][];
}

/** Names are read at every keystroke and take `Intl` some milliseconds: kept by locale. */
const namesByLocale = new Map<string, Names>();

function namesIn(locale: string): Names {
  const kept = namesByLocale.get(locale);
  if (kept) return kept;
  const names = {
    months: Array.from({ length: 12 }, (_, month) => namesOf(Date.UTC(2026, month, 1), 'month', locale)),
    // 5 January 2026 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, day) => namesOf(Date.UTC(2026, 0, 5 + day), 'weekday', locale)),
  };
  namesByLocale.set(locale, names);
  return names;
}

/** Long and short, alone and beside a day (languages with cases differ), in English and in the locale. */
function namesOf(ms: number, part: 'month' | 'weekday', locale: string): string[] {
  const names = ['en', locale].flatMap((language) =>
    (['long', 'short'] as const).flatMap((width) =>
      [{ [part]: width }, { [part]: width, day: 'numeric' } as const].map(
        (options) =>
          wallFormat(language, options)
            .formatToParts(ms)
            .find(({ type }) => type === part)?.value ?? '',
      ),
    ),
  );
  return [...new Set(names.map(lettersOf))].filter((name) => name !== '');
}

/** Without spaces, points and accents: `thứ 4` and `Thu4` are one. */
function lettersOf(text: string): string {
  return plainWord(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Days from today that a word means in English or the locale's language: 0 for `today`, 1 for `明天`. */
export function relativeDays(text: string, locale: string): number | undefined {
  return wordsForDays(locale).get(lettersOf(text));
}

const daysByLocale = new Map<string, Map<string, number>>();

function wordsForDays(locale: string): Map<string, number> {
  const kept = daysByLocale.get(locale);
  if (kept) return kept;
  const formats = ['en', locale].map((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const words = new Map(
    formats.flatMap((format) => [0, 1].map((days) => [lettersOf(format.format(days, 'day')), days] as const)),
  );
  daysByLocale.set(locale, words);
  return words;
}

/**
 * The first day from `from` on, within a year, that `Intl` writes so in the locale; undefined for none. Only days whose number
 * is in the text are looked at. `withYear`: the text names a year.
 */
export function dayWritten(text: string, from: string, locale: string, withYear: boolean): string | undefined {
  const typed = lettersOf(text);
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const formats = WAYS.map((options) => wallFormat(locale, { ...options, ...(withYear && { year: 'numeric' }) }));
  return Array.from({ length: 366 }, (_, day) => addDays(from, day)).find(
    (date) =>
      numbers.includes(Number(date.slice(8))) &&
      formats.some((format) => lettersOf(format.format(dateMs(date))) === typed),
  );
}

const WAYS: Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((width) => {
  const day = { day: 'numeric', month: width } as const;
  return [day, { ...day, weekday: width }];
});
