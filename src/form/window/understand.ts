import { bookableDays } from '../../place-time/booking-limits.ts';
import { fullWindow } from '../language/place-time.ts';
import type { CalendarProps } from './Calendar.tsx';
import { describeWindow } from './describe-window.ts';
import { isOpenDay } from './open-times.ts';
import { readParts, type TypedWindow } from './read-parts.ts';
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
