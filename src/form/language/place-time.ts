import * as limits from '../../place-time/booking-limits.ts';
import * as window from '../../place-time/check-window.ts';
import * as hours from '../../place-time/hours-in-words.ts';
import type { HoursMisfit, WallWindow, WeeklyHours } from '../../place-time/opening-hours.ts';
import * as sentences from '../../place-time/sentences.ts';
import * as dates from '../../place-time/typed-date.ts';
import * as times from '../../place-time/typed-time.ts';
import { words } from '../words.ts';
import { currentLocale } from './language.ts';

export { zoneInWords } from './place-in-words.ts';

/** `src/place-time` in the words of the language that the page shows; each function is the one of the same name there. */

export function fullWindow(sent: sentences.SentWindow): string {
  return sentences.fullWindow(sent, words.place);
}

export function shortWindow(sent: sentences.ListedWindow): string {
  return sentences.shortWindow(sent, words.place);
}

export function ownWindow(sent: sentences.SentWindow, ownTimeZone: string): string | undefined {
  return sentences.ownWindow(sent, ownTimeZone, words.place);
}

export function readDate(typed: string, reading: Omit<dates.DateReading, 'words'>): dates.ReadDate {
  return dates.readDate(typed, { ...reading, words: words.place });
}

export function readTime(typed: string): times.ReadTime {
  return times.readTime(typed, { locale: currentLocale(), words: words.place });
}

export function misfitInWords(misfit: HoursMisfit, wanted: WallWindow, weekly: WeeklyHours, locale: string): string {
  return hours.misfitInWords(misfit, wanted, weekly, locale, words.place);
}

export function checkLimits(
  start: string,
  bookable: limits.BookingLimits,
  timeZone: string,
  nowMs: number,
  locale: string,
): limits.LimitProblem | undefined {
  return limits.checkLimits(start, bookable, timeZone, nowMs, { locale, words: words.place });
}

export function checkWindow(sent: Omit<window.WindowToCheck, 'locale'>): window.CheckedWindow {
  return window.checkWindow({ ...sent, locale: currentLocale() }, words.place);
}
