import * as z from 'zod/mini';
import { customFieldSchema, jobTypeSchema } from './lookups.ts';

/**
 * What a custom field is to people. Every value is a string on the wire: `number` in plain digits (`-12.5`), `date` as
 * `2026-07-01`, `time` as `09:30`, `choice` as the option's value, `yes-no` as the configured words, `phone` in E.164,
 * `email` and `url` as typed.
 */
export const FIELD_KINDS = [
  'text',
  'multiline',
  'number',
  'date',
  'time',
  'choice',
  'yes-no',
  'phone',
  'email',
  'url',
] as const;
export const fieldKindSchema = z.enum(FIELD_KINDS);
export type FieldKind = z.infer<typeof fieldKindSchema>;

/** One option of a `choice`: what is sent, and what people read. */
export const fieldOptionSchema = z.object({ value: z.string().check(z.minLength(1)), label: z.string() });
export type FieldOption = z.infer<typeof fieldOptionSchema>;

/**
 * A custom field as the relay hands it to the page: the gateway's definition plus how the operator wants it shown to this
 * visitor. The list's order is the order on the page.
 */
export const presentedFieldSchema = z.object({
  ...customFieldSchema.shape,
  label: z.string(),
  help: z.optional(z.string()),
  kind: fieldKindSchema,
  /** Of a `choice`. */
  options: z.optional(z.array(fieldOptionSchema)),
  /** Of a `number`, shown beside it and never sent. */
  unit: z.optional(z.string()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Of a `yes-no`: what is sent for each, which is also what people read. */
  yes_no: z.optional(z.object({ yes: z.string(), no: z.string() })),
  required: z.boolean(),
  /** The value it starts with, in the wire format. */
  default: z.optional(z.string()),
  /** Shown, sent as it stands, never edited. */
  read_only: z.boolean(),
  /** Fields of one group stand together under its name. */
  group: z.optional(z.string()),
  /** Shown and sent only while another custom field (`external_name`) has one of these values, in the wire format. */
  shown_when: z.optional(z.object({ field: z.string(), is: z.array(z.string()) })),
});
export type PresentedField = z.infer<typeof presentedFieldSchema>;

/** A job type as the relay hands it to the page: the operator's name for it where there is one, and its defaults. */
export const presentedJobTypeSchema = z.object({
  ...jobTypeSchema.shape,
  default_title: z.optional(z.string()),
  duration_minutes: z.optional(z.number()),
});
export type PresentedJobType = z.infer<typeof presentedJobTypeSchema>;
