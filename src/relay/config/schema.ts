import * as z from 'zod';
import { RATE_LIMIT } from '../../contract/limits.ts';
import { idSchema } from '../../contract/lookups.ts';
import { presetWindowSchema } from '../../contract/page.ts';
import { isTimeZone } from '../../place-time/resolve.ts';

const words = (max: number) =>
  z
    .string({ error: `expected text of 1 to ${max} characters` })
    .trim()
    .min(1, `expected text of 1 to ${max} characters`)
    .max(max, `expected text of 1 to ${max} characters`);
const whole = (min: number, max: number, unit: string) => {
  const error = `expected a whole number of ${unit}, ${min} to ${max}`;
  return z.int({ error }).min(min, error).max(max, error);
};
const timeZone = z
  .string({ error: 'expected a time zone such as Australia/Brisbane' })
  .refine(isTimeZone, 'expected a time zone such as Australia/Brisbane');
const preset = z.strictObject({ ...presetWindowSchema.shape, name: words(60) }).refine(({ from, to }) => from < to, {
  path: ['to'],
  error: 'expected a time after "from"',
  when: ({ issues }) => issues.length === 0,
});

const DAY_MINUTES = 24 * 60;

/**
 * The operator's config file (`CALLOUT_CONFIG`), every key optional. Unknown keys are mistakes, so that a misspelt
 * one is not silently without effect. docs/configuration.md describes each to the operator.
 */
export const configSchema = z.strictObject({
  business: z.strictObject({ name: words(100).optional(), phone: words(40).optional() }).prefault({}),
  form: z.strictObject({ title: words(100).default('Request a visit'), intro: words(1000).optional() }).prefault({}),
  window: z
    .strictObject({
      leadMinutes: whole(0, 365 * DAY_MINUTES, 'minutes').default(0),
      daysAhead: whole(0, 3650, 'days').default(365),
      defaultDurationMinutes: whole(5, DAY_MINUTES, 'minutes').default(120),
      presets: z.array(preset).max(12).default([]),
    })
    .prefault({}),
  jobTypes: z
    .record(idSchema, z.strictObject({ durationMinutes: whole(5, DAY_MINUTES, 'minutes').optional() }))
    .default({}),
  places: z
    .strictObject({
      defaultTimeZone: timeZone.optional(),
      sites: z.record(idSchema, timeZone).optional(),
      rules: z.array(z.strictObject({ contains: words(200), timeZone })).optional(),
    })
    .prefault({}),
  sending: z
    .strictObject({
      attemptTimeoutMs: whole(1000, 120_000, 'milliseconds').default(15_000),
      // A request may wait this long at the gateway, given up by us, and then be carried out.
      landingGraceMs: whole(RATE_LIMIT.holdMs, 600_000, 'milliseconds').default(30_000),
      reconcileWindowMs: whole(60_000, 30 * DAY_MINUTES * 60_000, 'milliseconds').default(DAY_MINUTES * 60_000),
      answerWithinMs: whole(0, 30_000, 'milliseconds').default(8000),
    })
    // No booking is given to the operator before a single look could have proven it absent.
    .refine((ms) => ms.reconcileWindowMs > ms.attemptTimeoutMs + ms.landingGraceMs, {
      path: ['reconcileWindowMs'],
      error: 'expected more than attemptTimeoutMs and landingGraceMs together',
    })
    .prefault({}),
  trustProxy: z.boolean({ error: 'expected true or false' }).default(false),
});

/** The operator's config with every default filled in. */
export type Config = z.infer<typeof configSchema>;
