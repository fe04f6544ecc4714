import * as z from 'zod';
import {
  COLOUR_PATTERN,
  DENSITIES,
  FONT_FAMILY_PATTERN,
  SCHEMES,
  THEME_LIMITS,
  type Theme,
} from '../../contract/theme.ts';
import { expected, textLike } from '../config/parts.ts';

const colour = textLike(COLOUR_PATTERN, 'a colour such as #0a5f38').optional();
const pixels = ({ min, max }: { min: number; max: number }) => {
  const error = expected(`a number of pixels, ${min} to ${max}`);
  return z.number({ error }).min(min, { error }).max(max, { error }).optional();
};
const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, { error: expected(`one of ${names.join(', ')}`) }).optional();
const fontError = { error: expected('names of fonts, such as Georgia, serif') };

/** A theme in the config: the tokens by the names that a partner's page gives them too. */
export const themeSettings = z.strictObject({
  accent: colour.describe('The colour of buttons and links, #rrggbb. Made readable where it is not.'),
  text: colour.describe('The colour of text, #rrggbb. Made readable where it is not.'),
  background: colour.describe('The colour behind the form, #rrggbb.'),
  radius: pixels(THEME_LIMITS.radius).describe('How round corners are, in pixels.'),
  font_family: z
    .string(fontError)
    // Not in the JSON Schema: its pattern is one of Unicode, which not every editor reads.
    .refine((names) => FONT_FAMILY_PATTERN.test(names), fontError)
    .optional()
    .describe('Names of installed fonts, comma-separated. Nothing is fetched.'),
  font_size: pixels(THEME_LIMITS.font_size).describe('The size of text, in pixels.'),
  density: oneOf(DENSITIES).describe('How close things stand.'),
  scheme: oneOf(SCHEMES).describe('Light, dark, or as the visitor’s device has it.'),
} satisfies Record<keyof Theme, z.ZodType>);

const originError = { error: expected('an origin such as https://partner.example') };

/** Origins of a channel's. Each in full: there is no pattern, and a path means nothing. */
export const originsSchema = z.array(z.string(originError).refine(isOrigin, originError)).default([]);

/** `embed` of the config: the operator's own pages, for passes of the operator's own. */
export const embedSchema = z.strictObject({
  origins: originsSchema.describe('Where pages of your own are that may hold the form. None, unless you say so.'),
  theme: themeSettings.optional().describe('How the form looks there.'),
  formOrigins: originsSchema.describe('Where your own form is hosted, when it is not the relay that serves it.'),
});

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value;
}
