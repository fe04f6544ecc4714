import * as z from 'zod/mini';
import { customerSchema, customFieldSchema, idSchema, jobTypeSchema, projectSchema, siteSchema } from './lookups.ts';

/** How a place's zone became known; absent when it has to be asked. */
export const zoneSourceSchema = z.enum(['site', 'rule', 'address', 'default']);
export type ZoneSource = z.infer<typeof zoneSourceSchema>;

const wallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** A site as the relay hands it to the page: the gateway's item plus the place's zone. */
export const placedSiteSchema = z.object({
  ...siteSchema.shape,
  time_zone: z.optional(z.object({ name: z.string(), source: zoneSourceSchema })),
});
export type PlacedSite = z.infer<typeof placedSiteSchema>;

/** A custom field as the relay hands it to the page: the gateway's definition plus its label. */
export const labelledFieldSchema = z.object({ ...customFieldSchema.shape, label: z.string() });
export type LabelledField = z.infer<typeof labelledFieldSchema>;

/** The envelope of a lookup at the relay. `may_be_cut_off`: the gateway answered exactly its maximum. */
export const relayLookup = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), may_be_cut_off: z.boolean(), fetched_at: z.string() });

/** The lookups that the relay serves at `/v1/<name>`. */
export const RELAY_LOOKUPS = {
  sites: placedSiteSchema,
  'job-types': jobTypeSchema,
  projects: projectSchema,
  'custom-fields': labelledFieldSchema,
  customers: customerSchema,
} as const;
export type RelayLookupName = keyof typeof RELAY_LOOKUPS;
export type RelayLookupItem<Name extends RelayLookupName> = z.infer<(typeof RELAY_LOOKUPS)[Name]>;

/** A window the operator offers at one press: wall times at the place. */
export const presetWindowSchema = z.object({ name: z.string().check(z.minLength(1)), from: wallTime, to: wallTime });
export type PresetWindow = z.infer<typeof presetWindowSchema>;

/** `GET /v1/page`: what the page needs to know of the operator's config, and nothing secret. */
export const pageSchema = z.object({
  title: z.string(),
  intro: z.optional(z.string()),
  business_name: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** True when the relay books into its own stand-in gateway. */
  sandbox: z.boolean(),
  /** Earliest start, in minutes from now. */
  lead_minutes: z.number(),
  /** Latest start, in days from today at the place. */
  days_ahead: z.number(),
  default_duration_minutes: z.number(),
  /** By job type ID, where it differs from the default. */
  duration_minutes: z.record(idSchema, z.number()),
  presets: z.array(presetWindowSchema),
});
export type Page = z.infer<typeof pageSchema>;
