import type { Theme } from '../../contract/theme.ts';
import { themeTokens } from '../theme/theme-tokens.ts';

/** A theme as a rule for a style sheet; empty for none. What it sets, the page's script later sets on the element itself. */
export function themeStyle(theme: Theme): string {
  if (Object.keys(theme).length === 0) return '';
  const { tokens, scheme, fontSize } = themeTokens(theme);
  const values = {
    ...tokens,
    'color-scheme': scheme,
    ...(fontSize !== undefined && { 'font-size': `${fontSize}px` }),
  };
  const rules = Object.entries(values).map(([name, value]) => `${name}:${value}`);
  return `:root{${rules.join(';')}}`;
}
