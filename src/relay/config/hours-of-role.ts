import { type OpeningHours, WEEKDAYS } from '../../contract/page.ts';
import type { Role } from '../../contract/passes.ts';
import type { Config } from './schema.ts';

/** The opening hours that a role has to keep to; undefined when it may ask for any hour. */
export function hoursOfRole({ openingHours }: Pick<Config, 'openingHours'>, role: Role): OpeningHours | undefined {
  return openingHours?.boundRoles.includes(role) ? hoursOf(openingHours) : undefined;
}

/** Opening hours in the page's shape. */
export function hoursOf({ closedDates, ...ofWeek }: NonNullable<Config['openingHours']>): OpeningHours {
  const days = WEEKDAYS.flatMap((day) => (ofWeek[day] === undefined ? [] : [[day, ofWeek[day]] as const]));
  return { days: Object.fromEntries(days), closed_dates: closedDates };
}
