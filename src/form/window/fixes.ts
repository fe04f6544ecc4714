import { dayText, timeInWords } from '../../place-time/in-words.ts';
import { addWallMinutes, type WallMoment, wallMinutesBetween } from '../../place-time/wall-time.ts';
import { dateText, endText, timeText } from './time-text.ts';
import type { Fix } from './window-problem.ts';
import { windowWords } from './window-words.ts';

/** Starts at another moment; the end moves with it, so that the visit stays as long as it was. */
export function startInstead(instead: WallMoment, start: WallMoment, end: WallMoment | undefined, locale: string): Fix {
  const movedEnd = end && addWallMinutes(instead, wallMinutesBetween(start, end));
  return {
    label: windowWords.fixes.use(momentText(instead, start, locale)),
    set: {
      from: timeText(instead.time, locale),
      ...(instead.date !== start.date && { date: dateText(instead.date, locale) }),
      ...(movedEnd && { to: endText(instead, movedEnd, locale) }),
    },
  };
}

/** Is another window altogether; its start alone while the end is not known. */
export function windowInstead(
  instead: { start: WallMoment; end: WallMoment | undefined },
  start: WallMoment,
  locale: string,
): Fix {
  return {
    label: windowWords.fixes.use(momentText(instead.start, start, locale)),
    set: {
      from: timeText(instead.start.time, locale),
      ...(instead.start.date !== start.date && { date: dateText(instead.start.date, locale) }),
      ...(instead.end && { to: endText(instead.start, instead.end, locale) }),
    },
  };
}

/** Starts so much earlier that the end fits. */
export function startAtInstead(
  instead: { start: WallMoment; end: WallMoment },
  start: WallMoment,
  locale: string,
): Fix {
  const { set } = windowInstead(instead, start, locale);
  return { label: windowWords.fixes.startAt(momentText(instead.start, start, locale)), set };
}

/** Is on another day; the times stand. */
export function dateInstead(date: string, locale: string): Fix {
  const words = dayText(date, locale, { weekday: 'short', day: 'numeric', month: 'long' });
  return { label: windowWords.fixes.use(words), set: { date: dateText(date, locale) } };
}

/** Ends at another moment. */
export function endInstead(instead: WallMoment, start: WallMoment, locale: string): Fix {
  return {
    label: windowWords.fixes.use(momentText(instead, start, locale)),
    set: { to: endText(start, instead, locale) },
  };
}

/** The time alone on the day of the start; with its day on any other. */
function momentText({ date, time }: WallMoment, start: WallMoment, locale: string): string {
  const words = timeInWords(time, locale);
  if (date === start.date) return words;
  return `${words}, ${dayText(date, locale, { weekday: 'short', day: 'numeric', month: 'long' })}`;
}
