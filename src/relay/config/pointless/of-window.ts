import { WEEKDAYS } from '../../../contract/page.ts';
import { addDays } from '../../../place-time/calendar.ts';
import { dayText } from '../../../place-time/in-words.ts';
import { hoursMisfit, hoursOn } from '../../../place-time/opening-hours.ts';
import { hoursOf } from '../hours-of-role.ts';
import { DAY_MINUTES } from '../parts.ts';
import type { Config } from '../schema.ts';
import type { Finding } from './finding.ts';

/** What about windows and opening hours has no effect. `today`: `YYYY-MM-DD`. */
export function pointlessTimes(
  { window, openingHours }: Pick<Config, 'window' | 'openingHours'>,
  today: string,
): Finding[] {
  return [
    ...(window.leadMinutes >= (window.daysAhead + 1) * DAY_MINUTES
      ? [{ place: 'window.leadMinutes', message: 'is longer than "daysAhead", so nothing can be asked for' }]
      : []),
    ...(openingHours ? ofHours(openingHours, window.presets, today) : []),
  ];
}

function ofHours(
  openingHours: NonNullable<Config['openingHours']>,
  presets: Config['window']['presets'],
  today: string,
): Finding[] {
  if (openingHours.boundRoles.length === 0) {
    return [{ place: 'openingHours.boundRoles', message: 'nobody has to keep to the hours' }];
  }
  const week = { ...hoursOf(openingHours), closed_dates: [] };
  const fitsAnyDay = ({ from, to }: { from: string; to: string }) =>
    SOME_WEEK.some((date) => hoursMisfit({ start: { date, time: from }, end: { date, time: to } }, week) === undefined);
  return [
    ...presets.flatMap((preset, index) =>
      fitsAnyDay(preset)
        ? []
        : [{ place: `window.presets[${index}]`, message: `${preset.name} fits the opening hours of no weekday` }],
    ),
    ...openingHours.closedDates.flatMap((date, index) => {
      const place = `openingHours.closedDates[${index}]`;
      if (date < today) return [{ place, message: `${date} has passed` }];
      const weekday = dayText(date, 'en-AU', { weekday: 'long' });
      return hoursOn(date, week).length > 0 ? [] : [{ place, message: `${date} is a ${weekday}, closed anyway` }];
    }),
  ];
}

const SOME_WEEK = WEEKDAYS.map((_, day) => addDays('2026-01-05', day));
