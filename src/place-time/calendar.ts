/**
 * Calendar dates as text, `YYYY-MM-DD`, with no zone and no clock: the arithmetic of a wall calendar. A `Date` in UTC
 * serves as the calculator, because no clock ever changes there.
 */
const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date in the Gregorian calendar: month 1–12, day 1–31. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** The date as text, or undefined when the calendar has no such day (30 February, month 13). Years 1 to 9999. */
export function dateOf({ year, month, day }: CalendarDate): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return isDate(text) ? text : undefined;
}

/** True for `YYYY-MM-DD` that the calendar has. */
export function isDate(text: string): boolean {
  // A day that its month has not is one of the next.
  return DATE.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(-2));
}

/** Midnight UTC of that calendar date, in ms: a number to count days with, not an instant at any place. */
export function dateMs(date: string): number {
  if (!isDate(date)) throw new TypeError(`not a calendar date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}

/** Year, month and day of a date. */
export function partsOfDate(date: string): CalendarDate {
  const day = new Date(dateMs(date));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** The date so many days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(dateMs(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from the first date to the second. */
export function daysBetween(from: string, to: string): number {
  return (dateMs(to) - dateMs(from)) / DAY_MS;
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekdayOf(date: string): number {
  return new Date(dateMs(date)).getUTCDay() || 7;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
