import type { OpeningHours, PresetWindow } from '../../contract/page.ts';
import { addDays } from '../../place-time/calendar.ts';
import { hoursMisfit, hoursOn } from '../../place-time/opening-hours.ts';

/**
 * The presets that fit the opening hours: on the date where one is chosen, else on any weekday.
 */
export function presetsThatFit(
  presets: readonly PresetWindow[],
  hours: OpeningHours | undefined,
  date: string | undefined,
): PresetWindow[] {
  if (hours === undefined) return [...presets];
  const week = { ...hours, closed_dates: [] };
  const fits = ({ from, to }: PresetWindow, day: string, open: OpeningHours) => {
    const start = { date: day, time: from };
    const end = { date: to > from ? day : addDays(day, 1), time: to };
    return hoursMisfit({ start, end }, open) === undefined;
  };
  return presets.filter((preset) =>
    date === undefined ? SOME_WEEK.some((day) => fits(preset, day, week)) : fits(preset, date, hours),
  );
}

const SOME_WEEK = Array.from({ length: 7 }, (_, day) => addDays('2026-01-05', day));

/** Whether a day can be chosen in the calendar. */
export function isOpenDay(date: string, hours: OpeningHours | undefined): boolean {
  return hours === undefined || hoursOn(date, hours).length > 0;
}
