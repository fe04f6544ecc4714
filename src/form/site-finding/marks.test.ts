import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markMatches } from './marks.ts';

const marked = (name: string, typed: string) =>
  markMatches(name, typed)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

it.each([
  ['Acme Depot — 3/24 Brand Dr', '24 bra', 'Acme Depot — 3/[24] [Bra]nd Dr'],
  ['Acme Depot — 3/24 Brand Dr', 'brnad', 'Acme Depot — 3/24 [Brand] Dr'],
  ['Café Whakatāne', 'cafe', '[Café] Whakatāne'],
  ['Acme Depot', '', 'Acme Depot'],
])('marks in “%s” what “%s” found', (name, typed, expected) => {
  expect(marked(name, typed)).toBe(expected);
});

it('never changes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, typed) => {
      expect(
        markMatches(name, typed)
          .map(({ text }) => text)
          .join(''),
      ).toBe(name);
    }),
  );
});
