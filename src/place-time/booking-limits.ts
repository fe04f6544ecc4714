import { addDays, daysBetween } from './calendar.ts';
import { dateInWords, lengthInWords } from './in-words.ts';
import type { PlaceWords } from './place-words.ts';
import { todayAt } from './today.ts';
import { partsOfWire } from './wire.ts';
import { wallAt } from './zone.ts';

/** How soon and how far ahead the operator takes bookings. */
export interface BookingLimits {
  /** Earliest start, in minutes from now. */
  leadMinutes: number;
  /** Latest start, in calendar days from today at the place. */
  daysAhead: number;
}

/**
 * How far in the past, or short of the lead time, a start may be, in ms: a form takes a while to fill in, and clocks
 * differ. The same for page and relay, so that what the page lets through the relay takes.
 */
export const START_GRACE_MS = 15 * 60_000;

/** The days a visit may start on, and today, by the calendar of the place. */
export interface BookableDays {
  today: string;
  first: string;
  last: string;
}

/** The first and last day that a visit may start on. */
export function bookableDays(limits: BookingLimits, timeZone: string, nowMs: number): BookableDays {
  const today = todayAt(nowMs, timeZone);
  const first = wallAt(nowMs + limits.leadMinutes * 60_000, timeZone).date;
  return { today, first, last: addDays(today, limits.daysAhead) };
}

export type LimitProblem = { reason: 'too-soon' | 'too-far-ahead'; message: string };

/** Whether a start, as a wire time, keeps the limits. A start in the past is `checkWindow`'s to tell. */
export function checkLimits(
  start: string,
  limits: BookingLimits,
  timeZone: string,
  nowMs: number,
  { locale, words }: { locale: string; words: PlaceWords },
): LimitProblem | undefined {
  const { date, epochMs } = partsOfWire(start);
  const { today, last } = bookableDays(limits, timeZone, nowMs);
  const leadMs = limits.leadMinutes * 60_000;
  if (leadMs > 0 && epochMs < nowMs + leadMs - START_GRACE_MS) {
    const message = words.limits.notice({ length: lengthInWords(leadMs, locale) });
    return { reason: 'too-soon', message };
  }
  if (daysBetween(today, date) > limits.daysAhead) {
    const message = words.limits.ahead({ date: dateInWords(last, locale) });
    return { reason: 'too-far-ahead', message };
  }
  return undefined;
}
