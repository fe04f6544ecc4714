import { addDays } from './calendar.ts';
import { dateInWords, dayText, timeInWords, wallFormat } from './in-words.ts';
import {
  DAY_NAMES,
  type DayName,
  type HoursMisfit,
  type HoursRange,
  hoursOn,
  type WallWindow,
  type WeeklyHours,
} from './opening-hours.ts';

/** The hours in one sentence: `We visit Monday to Friday, 7 am to 5 pm; Saturday, 8 am to midday.` */
export function hoursInWords({ days }: WeeklyHours, locale: string): string {
  const open = DAY_NAMES.filter((day) => rangesOf(days, day).length > 0);
  const groups = new Map<string, DayName[]>();
  for (const day of open) {
    const times = rangesInWords(rangesOf(days, day), locale);
    groups.set(times, [...(groups.get(times) ?? []), day]);
  }
  const parts = [...groups].map(([times, of]) => `${daysInWords(of, locale)}, ${times}`);
  return `We visit ${parts.join('; ')}.`;
}

/** Why a window does not fit the hours, and what the hours are. */
export function misfitInWords(misfit: HoursMisfit, { start }: WallWindow, hours: WeeklyHours, locale: string): string {
  switch (misfit) {
    case 'closed-day':
      return `We are closed on ${dateInWords(start.date, locale)}. ${hoursInWords(hours, locale)}`;
    case 'starts-outside':
      return `That start is outside our hours. ${hoursInWords(hours, locale)}`;
    case 'ends-outside': {
      const day = dayText(start.date, locale, { weekday: 'long' });
      return `That end is outside our hours: on ${day} we visit ${rangesInWords(hoursOn(start.date, hours), locale)}.`;
    }
    default:
      return misfit satisfies never;
  }
}

function rangesOf(days: WeeklyHours['days'], day: DayName): readonly HoursRange[] {
  return days[day] ?? [];
}

/** `7 am to midday and 1 pm to 5 pm`, `all day`. */
function rangesInWords(ranges: readonly HoursRange[], locale: string): string {
  const spans = ranges.map(({ from, to }) =>
    from === '00:00' && to === '24:00' ? 'all day' : `${clockInWords(from, locale)} to ${clockInWords(to, locale)}`,
  );
  return listed(spans);
}

/** `7 am`, `7:30 am`, `midday`; `07:00` where the locale counts to 24. */
function clockInWords(time: string, locale: string): string {
  if (time === '24:00' || time === '00:00') return 'midnight';
  const words = timeInWords(time, locale);
  if (!wallFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12) return words;
  return time === '12:00' ? 'midday' : words.replace(':00', '');
}

/** `Monday to Friday`, `Monday, Wednesday and Friday`, `every day`. */
function daysInWords(days: readonly DayName[], locale: string): string {
  if (days.length === DAY_NAMES.length) return 'every day';
  const runs: DayName[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const before = DAY_NAMES[DAY_NAMES.indexOf(day) - 1];
    if (run && before !== undefined && run.at(-1) === before) run.push(day);
    else runs.push([day]);
  }
  return listed(
    runs.flatMap((run) => {
      const names = run.map((day) => dayInWords(day, locale));
      return names.length > 2 ? [`${names[0]} to ${names.at(-1)}`] : names;
    }),
  );
}

/** A Monday, to count weekdays from. */
const SOME_MONDAY = '2026-01-05';

function dayInWords(day: DayName, locale: string): string {
  return dayText(addDays(SOME_MONDAY, DAY_NAMES.indexOf(day)), locale, { weekday: 'long' });
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en-AU').format(parts);
}
