import { dayText, timeInWords } from '../../place-time/in-words.ts';
import { wallAt } from '../../place-time/zone.ts';
import type { Reader } from '../window/reader.ts';

/** An instant (ISO 8601) on the reader's own clock: `10:42 am`, with its day where that is not today. */
export function asOf(at: string, { locale, timeZone }: Reader, nowMs: number): string {
  const { date, time } = wallAt(Date.parse(at), timeZone);
  const clock = timeInWords(time, locale);
  if (date === wallAt(nowMs, timeZone).date) return clock;
  return `${dayText(date, locale, { weekday: 'short', day: 'numeric', month: 'long' })}, ${clock}`;
}
