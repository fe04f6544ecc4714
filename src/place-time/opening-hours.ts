import { addDays, isDate, weekdayOf } from './calendar.ts';
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

/**
 * Windows that fit, near one that does not: on its own day the nearest, and on the nearest open day after it. They are as
 * long as the one wanted, or shorter where a range is; none starts before `earliest` or on a day after `lastDate`, and at most a
 * year is looked through.
 */
export function windowsThatFit(
  wanted: WallWindow,
  hours: WeeklyHours,
  { earliest, lastDate }: { earliest: WallMoment; lastDate: string },
): WallWindow[] {
  const onDay = (date: string) => {
    const fitting = hoursOn(date, hours)
      .map((range) => fitInto(range, date, wanted))
      .filter(({ start }) => wallMinutesBetween(earliest, start) >= 0);
    return fitting.toSorted((one, other) => distance(one, date, wanted) - distance(other, date, wanted))[0];
  };
  const later = () => {
    const last = [lastDate, addDays(wanted.start.date, DAYS_AHEAD)].sort()[0] ?? lastDate;
    const from = [addDays(wanted.start.date, 1), earliest.date].sort()[1] ?? earliest.date;
    for (let date = from; date <= last; date = addDays(date, 1)) {
      const found = onDay(date);
      if (found) return found;
    }
    return undefined;
  };
  const sameDay = wanted.start.date <= lastDate ? onDay(wanted.start.date) : undefined;
  return [sameDay, later()].filter((window) => window !== undefined);
}

const DAYS_AHEAD = 366;

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
