// biome-ignore lint/style/noRestrictedImports: for tests, which read the stylesheet.
import { readFileSync } from 'node:fs';
import type { Scheme } from './accent.ts';
import type { Oklch } from './colour.ts';

type Declarations = ReadonlyMap<string, string>;

const ALPHA = /\s*\/.*$/;

/** The tokens of `tokens.css` as they apply to a visitor who asked for the given scheme and, perhaps, for more contrast; for tests. */
export function readTokens(scheme: Scheme, moreContrast: boolean) {
  const css = readFileSync('src/form/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const tokens: Declarations = new Map([
    ...declarations(css.slice(0, css.indexOf('@media'))),
    ...(moreContrast ? declarations(block(css, '@media (prefers-contrast: more)')) : []),
  ]);

  const textOf = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`tokens.css has no ${name}`);
    return value.replace(/var\((--[\w-]+)\)/g, (_, other: string) => textOf(other));
  };

  return {
    names: [...tokens.keys()],
    /** The colour that the token comes to. Throws for a token that is none. */
    colour: (name: string): Oklch => {
      const text = textOf(name);
      const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(text);
      return oklchOf(pair?.[scheme === 'light' ? 1 : 2] ?? text);
    },
  };
}

function declarations(css: string): [string, string][] {
  return [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s+/g, ' ').trim(),
  ]);
}

/** From a rule's opening to the next one at the same level. */
function block(css: string, opening: string): string {
  const [, rest] = css.split(opening);
  if (rest === undefined) throw new Error(`tokens.css has no ${opening}`);
  return rest.slice(0, rest.search(/\n\}/));
}

function oklchOf(text: string): Oklch {
  const numbers = /^oklch\(([^)]+)\)$/.exec(text)?.[1]?.replace(ALPHA, '').split(' ').map(Number) ?? [];
  const [l, c, h] = numbers;
  if (l === undefined || c === undefined || h === undefined || numbers.some(Number.isNaN)) {
    throw new Error(`no colour in OKLCH: ${text}`);
  }
  return { l, c, h };
}
