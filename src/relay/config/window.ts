import * as z from 'zod';
import { DAY_MINUTES, wallTime, whole, words } from './parts.ts';

const preset = z
  .strictObject({
    name: words(60).describe('What the button says.'),
    from: wallTime.describe('The start, as a time at the place.'),
    to: wallTime.describe('The end, as a time at the place.'),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'expected a time after "from"',
    when: ({ issues }) => issues.length === 0,
  });

/** When visits can be asked for, and what a window is to begin with. */
export const windowSchema = z.strictObject({
  leadMinutes: whole(0, 365 * DAY_MINUTES, 'minutes')
    .default(0)
    .describe('The earliest start, in minutes from now.'),
  daysAhead: whole(0, 3650, 'days').default(365).describe('The latest start, in days from today at the place.'),
  defaultDurationMinutes: whole(5, DAY_MINUTES, 'minutes')
    .default(120)
    .describe('How long a window is before anyone changes it, in minutes.'),
  presets: z.array(preset).max(12).default([]).describe('Windows to choose at one press.'),
});
