import { bookableDays } from '../../place-time/booking-limits.ts';
import { addDays } from '../../place-time/calendar.ts';
import { fullWindow, readDate } from '../language/place-time.ts';
import type { CalendarProps } from './Calendar.tsx';
import { describeWindow } from './describe-window.ts';
import { isOpenDay } from './open-times.ts';
import { readParts, type TypedWindow } from './read-parts.ts';
import { readPlace } from './read-place.ts';
import { readWindow, type WindowKnowledge } from './read-window.ts';
import { dateText } from './time-text.ts';
import type { UnderstoodWindow } from './understood.ts';

/** Everything that the window's fields show of what was typed in them. */
export function understand(typed: TypedWindow, knowledge: WindowKnowledge): UnderstoodWindow {
  const parts = readParts(typed, knowledge);
  const reading = readWindow(typed, knowledge);
  const { locale } = knowledge.reader;
  const { ok: isRead } = reading;
  return {
    date: parts.date.ok ? parts.date.date : undefined,
    from: parts.from.ok ? parts.from.time : undefined,
    to: parts.to.ok ? parts.to.time : undefined,
    said: describeWindow(typed, knowledge),
    problems: isRead ? [] : reading.problems,
    sentence: isRead
      ? fullWindow({ start: reading.start_time, end: reading.end_time, timeZone: reading.time_zone, locale })
      : '',
  };
}

/**
 * The date as a text that means the same day on every day, where the typed one does not: `30 November 2026` for `tomorrow`, which a
 * draft or a held call may keep past midnight. Undefined where the text lasts, cannot be read, or is of a place not known yet.
 */
export function lastingDate(typed: TypedWindow, knowledge: WindowKnowledge): string | undefined {
  const { timeZone, today } = readPlace(typed, knowledge);
  const { locale } = knowledge.reader;
  const [read, inAYear] = [0, 366].map((days) => readDate(typed.date, { today: addDays(today, days), locale }));
  if (timeZone === undefined || !read?.ok || (inAYear?.ok && inAYear.date === read.date)) return undefined;
  return dateText(read.date, locale);
}

/** What the month calendar offers; `onSelect` is handed a date as it is to stand in its field. */
export function calendarFor(
  { date }: UnderstoodWindow,
  { page, reader, nowMs }: WindowKnowledge,
  timeZone: string,
  onSelect: (text: string) => void,
): CalendarProps {
  const { locale } = reader;
  const limits = { leadMinutes: page.lead_minutes, daysAhead: page.days_ahead };
  return {
    days: bookableDays(limits, timeZone, nowMs),
    isOpen: (day) => isOpenDay(day, page.opening_hours),
    selected: date,
    locale,
    onSelect: (day) => onSelect(dateText(day, locale)),
  };
}
