import { dateInWords, dayText, timeInWords } from '../../place-time/in-words.ts';
import { resolve } from '../../place-time/resolve.ts';
import { addWallMinutes, type WallMoment, wallMinutesBetween } from '../../place-time/wall-time.ts';
import { words } from '../words.ts';
import { readParts, type TypedWindow } from './read-parts.ts';
import type { WindowKnowledge } from './read-window.ts';
import { endMoment, endText, timeText } from './time-text.ts';
import type { Fix } from './window-problem.ts';

/** A repeated hour that the person has to say which of. */
export interface OccurrenceQuestion {
  field: 'from_occurrence' | 'to_occurrence';
  question: string;
  options: { value: 'earlier' | 'later'; label: string }[];
}

/** What the fields were understood as, told while they are filled in. Each part stands as soon as it can be read. */
export interface WindowDescription {
  /** `Wednesday 1 July 2026` */
  date?: string | undefined;
  /** `9:00 am` */
  from?: string | undefined;
  /** `11:00 am`, `2:00 am, the next day, Thu 2 July` */
  to?: string | undefined;
  /** What else may have been meant by an early hour, at one press. */
  offers: { field: 'from' | 'to'; note: string; fix: Fix }[];
  questions: OccurrenceQuestion[];
}

/** Says in words what was understood so far. Problems are `readWindow`'s to tell. */
export function describeWindow(typed: TypedWindow, knowledge: WindowKnowledge): WindowDescription {
  const { locale } = knowledge.reader;
  const { date, from, to, timeZone } = readParts(typed, knowledge);
  const start = date.ok && from.ok ? { date: date.date, time: from.time } : undefined;
  const end = start && to.ok ? endMoment(start, to) : undefined;
  return {
    date: date.ok ? dateInWords(date.date, locale) : undefined,
    from: from.ok ? timeInWords(from.time, locale) : undefined,
    to: end && start ? endInWords(start, end, locale) : to.ok ? timeInWords(to.time, locale) : undefined,
    offers: [
      ...(from.ok && from.mayMeanAfternoon ? [afternoonStart(from.time, start, end, locale)] : []),
      ...(to.ok && to.mayMeanAfternoon && start && end?.date === start.date
        ? [afternoonEnd(to.time, start, end, locale)]
        : []),
    ],
    questions: timeZone
      ? [
          ...(start ? questionsAt('from_occurrence', start, timeZone, locale) : []),
          ...(end ? questionsAt('to_occurrence', end, timeZone, locale) : []),
        ]
      : [],
  };
}

function endInWords(start: WallMoment, end: WallMoment, locale: string): string {
  const time = timeInWords(end.time, locale);
  if (end.date === start.date) return time;
  const day = dayText(end.date, locale, { weekday: 'short', day: 'numeric', month: 'long' });
  const nextDay = end.date === addWallMinutes(start, 24 * 60).date;
  return (nextDay ? words.window.nextDay : words.window.laterDay)({ time, day });
}

/** An early From meant for the afternoon takes its end along. */
function afternoonStart(
  time: string,
  start: WallMoment | undefined,
  end: WallMoment | undefined,
  locale: string,
): WindowDescription['offers'][number] {
  const later = addWallMinutes({ date: start?.date ?? '2026-01-01', time }, 12 * 60);
  const movedEnd = start && end && addWallMinutes(later, wallMinutesBetween(start, end));
  return {
    field: 'from',
    note: words.window.earlyMorning({ time: timeInWords(time, locale) }),
    fix: {
      label: words.window.fixes.use({ what: timeInWords(later.time, locale) }),
      set: { from: timeText(later.time, locale), ...(movedEnd && { to: endText(later, movedEnd, locale) }) },
    },
  };
}

function afternoonEnd(
  time: string,
  start: WallMoment,
  end: WallMoment,
  locale: string,
): WindowDescription['offers'][number] {
  const later = addWallMinutes(end, 12 * 60);
  return {
    field: 'to',
    note: words.window.earlyMorning({ time: timeInWords(time, locale) }),
    fix: {
      label: words.window.fixes.use({ what: timeInWords(later.time, locale) }),
      set: { to: endText(start, later, locale) },
    },
  };
}

function questionsAt(
  field: OccurrenceQuestion['field'],
  { date, time }: WallMoment,
  timeZone: string,
  locale: string,
): OccurrenceQuestion[] {
  const resolution = resolve(date, time, timeZone);
  if (resolution.kind !== 'two') return [];
  const said = timeInWords(time, locale);
  const day = dateInWords(date, locale);
  const { question, earlier, later } = words.window.occurrence;
  return [
    {
      field,
      question: question({ time: said, day }),
      options: [
        { value: 'earlier', label: earlier({ time: said, offset: `UTC${resolution.earlier.offset}` }) },
        { value: 'later', label: later({ time: said, offset: `UTC${resolution.later.offset}` }) },
      ],
    },
  ];
}
