import type { Theme } from '../../contract/theme.ts';
import { accentTokens, GROUNDS, madeReadable, type Scheme, TEXT } from './accent.ts';
import { contrast, fromHex, type Oklch, toHex } from './colour.ts';

/** A theme as the page's tokens (`styles/tokens.css`). */
export interface ThemeTokens {
  /** Values by custom property. */
  tokens: Record<string, string>;
  /** `color-scheme` of the document. */
  scheme: 'light' | 'dark' | 'light dark';
  /** The size of body text in CSS pixels. */
  fontSize: number | undefined;
  /** Lines for whoever chose a colour that is not used as it stands. */
  notes: string[];
}

/** Of a control's border against its ground (WCAG 2.2, 1.4.11). */
const BORDER = 3;

/** The page's own colours in each scheme, as `styles/tokens.css` has them: a test holds one to the other. */
export const OWN: Record<
  Scheme,
  Record<'text' | 'quiet' | 'line' | 'control' | 'danger' | 'success' | 'warning', Oklch>
> = {
  light: {
    text: { l: 0.25, c: 0.02, h: 205 },
    quiet: { l: 0.47, c: 0.018, h: 205 },
    line: { l: 0.915, c: 0.006, h: 205 },
    control: { l: 0.62, c: 0.016, h: 205 },
    danger: { l: 0.5, c: 0.18, h: 27 },
    success: { l: 0.46, c: 0.105, h: 155 },
    warning: { l: 0.46, c: 0.09, h: 75 },
  },
  dark: {
    text: { l: 0.95, c: 0.006, h: 205 },
    quiet: { l: 0.76, c: 0.014, h: 205 },
    line: { l: 0.33, c: 0.014, h: 205 },
    control: { l: 0.57, c: 0.02, h: 205 },
    danger: { l: 0.78, c: 0.115, h: 27 },
    success: { l: 0.81, c: 0.12, h: 155 },
    warning: { l: 0.85, c: 0.1, h: 82 },
  },
};
const STEP: Record<Scheme, number> = { light: -0.005, dark: 0.005 };
export const OWN_ACCENT: Record<Scheme, Oklch> = {
  light: { l: 0.44, c: 0.082, h: 205 },
  dark: { l: 0.8, c: 0.09, h: 205 },
};

/**
 * The tokens of a theme. A background decides between light and dark by which text it bears; everything that is read or
 * found on it is made to stand out from it: text by 4.5 (WCAG 2.2, 1.4.3 AA), borders of controls by 3. A colour keeps its
 * hue and changes by as little as that takes.
 */
export function themeTokens(theme: Theme): ThemeTokens {
  const { accent, text, background, radius, font_family: family, font_size: fontSize, density, scheme } = theme;
  const ground = background === undefined ? undefined : fromHex(background);
  const only = ground ? schemeOf(ground) : scheme === 'auto' ? undefined : scheme;
  const schemes: Scheme[] = only ? [only] : ['light', 'dark'];
  const notes: string[] = [];
  if (ground && scheme !== undefined && scheme !== 'auto' && scheme !== only) {
    notes.push(`Callout: on the background ${background} the scheme is ${only}, not ${scheme}.`);
  }
  const inScheme = schemes.map((one) => coloursIn(one, { accent, text, ground, notes }));
  const [first = {}, second] = inScheme;
  const names = new Set(inScheme.flatMap(Object.keys));
  const colours = [...names].map((name) => [
    name,
    second ? `light-dark(${first[name]}, ${second[name]})` : (first[name] ?? ''),
  ]);
  return {
    tokens: {
      ...Object.fromEntries(colours),
      ...(radius !== undefined && { '--radius': `${radius}px` }),
      ...(family !== undefined && { '--font': `${family}, system-ui, sans-serif` }),
      ...(density === 'compact' && COMPACT),
    },
    scheme: only ?? 'light dark',
    fontSize,
    notes,
  };
}

/** Targets of 36 px (WCAG 2.2, 2.5.8 asks for 24), and space to go with them. */
const COMPACT = {
  '--control': '2.25rem',
  '--space-2': '0.375rem',
  '--space-3': '0.5rem',
  '--space-4': '0.75rem',
  '--space-5': '1rem',
  '--space-6': '1.25rem',
};

/** The scheme whose text is read better on a ground. */
function schemeOf(ground: Oklch): Scheme {
  const black = { l: 0, c: 0, h: 0 };
  const white = { l: 1, c: 0, h: 0 };
  return contrast(ground, black) >= contrast(ground, white) ? 'light' : 'dark';
}

interface Wanted {
  accent: string | undefined;
  text: string | undefined;
  ground: Oklch | undefined;
  notes: string[];
}

function coloursIn(scheme: Scheme, { accent, text, ground, notes }: Wanted): Record<string, string> {
  const away = STEP[scheme];
  const own = OWN[scheme];
  // A little towards the text, so that what is sunk can be told from what it is in.
  const sunken = ground && { ...ground, l: ground.l + (scheme === 'light' ? -0.02 : 0.03) };
  const grounds = ground && sunken ? [ground, sunken] : GROUNDS[scheme];
  const readable = (colour: Oklch) => toHex(madeReadable(colour, grounds, TEXT, away));
  const note = (what: string, wanted: string, used: string) => {
    if (toHex(fromHex(wanted) ?? own.text) === used) return;
    const worst = (hex: string) =>
      Math.min(...grounds.map((one) => contrast(fromHex(hex) ?? one, one)))
        .toFixed(2)
        .replace(/\.?0+$/, '');
    notes.push(
      `Callout: the ${what} ${wanted} has a contrast of ${worst(wanted)} where WCAG AA asks for 4.5 (${scheme}), so ${used} is used, which has ${worst(used)}.`,
    );
  };

  const colours: Record<string, string> = {};
  if (accent !== undefined || ground) {
    const wanted = accent === undefined ? OWN_ACCENT[scheme] : fromHex(accent);
    if (wanted) Object.assign(colours, accentTokens(scheme, wanted, grounds));
    if (accent !== undefined) note('accent', accent, colours['--accent'] ?? '');
  }
  if (text !== undefined || ground) {
    const wanted = (text === undefined ? undefined : fromHex(text)) ?? own.text;
    const used = madeReadable(wanted, grounds, TEXT, away);
    colours['--text'] = toHex(used);
    if (text !== undefined) note('text', text, toHex(used));
    // Quieter by a third of the way to the ground, as far as it can still be read.
    const under = grounds[0] ?? used;
    colours['--text-quiet'] = readable({ ...used, l: used.l + (under.l - used.l) / 3, c: Math.min(used.c, 0.03) });
  }
  if (ground && sunken) {
    Object.assign(colours, {
      '--page': toHex(ground),
      '--surface': toHex(ground),
      '--surface-raised': toHex(ground),
      '--field': toHex(ground),
      '--surface-sunken': toHex(sunken),
      '--line': toHex({ ...own.line, l: ground.l + (scheme === 'light' ? -0.085 : 0.1) }),
      '--line-control': toHex(madeReadable(own.control, grounds, BORDER, away)),
      '--danger': readable(own.danger),
      '--success': readable(own.success),
      '--warning': readable(own.warning),
    });
  }
  return colours;
}
