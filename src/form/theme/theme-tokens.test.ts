import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, fromHex, type Oklch } from './colour.ts';
import { readTheme } from './read-theme.ts';
import { OWN, OWN_ACCENT, themeTokens } from './theme-tokens.ts';
import { readTokens } from './tokens-for-tests.ts';

const colour = (hex: string | undefined): Oklch => fromHex(hex ?? '') ?? expect.fail(`${hex}`);
const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a theme', () => {
  it('can be read, whatever its colours are', () => {
    fc.assert(
      fc.property(anyHex, anyHex, anyHex, (background, text, accent) => {
        const { tokens } = themeTokens({ background, text, accent });
        const ground = colour(tokens['--page']);
        for (const name of ['--text', '--text-quiet', '--accent', '--danger', '--success', '--warning']) {
          expect(contrast(colour(tokens[name]), ground), name).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(colour(tokens['--line-control']), ground)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });

  it('names the old colour, the new one and both ratios where it had to change one', () => {
    const { notes } = themeTokens({ background: '#ffffff', text: '#999999' });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/text #999999 has a contrast of 2\.\d+ .* so #[\da-f]{6} is used, which has 4\.\d+\.$/);
  });

  it('leaves colours alone that can be read', () => {
    const { tokens, notes, scheme } = themeTokens({ background: '#ffffff', text: '#222222', accent: '#0a5f38' });
    expect([tokens['--text'], tokens['--accent'], notes, scheme]).toEqual(['#222222', '#0a5f38', [], 'light']);
  });
});

it('reads each token by itself', () => {
  const { theme, wrong } = readTheme({ accent: 'red', radius: '4', font_size: 99, scheme: '', density: 'compact' });
  expect(theme).toEqual({ radius: 4, density: 'compact' });
  expect(wrong).toHaveLength(2);
});

it.each(['light', 'dark'] as const)('starts from the page’s own colours, in %s', (scheme) => {
  const { colour } = readTokens(scheme, false);
  expect({ ...OWN[scheme], accent: OWN_ACCENT[scheme] }).toEqual({
    text: colour('--text'),
    quiet: colour('--text-quiet'),
    line: colour('--line'),
    control: colour('--line-control'),
    danger: colour('--danger'),
    success: colour('--success'),
    warning: colour('--warning'),
    accent: colour('--accent'),
  });
});
