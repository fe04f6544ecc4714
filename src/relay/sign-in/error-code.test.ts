import { expect, it } from 'vitest';
import { errorCode } from './error-code.ts';

it('tells a provider’s no in the word that the standard has for it', () => {
  expect(errorCode(Object.assign(new Error('no'), { error: 'access_denied' }))).toBe('access_denied');
  expect(errorCode(Object.assign(new Error('no'), { code: 'OAUTH_TIMEOUT' }))).toBe('OAUTH_TIMEOUT');
});

it('does not repeat a word that is none of those: whoever wrote the address chose it', () => {
  const error = Object.assign(new Error('no'), { error: 'jo.citizen@example.com', code: 'OAUTH_AUTHORIZATION' });
  expect(errorCode(error)).toBe('unregistered-error');
});
