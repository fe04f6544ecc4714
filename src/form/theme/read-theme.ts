import { THEME_TOKENS, type Theme, themeSchema } from '../../contract/theme.ts';

/** A theme as far as it makes sense, and the tokens that do not, for whoever wrote them. */
export interface ReadTheme {
  theme: Theme;
  wrong: string[];
}

const NUMBERS = ['radius', 'font_size'];

/** Reads a theme of a page around the form, token by token: one that is wrong takes none of the others with it. */
export function readTheme(given: unknown): ReadTheme {
  const read: ReadTheme = { theme: {}, wrong: [] };
  if (typeof given !== 'object' || given === null) return read;
  const tokens = new Map(Object.entries(given));
  for (const token of THEME_TOKENS) {
    const value = tokens.get(token);
    if (value === undefined || value === '') continue;
    // An attribute's number is text.
    const plain = NUMBERS.includes(token) && typeof value === 'string' ? Number(value) : value;
    const parsed = themeSchema.safeParse({ [token]: plain });
    if (parsed.success) Object.assign(read.theme, parsed.data);
    else read.wrong.push(`Callout: the theme's ${token} ${JSON.stringify(value)} is ignored: see docs/partners.md.`);
  }
  return read;
}
