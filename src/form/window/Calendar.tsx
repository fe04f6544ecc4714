import { useLayoutEffect, useRef } from 'react';
import { type DayButtonProps, DayPicker } from 'react-day-picker';
import type { BookableDays } from '../../place-time/booking-limits.ts';
import { addDays, dateMs } from '../../place-time/calendar.ts';
import { dateInWords, dayText } from '../../place-time/in-words.ts';
import { currentDirection } from '../language/language.ts';
import { words } from '../words.ts';
import { weekStart } from './week-start.ts';

export interface CalendarProps {
  days: BookableDays;
  /** Whether a day within them can be chosen. */
  isOpen: (date: string) => boolean;
  /** `YYYY-MM-DD` */
  selected: string | undefined;
  locale: string;
  onSelect: (date: string) => void;
}

/**
 * A month to choose a day from (WAI-ARIA grid: arrows, Page Up and Down, Home and End). It counts in UTC, where every day
 * has a midnight, so that the visitor's own clock changes cannot touch it.
 */
export function Calendar({ days, isOpen, selected, locale, onSelect }: CalendarProps) {
  const month = (date: Date) => dayText(isoDate(date), locale, { month: 'long', year: 'numeric' });
  const weekday = (date: Date, width: 'short' | 'long') => dayText(isoDate(date), locale, { weekday: width });
  return (
    <DayPicker
      autoFocus
      components={COMPONENTS}
      defaultMonth={utc(selected ?? firstOpen(days, isOpen))}
      disabled={[{ before: utc(days.first) }, { after: utc(days.last) }, (date: Date) => !isOpen(isoDate(date))]}
      endMonth={utc(days.last)}
      formatters={{
        formatCaption: month,
        formatDay: (date) => String(date.getUTCDate()),
        formatWeekdayName: (date) => weekday(date, 'short'),
      }}
      labels={{
        labelGrid: month,
        labelDayButton: (date, { today, selected: chosen }) =>
          [
            dateInWords(isoDate(date), locale),
            today && words.window.calendar.today,
            chosen && words.window.calendar.chosen,
          ]
            .filter(Boolean)
            .join(', '),
        labelWeekday: (date) => weekday(date, 'long'),
        labelPrevious: () => words.window.calendar.previous,
        labelNext: () => words.window.calendar.next,
      }}
      dir={currentDirection()}
      lang={locale}
      mode="single"
      navLayout="around"
      onSelect={(date) => onSelect(isoDate(date))}
      required
      selected={selected === undefined ? undefined : utc(selected)}
      startMonth={utc(days.first)}
      timeZone="UTC"
      today={utc(days.today)}
      weekStartsOn={weekStart(locale)}
    />
  );
}

/** Focused as it is drawn, where the library's own waits for the next frame: of two keys within one, the second would act on the day before. */
function DayButton({ day, modifiers, ...button }: DayButtonProps) {
  const node = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (modifiers.focused) node.current?.focus();
  }, [modifiers.focused]);
  return <button ref={node} {...button} />;
}

const COMPONENTS = { DayButton };

/** The first day that can be chosen: the rest of a month may be closed, and a month without one takes no focus. */
function firstOpen({ first, last }: BookableDays, isOpen: CalendarProps['isOpen']): string {
  for (let day = first; day <= last; day = addDays(day, 1)) if (isOpen(day)) return day;
  return first;
}

function utc(date: string): Date {
  return new Date(dateMs(date));
}

function isoDate(date: Date): string {
  return new Date(date.getTime()).toISOString().slice(0, 10);
}
