import * as z from 'zod';
import { channelsSchema, limitsSchema, passesSchema } from '../access/config.ts';
import { embedSchema } from '../framing/config.ts';
import { signInSchema } from '../sign-in/config.ts';
import { businessSchema } from './business.ts';
import { customFieldsSchema } from './custom-fields.ts';
import { deskSchema } from './desk.ts';
import { formSchema } from './form.ts';
import { jobTypesSchema } from './job-types.ts';
import { openingHoursSchema } from './opening-hours.ts';
import { optionalFieldsSchema } from './optional-fields.ts';
import { flag } from './parts.ts';
import { placesSchema } from './places.ts';
import { retentionSchema } from './retention.ts';
import { sendingSchema } from './sending.ts';
import { windowSchema } from './window.ts';

/**
 * The operator's config file (`CALLOUT_CONFIG`), every key optional. Unknown keys are mistakes, so that a misspelt
 * one is not silently without effect. docs/configuration.md describes each to the operator, docs/config.schema.json to
 * their editor (`npm run config -- schema > docs/config.schema.json`).
 */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('Where an editor finds the schema of this file. The relay ignores it.'),
  business: businessSchema.prefault({}).describe('Whose page it is.'),
  form: formSchema.prefault({}).describe('What stands above the form.'),
  window: windowSchema.prefault({}).describe('How soon, how far ahead and how long a visit may be asked for.'),
  openingHours: openingHoursSchema
    .optional()
    .describe('When visits can be asked for, in the place’s time. Any hour, when left out.'),
  jobTypes: jobTypesSchema.default({}).describe('What job types are called, who sees them and how they begin, by ID.'),
  optionalFields: optionalFieldsSchema.default({}).describe('Who sees the optional fields, and what they are called.'),
  customFields: customFieldsSchema
    .default({})
    .describe('What the gateway’s custom fields are to people, by their names.'),
  desk: deskSchema.prefault({}).describe('The desk’s own screen.'),
  places: placesSchema.prefault({}).describe('The time zones of sites.'),
  sending: sendingSchema.prefault({}).describe('How long things take on the way to the gateway.'),
  retention: retentionSchema.prefault({}).describe('How long the journal keeps what tells of people.'),
  channels: channelsSchema.default({}).describe('Partners that sign passes with keys of their own, by name.'),
  embed: embedSchema.prefault({}).describe('The form in pages of your own, for your own passes.'),
  passes: passesSchema.prefault({}).describe('What passes must be like.'),
  signIn: signInSchema.prefault({}).describe('Who of those that the desk’s sign-in service knows is the desk.'),
  limits: limitsSchema.prefault({}).describe('How much one pass, and one address, may ask of this relay.'),
  trustProxy: flag()
    .default(false)
    .describe('Take the visitor’s address from the last entry of X-Forwarded-For. Only behind a proxy that sets it.'),
});

/** The operator's config with every default filled in. */
export type Config = z.infer<typeof configSchema>;
/** The config as it stands in the file. */
export type ConfigFile = z.input<typeof configSchema>;
