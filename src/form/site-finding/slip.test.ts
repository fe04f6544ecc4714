import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlipOf } from './slip.ts';

it.each([
  ['brnad', 'brand'],
  ['bran', 'brand'],
  ['braand', 'brand'],
  ['brand', 'grand'],
  ['whaktaame', 'whakatane'],
])('takes %s for a slip of %s', (typed, word) => {
  expect(isSlipOf(typed, word)).toBe(true);
});

it.each([
  ['dpo', 'dep'],
  ['1234', '1235'],
  ['unit3', 'unit4'],
  ['brand', 'drank'],
])('takes %s for a word of its own beside %s', (typed, word) => {
  expect(isSlipOf(typed, word)).toBe(false);
});

it('forgives any one letter left out of a word of five or more', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5,12}$/), fc.nat(), (word, at) => {
      const place = at % word.length;
      expect(isSlipOf(word.slice(0, place) + word.slice(place + 1), word)).toBe(true);
    }),
  );
});
