import { dayText, timeInWords } from '../../place-time/in-words.ts';
import { addWallMinutes, type WallMoment, wallMinutesBetween } from '../../place-time/wall-time.ts';
import { words } from '../words.ts';
import { dateText, endText, timeText } from './time-text.ts';
import type { Fix } from './window-problem.ts';

/** Starts at another moment; the end moves with it, so that the visit stays as long as it was. */
export function startInstead(instead: WallMoment, start: WallMoment, end: WallMoment | undefined, locale: string): Fix {
  const movedEnd = end && addWallMinutes(instead, wallMinutesBetween(start, end));
  return {
    label: words.window.fixes.use({ what: momentText(instead, start, locale) }),
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
    label: words.window.fixes.use({ what: momentText(instead.start, start, locale) }),
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
  return { label: words.window.fixes.startAt({ time: momentText(instead.start, start, locale) }), set };
}

/** Is on another day; the times stand. */
export function dateInstead(date: string, locale: string): Fix {
  const what = dayText(date, locale, { weekday: 'short', day: 'numeric', month: 'long' });
  return { label: words.window.fixes.use({ what }), set: { date: dateText(date, locale) } };
}

/** Ends at another moment. */
export function endInstead(instead: WallMoment, start: WallMoment, locale: string): Fix {
  return {
    label: words.window.fixes.use({ what: momentText(instead, start, locale) }),
    set: { to: endText(start, instead, locale) },
  };
}

/** The time alone on the day of the start; with its day on any other. */
function momentText({ date, time }: WallMoment, start: WallMoment, locale: string): string {
  const said = timeInWords(time, locale);
  if (date === start.date) return said;
  return words.window.momentOn({
    time: said,
    day: dayText(date, locale, { weekday: 'short', day: 'numeric', month: 'long' }),
  });
}
