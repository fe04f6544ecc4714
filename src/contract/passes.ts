import * as z from 'zod/mini';
import { idSchema } from './lookups.ts';

/** Who may be at the page: DESIGN.md, "Who may do what". */
export const ROLES = ['desk', 'client', 'partner'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** The audience (`aud`) of every pass, so that a token made for another service with the same key is none. */
export const PASS_AUDIENCE = 'callout';

/** The channel of passes that the operator signs, and of open access. */
export const OWN_CHANNEL = 'own';
/** The subject of everyone under open access. */
export const OPEN_SUBJECT = 'open';
export const CHANNEL_NAME_PATTERN = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const channelNameSchema = z.string().check(z.regex(CHANNEL_NAME_PATTERN));

/** What a pass may allow beyond booking. */
export const GRANTS = ['new-site'] as const;
export const grantSchema = z.enum(GRANTS);
export type Grant = z.infer<typeof grantSchema>;

/** `"*"` for all that the key sees, or a list of IDs. */
export const scopeSchema = z.union([z.literal('*'), z.array(idSchema)]);
export type Scope = z.infer<typeof scopeSchema>;

/** A language tag: its language, and perhaps script, region and more. What the page lacks, it passes over. */
export const localeSchema = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35));

const subject = z.string().check(z.regex(/^[\x21-\x7e]{1,128}$/));
const seconds = z.number().check(z.minimum(0));

/**
 * The claims of a pass, a signed JWT (RFC 7519). Times are seconds since the epoch. Scopes that are left out are the
 * narrowest that make sense: no site, no project, every job type.
 */
export const passClaimsSchema = z.object({
  aud: z.union([z.string(), z.array(z.string())]),
  sub: subject,
  role: roleSchema,
  channel: z._default(channelNameSchema, OWN_CHANNEL),
  sites: z._default(scopeSchema, []),
  projects: z._default(scopeSchema, []),
  job_types: z._default(scopeSchema, '*'),
  grants: z._default(z.array(grantSchema), []),
  exp: seconds,
  nbf: z.optional(seconds),
  iat: z.optional(seconds),
  jti: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  /** Values to start the form with, by field name. */
  prefill: z._default(z.record(z.string(), z.string()), {}),
  /** Names of prefilled fields that must stay as they are. */
  locked: z._default(z.array(z.string()), []),
  /** The language that its holder reads, as a tag (BCP 47): `vi`, `zh-Hans`, `en-GB`. */
  locale: z.optional(localeSchema),
});
export type PassClaims = z.infer<typeof passClaimsSchema>;
