import { contrast, fromHex, type Oklch, toHex } from './colour.ts';

export type Scheme = 'light' | 'dark';

/** The page's tokens that an accent sets, each as `#rrggbb`. */
export interface AccentTokens {
  '--accent': string;
  '--accent-strong': string;
  '--accent-soft': string;
  '--on-accent': string;
}

export type ReadableAccent = Record<Scheme, AccentTokens>;

/** Text needs this contrast (WCAG 2.2, 1.4.3 AA). */
export const TEXT = 4.5;

/** The grounds of tokens.css that the accent is read on and has least contrast with. Their hue is the page's. */
export const GROUNDS: Record<Scheme, Oklch[]> = {
  light: [
    { l: 0.978, c: 0.004, h: 205 },
    { l: 0.968, c: 0.005, h: 205 },
  ],
  dark: [
    { l: 0.228, c: 0.013, h: 205 },
    { l: 0.265, c: 0.015, h: 205 },
  ],
};

/** How the accent's companions stand to it: `on` is text on it, `soft` a ground, `strong` its hover. */
const RECIPES: Record<Scheme, { step: number; strong: number; soft: Omit<Oklch, 'h'>; on: Omit<Oklch, 'h'> }> = {
  light: { step: -0.005, strong: -0.07, soft: { l: 0.955, c: 0.018 }, on: { l: 0.99, c: 0.004 } },
  dark: { step: 0.005, strong: 0.07, soft: { l: 0.31, c: 0.035 }, on: { l: 0.2, c: 0.03 } },
};

/** Darker or lighter by steps, hue and chroma kept, until it has `ratio` with each of `grounds` or can go no further. */
export function madeReadable(wanted: Oklch, grounds: readonly Oklch[], ratio: number, step: number): Oklch {
  let colour = wanted;
  while (grounds.some((ground) => contrast(colour, ground) < ratio) && (step < 0 ? colour.l > 0 : colour.l < 1)) {
    colour = { ...colour, l: Math.min(Math.max(colour.l + step, 0), 1) };
  }
  return colour;
}

/**
 * The operator's colour as it can be read in light and in dark: as it is where that passes WCAG AA as text on our grounds
 * and under text of its own, else darker or lighter by as little as it takes, its hue kept. Undefined for what is no
 * `#rrggbb`.
 */
export function readableAccent(hex: string): ReadableAccent | undefined {
  const wanted = fromHex(hex);
  return wanted && { light: accentTokens('light', wanted), dark: accentTokens('dark', wanted) };
}

/** The accent's tokens in one scheme, readable on `grounds`. */
export function accentTokens(scheme: Scheme, wanted: Oklch, grounds: readonly Oklch[] = GROUNDS[scheme]): AccentTokens {
  const { step, strong, soft: softness, on: onness } = RECIPES[scheme];
  // A grey stays grey: its hue means nothing.
  const tint = (recipe: Omit<Oklch, 'h'>): Oklch => ({ l: recipe.l, c: Math.min(recipe.c, wanted.c), h: wanted.h });
  const soft = tint(softness);
  const on = tint(onness);
  const accent = madeReadable(wanted, [...grounds, soft, on], TEXT, step);
  const hover = { ...accent, l: Math.min(Math.max(accent.l + strong, 0), 1) };
  return {
    '--accent': toHex(accent),
    '--accent-strong': toHex(hover),
    '--accent-soft': toHex(soft),
    '--on-accent': toHex(on),
  };
}

/** A line for the operator, when their colour is not used as it stands; undefined when it is, in both schemes. */
export function adjustmentNote(hex: string, { light, dark }: ReadableAccent): string | undefined {
  const plain = toHex(fromHex(hex) ?? { l: 0, c: 0, h: 0 });
  const changed = [
    light['--accent'] !== plain && `${light['--accent']} in light`,
    dark['--accent'] !== plain && `${dark['--accent']} in dark`,
  ].filter(Boolean);
  if (changed.length === 0) return undefined;
  return `Callout: the accent ${hex} would be hard to read (WCAG AA), so the page uses ${changed.join(' and ')}.`;
}
