import { expect, it } from 'vitest';
import { errorCode } from './error-code.ts';

it('tells a provider’s no in the word that the standard has for it', () => {
  expect(errorCode(Object.assign(new Error('no'), { error: 'access_denied' }))).toBe('access_denied');
  expect(errorCode(Object.assign(new Error('no'), { code: 'OAUTH_TIMEOUT' }))).toBe('OAUTH_TIMEOUT');
});

it('tells of a service that cannot be reached why, in the system’s word', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 192.0.2.1:443'), { code: 'ECONNREFUSED' });
  expect(errorCode(new TypeError('fetch failed', { cause: refused }))).toBe('ECONNREFUSED');
});

it('takes nothing from a cause that is no such word: it can hold tokens and codes', () => {
  expect(errorCode(new TypeError('no', { cause: { code: 'a-token-of-somebody' } }))).toBe('TypeError');
});

it('does not repeat a word that is none of those: whoever wrote the address chose it', () => {
  const error = Object.assign(new Error('no'), { error: 'jo.citizen@example.com', code: 'OAUTH_AUTHORIZATION' });
  expect(errorCode(error)).toBe('unregistered-error');
});
