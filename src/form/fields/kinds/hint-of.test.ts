import { expect, it } from 'vitest';
import { fieldOf, READING } from './fields-for-tests.ts';
import { hintOf } from './hint-of.ts';

it('says the operator’s help first, then what the kind takes', () => {
  const height = fieldOf('number', { min: 1, max: 40, unit: 'm', help: 'Up to the gutter' });
  expect(hintOf(height, READING)).toEqual({ help: 'Up to the gutter.', kind: '1 to 40 m.' });
});

it('says a range alone, with numbers as the visitor writes them', () => {
  const reading = { ...READING, locale: 'de-DE' };
  expect(hintOf(fieldOf('number', { min: 1500, unit: 'kg' }), reading)).toEqual({
    help: undefined,
    kind: 'At least 1.500 kg.',
  });
});

it('gives an example of a date in the visitor’s own order', () => {
  expect(hintOf(fieldOf('date'), READING).kind).toBe('Such as 13/07/2026 or 13 July.');
  expect(hintOf(fieldOf('date'), { ...READING, locale: 'en-US' }).kind).toBe('Such as 7/13/2026 or July 13.');
});

it('says nothing where there is nothing to say', () => {
  const nothing = { help: undefined, kind: undefined };
  expect(hintOf(fieldOf('text'), READING)).toEqual(nothing);
  expect(hintOf(fieldOf('number', { help: ' ' }), READING)).toEqual(nothing);
});

it('asks nothing of a field that is only to be read', () => {
  const field = fieldOf('date', { read_only: true, help: 'From the contract' });
  expect(hintOf(field, READING)).toEqual({ help: 'From the contract', kind: undefined });
});
