import { addDays, daysBetween, isDate, weekdayOf } from './calendar.ts';
import { addWallMinutes, type WallMoment, wallMinutesBetween } from './wall-time.ts';

/**
 * When visits can be asked for, in wall time at the place, so that no clock change touches it. The shape is the page's
 * (`openingHoursSchema` of the contract): ranges in order, `24:00` for the end of a day, days left out closed.
 */
export interface WeeklyHours {
  days: Partial<Record<DayName, readonly HoursRange[]>>;
  /** `YYYY-MM-DD`, closed all day. */
  closed_dates: readonly string[];
}

/** `HH:MM` to `HH:MM` or `24:00`. */
export interface HoursRange {
  from: string;
  to: string;
}

/** Monday first, as in ISO 8601. */
export const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type DayName = (typeof DAY_NAMES)[number];

/** A window on the wall at the place. */
export interface WallWindow {
  start: WallMoment;
  end: WallMoment;
}

/** The ranges in which a date is open; none when it is closed. */
export function hoursOn(date: string, { days, closed_dates }: WeeklyHours): readonly HoursRange[] {
  const day = DAY_NAMES[weekdayOf(date) - 1];
  return day === undefined || closed_dates.includes(date) ? [] : (days[day] ?? []);
}

/** How a window does not fit; undefined when it does. Of a start that does not, the end is not looked at. */
export type HoursMisfit = 'closed-day' | 'starts-outside' | 'ends-outside';

/**
 * A start has to lie in a range of its day (at closing time it is too late), and so has an end, up to closing time. Breaks
 * between may lie in the window. An end on another day fits only where the hours run through every midnight in between.
 */
export function hoursMisfit({ start, end }: WallWindow, hours: WeeklyHours): HoursMisfit | undefined {
  const ranges = hoursOn(start.date, hours);
  if (ranges.length === 0) return 'closed-day';
  if (!ranges.some(({ from, to }) => from <= start.time && start.time < to)) return 'starts-outside';
  return isEndInside(end, start.date, hours) ? undefined : 'ends-outside';
}

function isEndInside(end: WallMoment, startDate: string, hours: WeeklyHours): boolean {
  // Midnight is the end of the day before it.
  const { date, time } = end.time === '00:00' ? { date: addDays(end.date, -1), time: DAY_END } : end;
  if (!hoursOn(date, hours).some(({ from, to }) => from < time && time <= to)) return false;
  for (let day = startDate; day < date; day = addDays(day, 1)) {
    const runsOn = hoursOn(day, hours).at(-1)?.to === DAY_END && hoursOn(addDays(day, 1), hours)[0]?.from === '00:00';
    if (!runsOn) return false;
  }
  return true;
}

const DAY_END = '24:00';

/** When the range that a start lies in ends, on the start's date; undefined outside the hours. */
export function closingAfter({ date, time }: WallMoment, hours: WeeklyHours): WallMoment | undefined {
  const range = hoursOn(date, hours).find(({ from, to }) => from <= time && time < to);
  return range && momentAt(date, range.to);
}

/** Where a window may be moved to: the earliest start, and the last date of one. */
export interface Reachable {
  earliest: WallMoment;
  lastDate: string;
}

/**
 * Windows that fit, near one that does not, the earlier first: the nearest on its own day or, where that has none, on the
 * nearest day before it; and on the nearest day after it. They are as long as the one wanted, or shorter where a range is. At
 * most a year is looked through in either direction.
 */
export function windowsThatFit(
  wanted: WallWindow,
  hours: WeeklyHours,
  { earliest, lastDate }: Reachable,
): WallWindow[] {
  const onDay = (date: string): WallWindow | undefined => {
    if (date > lastDate) return undefined;
    const fitting = hoursOn(date, hours)
      .map((range) => fitInto(range, date, wanted))
      .filter(({ start }) => wallMinutesBetween(earliest, start) >= 0);
    return fitting.sort((one, other) => distance(one, date, wanted) - distance(other, date, wanted))[0];
  };
  const { date } = wanted.start;
  const sameDay = onDay(date);
  const before = sameDay ?? firstOf([lesser(addDays(date, -1), lastDate), -1, earliest.date], onDay);
  const after = firstOf([greater(addDays(date, 1), earliest.date), 1, lastDate], onDay);
  return [before, after].filter((window) => window !== undefined);
}

/** The first window that a day has, day by day from one date to another, for a year at most. */
function firstOf(
  [from, step, to]: [from: string, step: 1 | -1, to: string],
  onDay: (date: string) => WallWindow | undefined,
): WallWindow | undefined {
  const days = Math.min(daysBetween(from, to) * step, 366);
  for (let day = 0; day <= days; day += 1) {
    const window = onDay(addDays(from, day * step));
    if (window) return window;
  }
  return undefined;
}

/** Dates compare as text. */
function lesser(one: string, other: string): string {
  return one < other ? one : other;
}

function greater(one: string, other: string): string {
  return one > other ? one : other;
}

/** The wanted window moved into a range as little as it takes, and cut where the range is shorter. */
function fitInto({ from, to }: HoursRange, date: string, { start, end }: WallWindow): WallWindow {
  const [opens, closes] = [momentAt(date, from), momentAt(date, to)];
  const minutes = wallMinutesBetween(start, end);
  const latest = wallMinutesBetween(opens, closes) > minutes ? addWallMinutes(closes, -minutes) : opens;
  const moved = wallMinutesBetween(opens, { date, time: start.time }) > 0 ? { date, time: start.time } : opens;
  const fitting = wallMinutesBetween(moved, latest) < 0 ? latest : moved;
  const ending = addWallMinutes(fitting, minutes);
  return { start: fitting, end: wallMinutesBetween(ending, closes) < 0 ? closes : ending };
}

function distance({ start }: WallWindow, date: string, wanted: WallWindow): number {
  return Math.abs(wallMinutesBetween({ date, time: wanted.start.time }, start));
}

function momentAt(date: string, time: string): WallMoment {
  return time === DAY_END ? { date: addDays(date, 1), time: '00:00' } : { date, time };
}

/** Whether a day is open at all; a text that is no date is not. */
export function isOpenOn(date: string, hours: WeeklyHours): boolean {
  return isDate(date) && hoursOn(date, hours).length > 0;
}
