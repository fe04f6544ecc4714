import { addDays, dateMs, daysBetween } from './calendar.ts';

/**
 * What a clock on a wall and the calendar beside it say: a date and `HH:MM`, at no particular place. Counting here is
 * a person's counting ("two hours after nine is eleven"), blind to clock changes on purpose.
 */
export interface WallMoment {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM`, 00:00 to 23:59 */
  time: string;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_MINUTES = 24 * 60;

/** True for `HH:MM` from 00:00 to 23:59. */
export function isWallTime(text: string): boolean {
  return TIME.test(text);
}

/** Minutes since midnight on the wall's clock. */
export function minutesOf(time: string): number {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new TypeError(`not a wall time: ${time}`);
  return Number(hours) * 60 + Number(minutes);
}

/** `HH:MM` of so many minutes since midnight, 0 to 1439. */
export function wallTimeOf(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= DAY_MINUTES) {
    throw new TypeError(`not minutes of a day: ${minutes}`);
  }
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The wall moment so many minutes later on the wall's clock; the date moves with it over midnight. */
export function addWallMinutes({ date, time }: WallMoment, minutes: number): WallMoment {
  const total = minutesOf(time) + minutes;
  const days = Math.floor(total / DAY_MINUTES);
  return { date: addDays(date, days), time: wallTimeOf(total - days * DAY_MINUTES) };
}

/** Minutes from the first wall moment to the second on the wall's clock: negative when the second is earlier. */
export function wallMinutesBetween(from: WallMoment, to: WallMoment): number {
  return daysBetween(from.date, to.date) * DAY_MINUTES + minutesOf(to.time) - minutesOf(from.time);
}

/** The wall moment read as if its place kept UTC, in ms: the common ground for offsets to be added to. */
export function wallMs({ date, time }: WallMoment): number {
  return dateMs(date) + minutesOf(time) * 60_000;
}
