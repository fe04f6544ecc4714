import * as z from 'zod';
import { whole } from './parts.ts';

/** Ten years: nobody has to keep a visit for longer, and a slip of the keyboard is found. */
const days = whole(1, 3650, 'days');

/** How long the journal keeps what tells of people, in days from the end of a booking. Without a number, for ever. */
export const retentionSchema = z.strictObject({
  personalDataDays: days
    .optional()
    .describe('How long after its end what a booking, change, cancellation or new site tells of people is kept.'),
  refusedDays: days
    .optional()
    .describe('The same of what was refused, where it is to be another time than personalDataDays.'),
});

export type RetentionConfig = z.infer<typeof retentionSchema>;
