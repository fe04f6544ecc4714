import { expect, it } from 'vitest';
import { jsonMistake } from './json-mistake.ts';

function mistakeIn(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch (error) {
    return jsonMistake(text, error instanceof Error ? error.message : '');
  }
}

it.each([
  ['{ "form": }', "Unexpected token '}' (line 1 column 11)"],
  ['{\n  "a": [1, 2],\n  "b": trux\n}\n', "Unexpected token 'x' (line 3 column 11)"],
  ['\n\n// a comment\n{}', "Unexpected token '/' (line 3 column 1)"],
  ["{\n  'a': 1\n}", "Expected property name or '}' in JSON at position 4 (line 2 column 3)"],
  ['{ "a": 1', "Expected ',' or '}' after property value in JSON at position 8 (line 1 column 9)"],
  ['', 'Unexpected end of JSON input'],
])('tells where %j is wrong', (text, mistake) => {
  expect(mistakeIn(text)).toBe(mistake);
});

it('repeats nothing of a secret that lacks its quotation marks', () => {
  const secret = 'topsecrettopsecrettopsecrettopsecret';
  expect(mistakeIn(`{ "secret": ${secret} }`)).not.toContain(secret.slice(0, 5));
  expect(mistakeIn(`{ "secret": "${secret}, "alg": "HS256" }`)).not.toContain(secret.slice(0, 5));
});
