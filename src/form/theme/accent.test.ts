// biome-ignore lint/style/noRestrictedImports: a test, which reads the stylesheet.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustmentNote, GROUNDS, readableAccent } from './accent.ts';
import { contrast, fromHex, type Oklch, toHex } from './colour.ts';

const colour = (hex: string): Oklch => fromHex(hex) ?? expect.fail(hex);
const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const byHex = (one: string, other: string) => contrast(colour(one), colour(other));

describe('contrast', () => {
  it('is WCAG’s: 21 for black on white, 1 for a colour on itself, 4.48 for #777 on white', () => {
    expect(byHex('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(byHex('#336699', '#336699')).toBe(1);
    expect(byHex('#777', '#fff')).toBeCloseTo(4.48, 2);
  });
});

it('gives every colour back as it was', () => {
  fc.assert(
    fc.property(anyHex, (hex) => {
      expect(toHex(colour(hex))).toBe(hex);
    }),
  );
});

describe('an operator’s accent', () => {
  it('can be read on every ground and under its own text, in light and in dark, whatever it is', () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const accent = readableAccent(hex) ?? expect.fail(hex);
        for (const scheme of ['light', 'dark'] as const) {
          const tokens = accent[scheme];
          for (const ground of GROUNDS[scheme]) {
            expect(contrast(colour(tokens['--accent']), ground)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(colour(tokens['--accent-strong']), ground)).toBeGreaterThanOrEqual(4.5);
          }
          expect(byHex(tokens['--on-accent'], tokens['--accent'])).toBeGreaterThanOrEqual(4.5);
          expect(byHex(tokens['--on-accent'], tokens['--accent-strong'])).toBeGreaterThanOrEqual(4.5);
          expect(byHex(tokens['--accent-strong'], tokens['--accent-soft'])).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('is left as it is where it can be read, and noted where it is not', () => {
    const green = readableAccent('#0a5f38') ?? expect.fail();
    expect(green.light['--accent']).toBe('#0a5f38');
    expect(green.dark['--accent']).not.toBe('#0a5f38');
    expect(adjustmentNote('#0a5f38', green)).toMatch(/^Callout: the accent #0a5f38 .* uses #[\da-f]{6} in dark\.$/);
    const yellow = readableAccent('#ffcc00') ?? expect.fail();
    expect(yellow.dark['--accent']).toBe('#ffcc00');
    expect(adjustmentNote('#ffcc00', yellow)).toMatch(/in light\.$/);
  });

  it('is not taken when it is no colour', () => {
    expect(readableAccent('red')).toBeUndefined();
    expect(readableAccent('#12345')).toBeUndefined();
  });
});

it('knows the grounds as tokens.css has them', () => {
  const css = readFileSync('src/form/styles/tokens.css', 'utf8');
  const ground = (name: string) => {
    const pair = new RegExp(
      `--${name}: light-dark\\(oklch\\(([\\d.]+) ([\\d.]+) \\S+\\)+, oklch\\(([\\d.]+) ([\\d.]+)`,
    ).exec(css);
    const [, lightL, lightC, darkL, darkC] = (pair ?? expect.fail(name)).map(Number);
    return { light: { l: lightL, c: lightC, h: 205 }, dark: { l: darkL, c: darkC, h: 205 } };
  };
  expect(css).toContain('--hue: 205;');
  expect(GROUNDS.light).toEqual([ground('page').light, ground('surface-sunken').light]);
  expect(GROUNDS.dark).toEqual([ground('surface').dark, ground('surface-raised').dark]);
});
