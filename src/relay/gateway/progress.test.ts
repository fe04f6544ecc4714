import { describe, expect, it } from 'vitest';
import { failureOf } from './progress.ts';

const systemError = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

describe('a request that got no answer', () => {
  it.each([
    ['a refused connection', systemError('ECONNREFUSED', 'connect')],
    ['an unknown host', systemError('ENOTFOUND', 'getaddrinfo')],
    ['a name server out of reach', systemError('EAI_AGAIN', 'getaddrinfo')],
    ['a network out of reach', systemError('ENETUNREACH', 'connect')],
    ['a host out of reach', systemError('EHOSTUNREACH', 'connect')],
    ['a connection never made in time', systemError('UND_ERR_CONNECT_TIMEOUT')],
    ['an expired certificate', systemError('CERT_HAS_EXPIRED')],
    ['a certificate for another host', systemError('ERR_TLS_CERT_ALTNAME_INVALID')],
  ])('was certainly not sent: %s', (_, cause) => {
    expect(failureOf(fetchFailed(cause))).toEqual({ progress: 'not-sent', code: cause.code });
  });

  it.each([
    ['a reset', systemError('ECONNRESET', 'read')],
    ['a broken pipe', systemError('EPIPE', 'write')],
    ['a closed socket', systemError('UND_ERR_SOCKET')],
    ['headers that never came', systemError('UND_ERR_HEADERS_TIMEOUT')],
    ['a route lost in the middle', systemError('EHOSTUNREACH', 'read')],
    ['a code not heard of', systemError('EWHATEVER')],
  ])('may have been sent: %s', (_, cause) => {
    expect(failureOf(fetchFailed(cause))).toEqual({ progress: 'maybe-sent', code: cause.code });
  });

  it('was certainly not sent when every address of the host refused', () => {
    const cause = new AggregateError([systemError('ECONNREFUSED', 'connect'), systemError('ENETUNREACH', 'connect')]);
    expect(failureOf(fetchFailed(cause)).progress).toBe('not-sent');
  });

  it.each([[undefined], ['text'], [new Error('no code')]])('may have been sent when %s is thrown', (thrown) => {
    expect(failureOf(thrown)).toEqual({ progress: 'maybe-sent', code: 'unknown' });
  });
});
