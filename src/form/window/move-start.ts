import { addWallMinutes, type WallMoment, wallMinutesBetween } from '../../place-time/wall-time.ts';
import { readTime } from '../language/place-time.ts';
import type { TypedWindow } from './read-parts.ts';
import { readEnd } from './read-parts.ts';
import { endMoment, endText } from './time-text.ts';

/** Any day will do to count minutes on the wall with. */
const SOME_DAY = '2026-01-01';

/** Minutes from From to To on the wall, when both can be read. */
export function typedDuration({ from, to }: Pick<TypedWindow, 'from' | 'to'>): number | undefined {
  const [start, end] = [startOf(from), readEnd(to)];
  const moment = start && end.ok ? endMoment(start, end) : undefined;
  return start && moment ? wallMinutesBetween(start, moment) : undefined;
}

/** What To has to say for the visit to last so long from From; undefined while From cannot be read. */
export function endAfter(from: string, minutes: number, locale: string): string | undefined {
  const start = startOf(from);
  return start && endText(start, addWallMinutes(start, minutes), locale);
}

function startOf(from: string): WallMoment | undefined {
  const read = readTime(from);
  return read.ok ? { date: SOME_DAY, time: read.time } : undefined;
}
