/** One day, in the forms that journeys need. */
export interface Day {
  /** As in what is sent: `2027-07-01`. */
  iso: string;
  /** As people in Australia type it: `1/7/2027`. */
  typed: string;
  /** As the page says it: `1 July 2027`. */
  words: string;
  /** With its day of the week: `Thu 1 July 2027`. */
  full: string;
}

const DAY_MS = 86_400_000;
/** Far enough for any place's clock: what is tomorrow here is never past there. */
const AHEAD_DAYS = 2;

/**
 * The next day with this day of the month in this month (1 to 12): always ahead, so that no journey fails because a date
 * written into it has gone by, and always in the same season, so that every day's run is the same.
 */
export function next(dayOfMonth: number, month: number): Day {
  return first((date) => date.getUTCDate() === dayOfMonth && date.getUTCMonth() === month - 1);
}

/** The next first Sunday of a month (1 to 12): the clocks of Sydney change on April's and October's. */
export function nextFirstSunday(month: number): Day {
  return first((date) => date.getUTCDay() === 0 && date.getUTCDate() <= 7 && date.getUTCMonth() === month - 1);
}

/** So many days after `day`, or before it where `days` is negative. */
export function daysAfter({ iso }: Day, days: number): Day {
  return dayOf(new Date(Date.parse(iso) + days * DAY_MS));
}

function first(is: (date: Date) => boolean): Day {
  for (let days = AHEAD_DAYS; ; days += 1) {
    const date = new Date(Date.now() + days * DAY_MS);
    if (is(date)) return dayOf(date);
  }
}

function dayOf(date: Date): Day {
  const text = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-AU', { timeZone: 'UTC', ...options }).format(date);
  const words = text({ day: 'numeric', month: 'long', year: 'numeric' });
  return {
    iso: date.toISOString().slice(0, 10),
    typed: `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`,
    words,
    full: `${text({ weekday: 'short' })} ${words}`,
  };
}
