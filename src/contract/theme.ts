import * as z from 'zod/mini';

export const SCHEMES = ['light', 'dark', 'auto'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

/** A colour as six hexadecimal digits, the only form: what is computed with needs no parser, and no CSS gets in. */
export const COLOUR_PATTERN = /^#[0-9a-fA-F]{6}$/;
const colour = z.string().check(z.regex(COLOUR_PATTERN));

/** Names of installed faces, comma-separated. Nothing that could end a declaration or fetch a file. */
export const FONT_FAMILY_PATTERN = /^[\p{L}\p{N} ,'"_-]{1,200}$/u;

/** In CSS pixels. */
export const THEME_LIMITS = { radius: { min: 0, max: 24 }, font_size: { min: 14, max: 20 } } as const;
const pixels = ({ min, max }: { min: number; max: number }) => z.number().check(z.minimum(min), z.maximum(max));

/**
 * How the form looks in a partner's page: by attribute of `<callout-form>`, by message or by a channel's config. Each is
 * optional and one by itself means something. Contrast is computed: a colour that would be unreadable is mended.
 */
export const themeSchema = z.object({
  accent: z.optional(colour),
  text: z.optional(colour),
  background: z.optional(colour),
  /** Corner radius in CSS pixels, 0 to 24. */
  radius: z.optional(pixels(THEME_LIMITS.radius)),
  font_family: z.optional(z.string().check(z.regex(FONT_FAMILY_PATTERN))),
  /** Body text in CSS pixels, 14 to 20. */
  font_size: z.optional(pixels(THEME_LIMITS.font_size)),
  density: z.optional(z.enum(DENSITIES)),
  scheme: z.optional(z.enum(SCHEMES)),
});
export type Theme = z.infer<typeof themeSchema>;
export const THEME_TOKENS = [
  'accent',
  'text',
  'background',
  'radius',
  'font_family',
  'font_size',
  'density',
  'scheme',
] as const satisfies (keyof Theme)[];
