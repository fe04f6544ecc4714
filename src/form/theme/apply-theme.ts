import type { Theme } from '../../contract/theme.ts';
import { themeTokens } from './theme-tokens.ts';

/** What `applyTheme` has set on an element, to be taken away by the next. */
const applied = new WeakMap<HTMLElement, string[]>();
const noted = new Set<string>();

/**
 * Puts a theme on `root` in the place of the one before, through the CSSOM: the content security policy forbids inline styles
 * in markup. Says once on the console of each colour that had to be adjusted.
 */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  const { tokens, scheme, fontSize, notes } = themeTokens(theme);
  for (const name of applied.get(root) ?? []) root.style.removeProperty(name);
  const values = {
    ...tokens,
    'color-scheme': scheme,
    ...(fontSize !== undefined && { 'font-size': `${fontSize}px` }),
  };
  for (const [name, value] of Object.entries(values)) root.style.setProperty(name, value);
  applied.set(root, Object.keys(values));
  for (const note of notes) {
    if (!noted.has(note)) console.warn(note);
    noted.add(note);
  }
}
