import * as z from 'zod';
import { WEEKDAYS } from '../../contract/page.ts';
import { closingTime, date, roles, wallTime } from './parts.ts';

const range = z
  .strictObject({
    from: wallTime.describe('When it opens, as a time at the place.'),
    to: closingTime.describe('When it closes; 24:00 for the end of the day.'),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'expected a time after "from"',
    when: ({ issues }) => issues.length === 0,
  });

const day = z
  .array(range)
  .superRefine((ranges, context) => {
    for (const [index, { from }] of ranges.entries()) {
      const before = ranges[index - 1];
      if (before === undefined || from >= before.to) continue;
      context.addIssue({
        code: 'custom',
        path: [index, 'from'],
        message: `expected a time from ${before.to} on, when the hours before it end`,
        input: from,
      });
    }
  })
  .optional()
  .describe('The hours of this weekday, in order.');

/** When visits can be asked for, in the place's time. A weekday that is left out is closed. */
export const openingHoursSchema = z
  .strictObject({
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
    closedDates: z.array(date).default([]).describe('Days that are closed all day, such as public holidays.'),
    boundRoles: roles
      .default(['client', 'partner'])
      .describe('Who has to keep to the hours. The desk may ask for any hour unless it is named here.'),
  })
  .refine((hours) => WEEKDAYS.some((weekday) => (hours[weekday] ?? []).length > 0), {
    error: 'expected at least one weekday with hours, such as "monday": [{ "from": "07:00", "to": "17:00" }]',
    when: ({ issues }) => issues.length === 0,
  });
