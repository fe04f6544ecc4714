import * as z from 'zod/mini';
import { contactSchema } from './bookings.ts';
import { customerSchema, projectSchema, siteSchema } from './lookups.ts';
import { OPTIONAL_FIELDS } from './optional-fields.ts';
import { roleSchema } from './passes.ts';
import { presentedFieldSchema, presentedJobTypeSchema } from './presented-fields.ts';
import { themeSchema } from './theme.ts';

/** How a place's zone became known; absent when it has to be asked. */
export const zoneSourceSchema = z.enum(['site', 'rule', 'address', 'default']);
export type ZoneSource = z.infer<typeof zoneSourceSchema>;

/** A time of day on the wall, `09:30`; as the end of opening hours, `24:00` too. */
export const WALL_TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;
export const CLOSING_TIME_PATTERN = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const wallTime = z.string().check(z.regex(WALL_TIME_PATTERN));
const closingTime = z.string().check(z.regex(CLOSING_TIME_PATTERN));

/** A site as the relay hands it to the page: the gateway's item plus the place's zone. */
export const placedSiteSchema = z.object({
  ...siteSchema.shape,
  time_zone: z.optional(z.object({ name: z.string(), source: zoneSourceSchema })),
  /** Known from earlier bookings alone: the gateway's list is cut off and does not hold it. */
  from_bookings: z.optional(z.literal(true)),
});
export type PlacedSite = z.infer<typeof placedSiteSchema>;

/** The envelope of a lookup at the relay. `may_be_cut_off`: the gateway answered exactly its maximum. */
export const relayLookup = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), may_be_cut_off: z.boolean(), fetched_at: z.string() });

/** The lookups that the relay serves at `/v1/<name>`. */
export const RELAY_LOOKUPS = {
  sites: placedSiteSchema,
  'job-types': presentedJobTypeSchema,
  projects: projectSchema,
  'custom-fields': presentedFieldSchema,
  customers: customerSchema,
} as const;
export type RelayLookupName = keyof typeof RELAY_LOOKUPS;
export type RelayLookupItem<Name extends RelayLookupName> = z.infer<(typeof RELAY_LOOKUPS)[Name]>;

/** A window the operator offers at one press: wall times at the place. */
export const presetWindowSchema = z.object({ name: z.string().check(z.minLength(1)), from: wallTime, to: wallTime });
export type PresetWindow = z.infer<typeof presetWindowSchema>;

const optionalFieldSchema = z.object({ label: z.optional(z.string()), help: z.optional(z.string()) });

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const weekdaySchema = z.enum(WEEKDAYS);

/** When visits can be asked for, in the place's time: `"24:00"` ends a day. A weekday that is left out is closed. */
export const openingHoursSchema = z.object({
  days: z.partialRecord(weekdaySchema, z.array(z.object({ from: wallTime, to: closingTime }))),
  /** Closed all day, `2026-12-25`. */
  closed_dates: z.array(z.string()),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

/** Who is looking, as far as the page needs to know. */
export const viewerSchema = z.object({
  role: roleSchema,
  /** Anyone may book here: there is no pass. */
  open: z.boolean(),
  /** When the pass ends: ISO 8601 UTC. */
  expires_at: z.optional(z.string()),
  may_add_sites: z.boolean(),
  /** Whoever has signed in, by name; absent for a pass and for open access. */
  name: z.optional(z.string()),
  /** Tells whoever has signed in from others who share a browser, and says nothing of who they are. */
  space: z.optional(z.string()),
  /** Where to sign in, for whoever is let in without. */
  sign_in: z.optional(z.string()),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** What a snippet is called: `/gate` in a text for more lines. */
export const SNIPPET_NAME_PATTERN = /^[a-z0-9][a-z0-9-]{0,29}$/;

/** How the operator wants the desk's screen. */
export const deskPageSchema = z.object({
  /** Texts by the names that stand for them in notes. */
  snippets: z.record(z.string(), z.string()),
  /** The caller's own reference is asked for first. */
  reference_first: z.boolean(),
});

/** What the visitor's channel says of the form in a page of its own. */
export const embedPageSchema = z.object({
  /** The origins that may frame it, and the only ones that it speaks to. */
  origins: z.array(z.string()),
  theme: z.optional(themeSchema),
});
export type EmbedPage = z.infer<typeof embedPageSchema>;

/** `GET /v1/page`: what the page needs to know of the operator's config for this visitor, and nothing secret. */
export const pageSchema = z.object({
  title: z.string(),
  intro: z.optional(z.string()),
  contact: contactSchema,
  /** Address of the operator's logo. */
  logo: z.optional(z.string()),
  /** The operator's colour, `#0a5f38`; the page makes it readable. */
  accent: z.optional(z.string()),
  /** True when the relay books into its own stand-in gateway. */
  sandbox: z.boolean(),
  viewer: viewerSchema,
  /** Earliest start, in minutes from now. */
  lead_minutes: z.number(),
  /** Latest start, in days from today at the place. */
  days_ahead: z.number(),
  default_duration_minutes: z.number(),
  presets: z.array(presetWindowSchema),
  /** Absent when visits can be asked for at any hour. */
  opening_hours: z.optional(openingHoursSchema),
  /** The optional fields that this visitor sees; one that is left out is not shown and not taken. */
  fields: z.partialRecord(z.enum(OPTIONAL_FIELDS), optionalFieldSchema),
  /** ISO 3166 country that phone numbers without a prefix belong to. */
  country: z.string(),
  /** The language (BCP 47) of the office's own texts and names: job types, labels of custom fields, the title it gives. */
  language: z.string(),
  /** Values the pass starts the form with, by field name (`PREFILL_FIELDS`). */
  prefill: z.record(z.string(), z.string()),
  /** Prefilled fields that must stay as they are. */
  locked: z.array(z.string()),
  /** For the desk alone. */
  desk: z.optional(deskPageSchema),
  embed: embedPageSchema,
});
export type Page = z.infer<typeof pageSchema>;

/** The lookups that the form cannot do without. */
export const START_LOOKUPS = ['sites', 'job-types', 'projects', 'custom-fields'] as const satisfies RelayLookupName[];

/**
 * `GET /v1/start`: the answers of `/v1/page` and of the form's lookups at once, so that one request follows the page. A lookup
 * that the relay has never read is left out: its own path waits for it, and says why it cannot be had.
 */
export const startSchema = z.object({
  page: pageSchema,
  lookups: z.object({
    sites: z.optional(relayLookup(RELAY_LOOKUPS.sites)),
    'job-types': z.optional(relayLookup(RELAY_LOOKUPS['job-types'])),
    projects: z.optional(relayLookup(RELAY_LOOKUPS.projects)),
    'custom-fields': z.optional(relayLookup(RELAY_LOOKUPS['custom-fields'])),
  }),
});
