import * as z from 'zod';
import { id, timeZone, words } from './parts.ts';

const rule = z.strictObject({
  contains: words(200).describe('A text in the site’s name, whatever its case.'),
  timeZone: timeZone.describe('The time zone of such a site.'),
});

/** Where sites are, as far as their time zone goes. */
export const placesSchema = z.strictObject({
  defaultTimeZone: timeZone
    .optional()
    .describe('The time zone of a site that neither the rest nor the address in its name tells.'),
  sites: z.record(id, timeZone).optional().describe('The time zone of single sites, by their IDs.'),
  rules: z
    .array(rule)
    .optional()
    .describe('The time zone of sites by a text in their names. The first that fits counts.'),
});
