import { addDays, daysBetween } from '../../place-time/calendar.ts';
import { dayText, timeInWords } from '../../place-time/in-words.ts';
import { minutesOf, type WallMoment } from '../../place-time/wall-time.ts';
import { readDate, readTime } from '../language/place-time.ts';

/**
 * What the page itself writes into the fields: text as a person would type it, which the same readers read back. A
 * locale whose own way of writing is not read back gets the plain form, `14:30` or `2026-07-01`.
 */

/** A time for From or To: `9:00 am`. */
export function timeText(time: string, locale: string): string {
  const words = timeInWords(time, locale);
  const read = readTime(words);
  return read.ok && read.time === time && !read.mayMeanAfternoon ? words : time;
}

/** A date for Date: `1 July 2026`. Written out, so that no reader of it mistakes day for month. */
export function dateText(date: string, locale: string): string {
  const words = dayText(date, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const read = readDate(words, { today: date, locale });
  return read.ok && read.date === date ? words : date;
}

/** A window over midnight shorter than this is taken for a night visit without a word of its own in To. */
const NIGHT_MINUTES = 12 * 60;
const DAY_MINUTES = 24 * 60;

/** An end for To, seen from its start: `2:00 am`, or `5:00 pm +1d` where the day has to be said. */
export function endText(start: WallMoment, end: WallMoment, locale: string): string {
  const days = daysBetween(start.date, end.date);
  const implied = endMoment(start, { time: end.time });
  const text = timeText(end.time, locale);
  return implied?.date === end.date ? text : `${text} +${days}d`;
}

/** What was typed as an end: a time, and the days after the start's when they were said. */
export interface TypedEnd {
  time: string;
  days?: number | undefined;
}

/**
 * The moment an end means: later the same day; or, where that is no later than the start, in the night that follows if
 * the visit stays under 12 hours. Anything longer is more likely a slip than a night visit, and gives undefined.
 */
export function endMoment(start: WallMoment, { time, days }: TypedEnd): WallMoment | undefined {
  if (days !== undefined) return { date: addDays(start.date, days), time };
  const minutes = minutesOf(time) - minutesOf(start.time);
  if (minutes > 0) return { date: start.date, time };
  if (minutes + DAY_MINUTES < NIGHT_MINUTES) return { date: addDays(start.date, 1), time };
  return undefined;
}
