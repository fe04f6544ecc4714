import { dateMs } from './calendar.ts';
import { minutesOf } from './wall-time.ts';

/**
 * Dates, times and lengths in a visitor's words, by `Intl` in the visitor's locale. Dates and times here are wall
 * values: they are formatted as they stand, and no zone moves them. Gregorian calendar and Latin digits throughout, as
 * in what people type.
 */

/** The words of a wall value as `Intl` gives them for a locale. */
export function wallFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  formats.set(name, format);
  return format;
}

/** Making one takes far longer than using it, and a list of visits uses a few of them hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `Wednesday 1 July 2026`: what a typed date was understood as. */
export function dateInWords(date: string, locale: string): string {
  return dayText(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `9:00 am`: what a typed time was understood as. */
export function timeInWords(time: string, locale: string): string {
  return plainSpaces(clockFormat(locale).format(minutesOf(time) * 60_000));
}

/** `9:00 – 11:00 am`: two times of one day, the second later. */
export function timesInWords(from: string, to: string, locale: string): string {
  return plainSpaces(clockFormat(locale).formatRange(minutesOf(from) * 60_000, minutesOf(to) * 60_000));
}

/** `9:00 am`, but `09:00` where the locale counts to 24: `Intl` itself writes a range so and a single time not. */
function clockFormat(locale: string): Intl.DateTimeFormat {
  const known = clocks.get(locale);
  if (known) return known;
  const format = wallFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const clock = format.resolvedOptions().hour12 ? format : wallFormat(locale, { hour: '2-digit', minute: '2-digit' });
  clocks.set(locale, clock);
  return clock;
}

/** What a locale counts to takes as long to ask as a time to write. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** A date in chosen parts. English goes without a comma after the weekday in some regions only: here, in all. */
export function dayText(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = wallFormat(locale, options).formatToParts(dateMs(date));
  const english = locale.toLowerCase().startsWith('en');
  return plainSpaces(
    parts
      .map(({ type, value }, index) =>
        english && type === 'literal' && parts[index - 1]?.type === 'weekday' && value === ', ' ? ' ' : value,
      )
      .join(''),
  );
}

/** `a, b and c`. */
export function listed(parts: readonly string[], locale: string): string {
  const format = lists.get(locale) ?? new Intl.ListFormat(locale);
  lists.set(locale, format);
  return format.format(parts);
}

/** Asked for at every key. */
const lists = new Map<string, Intl.ListFormat>();

/** `2 hours`, `1 hour 30 minutes`, `3 days`: a length of time, in ms, to the minute; days from 48 hours on. */
export function lengthInWords(ms: number, locale: string): string {
  const minutes = Math.round(ms / 60_000);
  const days = minutes >= 48 * 60 ? Math.floor(minutes / (24 * 60)) : 0;
  const rest = minutes - days * 24 * 60;
  const parts = (
    [
      [days, 'day'],
      [Math.floor(rest / 60), 'hour'],
      [rest % 60, 'minute'],
    ] as const
  ).filter(([count]) => count > 0);
  const shown = parts.length > 0 ? parts : ([[0, 'minute']] as const);
  const said = shown.map(([count, unit]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return plainSpaces(new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(said));
}

/** Typographic spaces as plain ones, and no direction marks: what is read can be searched for, copied and compared. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/gu, ' ').replace(/[\u200e\u200f]/gu, '');
}
