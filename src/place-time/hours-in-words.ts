import { addDays } from './calendar.ts';
import { dateInWords, dayText, listed, timeInWords, wallFormat } from './in-words.ts';
import {
  DAY_NAMES,
  type DayName,
  type HoursMisfit,
  type HoursRange,
  hoursOn,
  type WallWindow,
  type WeeklyHours,
} from './opening-hours.ts';
import type { PlaceWords } from './place-words.ts';

/** The hours in one sentence: `We visit Monday to Friday, 7 am to 5 pm; Saturday, 8 am to midday.` */
export function hoursInWords({ days }: WeeklyHours, locale: string, words: PlaceWords): string {
  const open = DAY_NAMES.filter((day) => rangesOf(days, day).length > 0);
  const groups = new Map<string, DayName[]>();
  for (const day of open) {
    const times = rangesInWords(rangesOf(days, day), locale, words.hours);
    groups.set(times, [...(groups.get(times) ?? []), day]);
  }
  const parts = [...groups].map(([times, of]) =>
    words.hours.daysAndTimes({ days: daysInWords(of, locale, words.hours), times }),
  );
  return words.hours.open({ hours: parts.join(words.hours.between) });
}

/** Why a window does not fit the hours, and what the hours are. */
export function misfitInWords(
  misfit: HoursMisfit,
  { start }: WallWindow,
  hours: WeeklyHours,
  locale: string,
  words: PlaceWords,
): string {
  const open = hoursInWords(hours, locale, words);
  switch (misfit) {
    case 'closed-day':
      return words.hours.closedDay({ date: dateInWords(start.date, locale), open });
    case 'starts-outside':
      return words.hours.startOutside({ open });
    case 'ends-outside': {
      const day = dayText(start.date, locale, { weekday: 'long' });
      return words.hours.endOutside({ day, times: rangesInWords(hoursOn(start.date, hours), locale, words.hours) });
    }
    default:
      return misfit satisfies never;
  }
}

function rangesOf(days: WeeklyHours['days'], day: DayName): readonly HoursRange[] {
  return days[day] ?? [];
}

/** `7 am to midday and 1 pm to 5 pm`, `all day`. */
function rangesInWords(ranges: readonly HoursRange[], locale: string, words: PlaceWords['hours']): string {
  const spans = ranges.map(({ from, to }) =>
    from === '00:00' && to === '24:00'
      ? words.allDay
      : words.range({ from: clockInWords(from, locale, words), to: clockInWords(to, locale, words) }),
  );
  return listed(spans, locale);
}

/** `7 am`, `7:30 am`, `midday`; `07:00` where the locale counts to 24. */
function clockInWords(time: string, locale: string, words: PlaceWords['hours']): string {
  if (time === '24:00' || time === '00:00') return words.midnight;
  const said = timeInWords(time, locale);
  if (!wallFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12) return said;
  return time === '12:00' ? words.midday : said.replace(':00', '');
}

/** `Monday to Friday`, `Monday, Wednesday and Friday`, `every day`. */
function daysInWords(days: readonly DayName[], locale: string, words: PlaceWords['hours']): string {
  if (days.length === DAY_NAMES.length) return words.everyDay;
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
      const [from = '', to = ''] = [names[0], names.at(-1)];
      return names.length > 2 ? [words.range({ from, to })] : names;
    }),
    locale,
  );
}

/** A Monday, to count weekdays from. */
const SOME_MONDAY = '2026-01-05';

function dayInWords(day: DayName, locale: string): string {
  return dayText(addDays(SOME_MONDAY, DAY_NAMES.indexOf(day)), locale, { weekday: 'long' });
}
