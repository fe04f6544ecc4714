import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifySignature } from './verify.ts';

const NOW = Date.UTC(2026, 6, 1);
const T = NOW / 1000;
const SECRET = 'whsec_0123456789abcdef';
const BODY = '{"event_id":"evt_1"}';

function sign(body = BODY, secret = SECRET, t = T): string {
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

describe('the signature of a webhook', () => {
  it('is known by the secret', () => {
    expect(verifySignature(sign(), BODY, [SECRET], NOW)).toBe(true);
  });

  it('is known by either secret while one replaces the other', () => {
    const secrets = ['whsec_the_next_one_here', SECRET];
    expect(verifySignature(sign(), BODY, secrets, NOW)).toBe(true);
    expect(verifySignature(sign(BODY, 'whsec_the_next_one_here'), BODY, secrets, NOW)).toBe(true);
  });

  it('is refused when any byte of the body differs', () => {
    const header = sign();
    fc.assert(
      fc.property(fc.string(), (body) => {
        expect(verifySignature(header, body, [SECRET], NOW)).toBe(body === BODY);
      }),
    );
  });

  it.each([
    ['another secret', sign(BODY, 'whsec_someone_elses')],
    ['another time than was signed', sign().replace(`t=${T}`, `t=${T + 1}`)],
    ['no header', undefined],
    ['an empty header', ''],
    ['half a digest', sign().slice(0, -32)],
    ['a digest in capitals', sign().toUpperCase()],
  ])('is refused with %s', (_, header) => {
    expect(verifySignature(header, BODY, [SECRET], NOW)).toBe(false);
  });

  it('is refused when there is no secret to know it by', () => {
    expect(verifySignature(sign(), BODY, [], NOW)).toBe(false);
  });

  it.each([
    [0, true],
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])('made %i s from now is accepted: %s', (seconds, accepted) => {
    expect(verifySignature(sign(BODY, SECRET, T + seconds), BODY, [SECRET], NOW)).toBe(accepted);
  });
});
