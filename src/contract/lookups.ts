import * as z from 'zod/mini';

/** Every ID is a string of digits, to be treated as opaque (CONTRACT.md, "Ground rules"). */
export const ID_PATTERN = /^\d{1,20}$/;
export const idSchema = z.string().check(z.regex(ID_PATTERN));

const namedItem = z.object({ id: idSchema, name: z.string() });

export const customerSchema = namedItem;
export const siteSchema = namedItem;
export const projectSchema = namedItem;
export const jobTypeSchema = namedItem;
export const jobStatusSchema = namedItem;

/** `job_type_id: null` means the field applies to every job type. Values are strings, whatever the field is. */
export const customFieldSchema = z.object({
  external_name: z.string().check(z.minLength(1)),
  fi_field_id: z.string(),
  job_type_id: z.nullable(idSchema),
});

/** The envelope of every lookup. */
export const itemsOf = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item) });

/** The lookups by their last path segment, each with the schema of one item. */
export const LOOKUPS = {
  customers: customerSchema,
  sites: siteSchema,
  projects: projectSchema,
  'job-types': jobTypeSchema,
  'job-statuses': jobStatusSchema,
  'custom-fields': customFieldSchema,
} as const;

export type LookupName = keyof typeof LOOKUPS;
export type LookupItem<Name extends LookupName> = z.infer<(typeof LOOKUPS)[Name]>;
export type Named = z.infer<typeof namedItem>;
export type CustomField = z.infer<typeof customFieldSchema>;
