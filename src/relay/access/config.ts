import * as z from 'zod';
import { CHANNEL_NAME_PATTERN, GRANTS, OWN_CHANNEL, PASS_AUDIENCE, type Role } from '../../contract/passes.ts';
import { expected, flag, id, roles, textLike, whole, words } from '../config/parts.ts';
import { originsSchema, themeSettings } from '../framing/config.ts';
import { problemWithPublicKey } from './public-key.ts';
import { MIN_SECRET_BYTES } from './secret.ts';

/** A secret, or `env:NAME` for one that stands in the environment. Never shown, so nothing says what was found. */
const secretError = { error: `expected env:NAME, or a secret of at least ${MIN_SECRET_BYTES} bytes` };
const secret = z.string(secretError).refine(isSecretOrName, secretError);

const keyError = { error: 'expected a public key: PEM text, or a JWK' };
const publicKey = z.union([z.string(), z.looseObject({ kty: z.string() })], keyError);

const kid = textLike(/^[\w.-]{1,64}$/, 'a key ID: letters, digits, dots and dashes, such as 2026-11');

/** One key that a partner signs with. Its algorithm is its own: a pass cannot choose another. */
const keySchema = z
  .discriminatedUnion(
    'alg',
    [
      z.strictObject({ kid, alg: z.literal('HS256'), secret }),
      z.strictObject({ kid, alg: z.enum(['RS256', 'ES256', 'EdDSA']), publicKey }),
    ],
    // What stands there instead may be a secret in the wrong place.
    { error: 'expected a key: { "kid", "alg", … } with the "alg" HS256, RS256, ES256 or EdDSA' },
  )
  .superRefine((key, context) => {
    const problem = key.alg === 'HS256' ? undefined : problemWithPublicKey(key.alg, key.publicKey);
    if (problem !== undefined) context.addIssue({ code: 'custom', path: ['publicKey'], message: problem });
  });
export type KeySettings = z.infer<typeof keySchema>;

const scope = z
  .union([z.literal('*'), z.array(id)], { error: expected('"*", or a list of IDs of digits') })
  .default('*');
const grants = z.array(z.enum(GRANTS, { error: expected(`a grant: ${GRANTS.join(', ')}`) }));
const partnerRoles: Role[] = ['client', 'partner'];

/** What a partner may do. Its passes are narrowed to this, whatever they claim. */
const channelSchema = z.strictObject({
  name: words(100).describe('What people know the partner by.'),
  active: flag().default(true).describe('false refuses all of its passes.'),
  origins: originsSchema.describe('Where its pages are that may hold the form, such as https://partner.example.'),
  formOrigins: originsSchema.describe('Where its form is hosted, when it is not the relay that serves it.'),
  theme: themeSettings.optional().describe('How the form looks in its pages, unless they say otherwise.'),
  keys: z.array(keySchema).default([]).describe('The keys that its passes are signed with. Two while one is replaced.'),
  sites: scope.describe('The sites that its passes may name: "*" or a list of IDs.'),
  projects: scope.describe('The projects that its passes may name.'),
  jobTypes: scope.describe('The job types that its passes may name.'),
  roles: roles.default(partnerRoles).describe('The roles that its passes may have.'),
  grants: grants.default([]).describe('What its passes may allow beyond booking.'),
});
export type ChannelSettings = z.infer<typeof channelSchema>;

const channelName = textLike(CHANNEL_NAME_PATTERN, 'a channel’s name: small letters, digits and dashes').refine(
  (name) => name !== OWN_CHANNEL,
  `expected another name: "${OWN_CHANNEL}" is the channel of your own passes`,
);

/** `channels` of the config: partners by name. A key ID is one partner's alone. */
export const channelsSchema = z.record(channelName, channelSchema).superRefine((channels, context) => {
  const seen = new Set<string>();
  for (const [name, { keys }] of Object.entries(channels)) {
    for (const [index, key] of keys.entries()) {
      const path = [name, 'keys', index, 'kid'];
      if (seen.has(key.kid))
        context.addIssue({ code: 'custom', path, message: `"${key.kid}" is another key’s already` });
      seen.add(key.kid);
    }
  }
});
export type Channels = z.infer<typeof channelsSchema>;

/** `passes` of the config. */
export const passesSchema = z.strictObject({
  audience: words(200).default(PASS_AUDIENCE).describe('The "aud" that a pass must have.'),
  revoked: z.array(words(128)).default([]).describe('The "jti" of passes that are withdrawn.'),
});

const writes = (count: number) =>
  whole(1, 1_000_000, 'writes an hour').default(count).describe('Of one pass of this role.');

/** `limits` of the config. Each relay counts for itself. */
export const limitsSchema = z.strictObject({
  requestsPerMinute: whole(1, 1_000_000, 'requests a minute')
    .default(600)
    .describe('All requests of one pass, or under open access of one address.'),
  requestsPerMinuteOfAddress: whole(1, 1_000_000, 'requests a minute')
    .default(1200)
    .describe('All requests from one address, whatever passes they come with.'),
  badPassesPerHour: whole(1, 1_000_000, 'passes an hour')
    .default(30)
    .describe('Forged or broken passes from one address, before it has to wait.'),
  writesPerHour: z
    .strictObject({ client: writes(20), partner: writes(200), desk: writes(1000) } satisfies Record<Role, z.ZodType>)
    .prefault({})
    .describe('Bookings, changes, cancellations and new sites of one pass, by role. A repeat of one is not counted.'),
});
export type Limits = z.infer<typeof limitsSchema>;

function isSecretOrName(value: string): boolean {
  if (value.startsWith('env:')) return /^env:[A-Za-z_]\w*$/.test(value);
  return Buffer.byteLength(value) >= MIN_SECRET_BYTES;
}
