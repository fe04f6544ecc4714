import { expect, it } from 'vitest';
import { spaceOf } from './space.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const pass = (claims: object, header: object = {}) => `${part({ alg: 'HS256', ...header })}.${part(claims)}.signature`;

it('is today’s names without a pass', () => {
  expect(spaceOf(undefined)).toBe('');
});

it('is the same for every pass of one person, and another for each person and channel', () => {
  const ann = spaceOf(pass({ sub: 'ann', channel: 'own', exp: 1 }));
  expect(spaceOf(pass({ sub: 'ann', channel: 'own', exp: 2, sites: ['1'] }))).toBe(ann);
  expect(spaceOf(pass({ sub: 'ann', exp: 2 }))).toBe(ann);
  expect(spaceOf(pass({ sub: 'bob', channel: 'own' }))).not.toBe(ann);
  expect(spaceOf(pass({ sub: 'ann', channel: 'acme' }))).not.toBe(ann);
  expect(spaceOf(pass({ sub: 'ann' }, { kid: 'acme-1' }))).not.toBe(ann);
});

it('never makes the names of one person start with those of another', () => {
  const short = spaceOf(pass({ sub: 'a' }));
  expect(spaceOf(pass({ sub: 'a/draft' })).startsWith(short)).toBe(false);
  expect(spaceOf(pass({ sub: 'ab' })).startsWith(short)).toBe(false);
});

it.each(['', 'nonsense', 'a.b.c', `${part({})}.${part({ sub: 7 })}.x`])(
  'keeps %j apart from everyone',
  (unreadable) => {
    expect(spaceOf(unreadable)).toBe('pass/unreadable/');
  },
);

it('reads names beyond ASCII', () => {
  expect(spaceOf(pass({ sub: 'Zoë' }))).toBe('pass/own/Zo%C3%AB/');
});

it('is there for a name that no address can hold: half of a pair of characters', () => {
  const pass = `${btoa('{}')}.${btoa('{"sub":"\\ud800"}')}.x`;
  expect(spaceOf(pass)).toBe('pass/own/%EF%BF%BD/');
});
