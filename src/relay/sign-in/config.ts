import * as z from 'zod';
import { expected, whole, words } from '../config/parts.ts';

const desk = z.union([z.literal('*'), z.array(words(200)).min(1)], {
  error: expected('"*", or a list of values of the claim such as ["service-desk"]'),
});

/** `signIn` of the config: who of those that the sign-in service knows is the desk, and for how long. */
export const signInSchema = z.strictObject({
  claim: words(200)
    .default('groups')
    .describe('The claim that tells what somebody belongs to; "realm_access.roles" for one inside another.'),
  desk: desk
    .optional()
    .describe('The values of the claim that make somebody the desk, or "*" for everyone who can sign in.'),
  scopes: z
    .array(words(100))
    .default([])
    .describe('Scopes to ask for beyond openid, profile and email, such as those that the claim needs.'),
  idleMinutes: whole(5, 24 * 60, 'minutes')
    .default(120)
    .describe('A session ends when it has not been used for so long.'),
  absoluteHours: whole(1, 7 * 24, 'hours')
    .default(12)
    .describe('A session ends so long after the sign-in, used or not.'),
});
export type SignInConfig = z.infer<typeof signInSchema>;
