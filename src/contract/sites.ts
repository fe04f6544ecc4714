import * as z from 'zod/mini';
import { text } from './limited-text.ts';
import { LIMITS } from './limits.ts';
import { idSchema } from './lookups.ts';

const siteFields = {
  business_name: z.optional(text(LIMITS.businessName)),
  address: z.optional(text(LIMITS.address)),
  first_name: z.optional(text(LIMITS.personName)),
  last_name: z.optional(text(LIMITS.personName)),
  mobile_number: z.optional(text(LIMITS.mobileNumber)),
  email: z.optional(text(LIMITS.email)),
  notes: z.optional(text(LIMITS.notes)),
  url: z.optional(text(LIMITS.url)),
  external_id: z.optional(text(LIMITS.externalId)),
};

/** `POST /v1/sites`. Only the customer is required; technicians see `notes`. */
export const siteCreateSchema = z.strictObject({ customer: idSchema, ...siteFields });
export type SiteCreate = z.infer<typeof siteCreateSchema>;

/** `PATCH /v1/sites/:id`: the same fields without the customer. */
export const siteUpdateSchema = z.strictObject(siteFields);
export type SiteUpdate = z.infer<typeof siteUpdateSchema>;

export const siteCreatedSchema = z.object({ id: idSchema });
