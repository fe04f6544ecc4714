import { expect, it } from 'vitest';
import { readFragment } from './fragment.ts';

it('takes the pass out of a link and leaves the rest of the fragment alone', () => {
  expect(readFragment('#pass=a.b.c')).toEqual({ pass: 'a.b.c', rest: '' });
  expect(readFragment('#top=1&pass=a.b.c&x=%20')).toEqual({ pass: 'a.b.c', rest: '#top=1&x=%20' });
});

it('finds no pass where there is none', () => {
  expect(readFragment('')).toEqual({ pass: undefined, rest: '' });
  expect(readFragment('#field-title')).toEqual({ pass: undefined, rest: '#field-title' });
  expect(readFragment('#bypass=1')).toEqual({ pass: undefined, rest: '#bypass=1' });
});

it('reads a pass that a mail program has encoded, and takes an empty one for none', () => {
  expect(readFragment('#pass=a%2Eb%2Ec%20').pass).toBe('a.b.c');
  expect(readFragment('#pass=a%zz').pass).toBe('a%zz');
  expect(readFragment('#pass=')).toEqual({ pass: undefined, rest: '' });
});
