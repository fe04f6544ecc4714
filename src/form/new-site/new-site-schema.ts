import * as z from 'zod/mini';
import { bookingKeySchema } from '../../contract/bookings.ts';
import { SITE_FIELDS } from './new-site-form.ts';

/** As it stands in the fields: empty strings for what is not filled in. */
const siteFormSchema = z.record(z.enum(SITE_FIELDS), z.string());

/** What is kept in the tab: what was typed, under the key it will be sent with, and whether the dialog stands open. */
export const keptSiteSchema = z.object({ key: bookingKeySchema, values: siteFormSchema, isOpen: z.boolean() });
