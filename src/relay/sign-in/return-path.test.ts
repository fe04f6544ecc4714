import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

it.each(['/', '/desk', '/mine?site=3065756', '/r/6f9619ff-8b86-4d01-b42d-00cf4fc964ff'])('leads back to %s', (path) => {
  expect(returnPath(path)).toBe(path);
});

it.each([
  undefined,
  '',
  'desk',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/..//elsewhere.example/',
  '/%0d%0aSet-Cookie:a=b\r\n',
  'javascript:alert(1)',
  '/sign-in',
  '/signed-in',
])('leads home rather than to %j', (asked) => {
  expect(returnPath(asked)).toBe('/');
});

it('leads to this origin whatever is asked for', () => {
  const piece = fc.constantFrom('/', '\\', '.', '@', ':', 'http', 'elsewhere.example', '?', '#', '%2f', ' ', '\t', 'a');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const url = new URL(returnPath(pieces.join('')), 'https://book.example/sign-in/callback');
      expect(url.origin).toBe('https://book.example');
    }),
  );
});
