import { expect, it } from 'vitest';
import { doubledKeys } from './doubled-keys.ts';

it.each([
  ['at the top', '{ "form": {}, "trustProxy": true, "form": {} }', ['the whole file: key "form" is there twice']],
  ['inside another', '{ "form": { "title": "A", "title": "B" } }', ['form: key "title" is there twice']],
  [
    'in an entry of a list',
    '{ "window": { "presets": [{ "name": "A" }, { "name": "B", "to": "9", "name": "C" }] } }',
    ['window.presets[1]: key "name" is there twice'],
  ],
  ['written with an escape', '{ "a": 1, "\\u0061": 2 }', ['the whole file: key "a" is there twice']],
  ['three times', '{ "a": 1, "a": 2, "a": 3 }', ['the whole file: key "a" is there 3 times']],
  [
    'twice, twice',
    '{ "a": { "b": 1, "b": 2 }, "a": 3 }',
    ['a: key "b" is there twice', 'the whole file: key "a" is there twice'],
  ],
])('finds a key that stands %s', (_case, text, lines) => {
  expect(doubledKeys(text)).toEqual(lines);
});

it.each([
  '{ "a": { "name": 1 }, "b": { "name": 1 } }',
  '[{ "name": 1 }, { "name": 1 }]',
  '{ "a": "a", "b": ["b", "b"], "c": "{ \\"c\\": 1, \\"c\\": 2 }" }',
  '{}',
  '3',
])('finds none in %s', (text) => {
  expect(doubledKeys(text)).toEqual([]);
});
