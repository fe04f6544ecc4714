import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../config/load.ts';
import { signPass, TEST_NOW_S, TEST_SECRET } from '../testing/passes.ts';
import { createCheckPass } from './check-pass.ts';
import { readAccess } from './settings.ts';

const NEXT_SECRET = 'the-next-secret-for-tests-of-32-bytes-too';
const PARTNER_SECRET = 'a-partners-secret-of-at-least-32-bytes!!';
const GONE_SECRET = 'the-secret-of-a-partner-who-has-gone-away';
const DAY = 86_400;

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

const channels = {
  acme: {
    name: 'Acme',
    keys: [
      { kid: 'acme-hs', alg: 'HS256', secret: 'env:ACME_SECRET' },
      { kid: 'acme-rs', alg: 'RS256', publicKey: pemOf(rsa.publicKey) },
      { kid: 'acme-es', alg: 'ES256', publicKey: ec.publicKey.export({ format: 'jwk' }) },
      { kid: 'acme-ed', alg: 'EdDSA', publicKey: pemOf(ed.publicKey) },
    ],
    sites: ['3065756', '3065757'],
    projects: [],
    jobTypes: ['29400'],
  },
  gone: { name: 'Gone', active: false, keys: [{ kid: 'gone', alg: 'HS256', secret: GONE_SECRET }] },
};

function checkWith({ passSecrets = [TEST_SECRET], revoked = [] as string[], audience = 'callout' } = {}) {
  const checked = checkConfig({ channels, passes: { revoked, audience } }, 'the test');
  if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
  const read = readAccess({
    env: { gateway: undefined, passSecrets, openAccess: false },
    config: checked.config,
    source: { ACME_SECRET: PARTNER_SECRET },
  });
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  return createCheckPass(read.access, { now: () => TEST_NOW_S * 1000 });
}

const invalidBy = (fault: string) => ({ ok: false, problem: 'pass-invalid', fault });
const byPartner = (kid: string) => ({ secret: kid === 'gone' ? GONE_SECRET : PARTNER_SECRET, header: { kid } });

describe('a pass of the operator’s', () => {
  it('makes a visitor with what it claims, and the narrowest for what it does not', async () => {
    const token = await signPass({ sites: ['1', '2'], grants: ['new-site'] });
    expect(await checkWith()(token)).toEqual({
      ok: true,
      visitor: {
        subject: 'jo',
        channel: 'own',
        role: 'client',
        sites: ['1', '2'],
        projects: [],
        jobTypes: '*',
        grants: ['new-site'],
        prefill: {},
        locked: [],
        expiresAt: (TEST_NOW_S + DAY) * 1000,
        fairness: 'own/jo',
      },
    });
    expect(await checkWith()(await signPass({ sites: undefined }))).toMatchObject({ visitor: { sites: [] } });
  });

  it('is good with either secret while one replaces the other, and no longer after that', async () => {
    const [old, next] = [await signPass(), await signPass({}, { secret: NEXT_SECRET })];
    const during = checkWith({ passSecrets: [TEST_SECRET, NEXT_SECRET] });
    expect([await during(old), await during(next)]).toMatchObject([{ ok: true }, { ok: true }]);
    const after = checkWith({ passSecrets: [NEXT_SECRET] });
    expect([await after(old), await after(next)]).toMatchObject([{ problem: 'pass-invalid' }, { ok: true }]);
  });

  it('may be for a partner’s channel, whose limits it has, with any role', async () => {
    const token = await signPass({ channel: 'acme', role: 'desk', sites: '*', grants: ['new-site'] });
    expect(await checkWith()(token)).toMatchObject({
      visitor: { channel: 'acme', role: 'desk', sites: ['3065756', '3065757'], grants: ['new-site'] },
    });
  });

  it('keeps the prefilled values that can be booked, and locks only those', async () => {
    const prefill = {
      site: '3065756',
      job_type: '9',
      title: 'T',
      date: '2026-02-30',
      from: '9am',
      to: '10:30',
      x: '1',
    };
    const token = await signPass({ job_types: ['29400'], prefill, locked: ['site', 'site', 'date', 'from', 'to'] });
    expect(await checkWith()(token)).toMatchObject({
      visitor: { prefill: { site: '3065756', title: 'T', to: '10:30' }, locked: ['site', 'to'] },
    });
  });

  it('allows for a clock that is a minute off, and no more', async () => {
    const check = checkWith();
    expect(await check(await signPass({ exp: TEST_NOW_S - 59 }))).toMatchObject({ ok: true });
    expect(await check(await signPass({ nbf: TEST_NOW_S + 60 }))).toMatchObject({ ok: true });
  });
});

describe('a pass of a partner’s', () => {
  const keys: [string, string, Parameters<typeof signPass>[1]][] = [
    ['HS256', 'acme-hs', { secret: PARTNER_SECRET }],
    ['RS256', 'acme-rs', { key: rsa.privateKey }],
    ['ES256', 'acme-es', { key: ec.privateKey }],
    ['EdDSA', 'acme-ed', { key: ed.privateKey }],
  ];
  it.each(keys)('is good when signed with %s', async (alg, kid, signing) => {
    const token = await signPass({}, { ...signing, header: { alg, kid } });
    expect(await checkWith()(token)).toMatchObject({ ok: true, visitor: { channel: 'acme', fairness: 'acme/jo' } });
  });

  it('is narrowed to what its channel allows, whatever it claims', async () => {
    const wide = { sites: '*', projects: '*', job_types: ['29400', '29401'], grants: ['new-site'], channel: 'acme' };
    expect(await checkWith()(await signPass(wide, byPartner('acme-hs')))).toMatchObject({
      visitor: { sites: ['3065756', '3065757'], projects: [], jobTypes: ['29400'], grants: [] },
    });
    const other = { sites: ['3065757', '9'] };
    expect(await checkWith()(await signPass(other, byPartner('acme-hs')))).toMatchObject({
      visitor: { sites: ['3065757'] },
    });
  });

  it.each([
    ['another channel', { channel: 'gone' }, 'channel'],
    ['the operator’s own channel', { channel: 'own' }, 'channel'],
    ['a role that its channel does not have', { role: 'desk' }, 'role'],
  ])('is refused for %s', async (_, claims, fault) => {
    expect(await checkWith()(await signPass(claims, byPartner('acme-hs')))).toEqual(invalidBy(fault));
  });
});

describe('a pass of a channel that is switched off', () => {
  const OFF = { ok: false, problem: 'channel-off', fault: 'channel' };

  it('is told so when its channel or the operator has signed it', async () => {
    expect(await checkWith()(await signPass({}, byPartner('gone')))).toEqual(OFF);
    expect(await checkWith()(await signPass({ channel: 'gone' }))).toEqual(OFF);
  });

  it('is as good as none when anyone else has signed it', async () => {
    const others = [
      [byPartner('acme-hs'), 'channel'],
      [{ secret: NEXT_SECRET }, 'signature'],
      [{ secret: NEXT_SECRET, header: { kid: 'gone' } }, 'signature'],
    ] as const;
    for (const [signing, fault] of others) {
      expect(await checkWith()(await signPass({ channel: 'gone' }, signing))).toEqual(invalidBy(fault));
    }
  });
});

describe('a pass is refused', () => {
  const unsigned = (claims: object) =>
    [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const claims = { aud: 'callout', sub: 'jo', role: 'client', sites: ['3065756'], exp: TEST_NOW_S + DAY };
  const pem = pemOf(rsa.publicKey);

  it.each([
    ['once it has expired', signPass({ exp: TEST_NOW_S - 61 }), 'pass-expired', 'exp'],
    ['before it is valid', signPass({ nbf: TEST_NOW_S + 61 }), 'pass-not-yet-valid', 'nbf'],
    ['once it is revoked', signPass({ jti: 'lost' }), 'pass-revoked', 'jti'],
    ['when it is signed with another secret', signPass({}, { secret: NEXT_SECRET }), 'pass-invalid', 'signature'],
    ['when its claims were changed', forged(), 'pass-invalid', 'signature'],
    ['when it names a key that there is not', signPass({}, { header: { kid: 'nobody' } }), 'pass-invalid', 'kid'],
    [
      'when it names a partner’s key and is signed with ours',
      signPass({}, { header: { kid: 'acme-hs' } }),
      'pass-invalid',
      'signature',
    ],
    ['when it is not signed at all', `${unsigned(claims)}.`, 'pass-invalid', 'alg'],
    ['when it is not signed and names a key', `${unsigned({ ...claims, kid: 'acme-rs' })}.`, 'pass-invalid', 'alg'],
    [
      'when a public key is used as a secret',
      signPass({}, { secret: pem, header: { kid: 'acme-rs' } }),
      'pass-invalid',
      'alg',
    ],
    ['when it is for another service', signPass({ aud: 'other' }), 'pass-invalid', 'aud'],
    ['when it is for no service', signPass({ aud: undefined }), 'pass-invalid', 'aud'],
    ['when it never ends', signPass({ exp: undefined }), 'pass-invalid', 'exp'],
    ['when it ends after more than 400 days', signPass({ exp: TEST_NOW_S + 401 * DAY }), 'pass-invalid', 'exp'],
    ['when it was issued for more than 400 days', signPass({ iat: TEST_NOW_S - 400 * DAY }), 'pass-invalid', 'exp'],
    ['when it is nobody’s', signPass({ sub: undefined }), 'pass-invalid', 'sub'],
    ['when it would be taken for open access', signPass({ sub: 'open' }), 'pass-invalid', 'sub'],
    ['when its role is none', signPass({ role: 'boss' }), 'pass-invalid', 'role'],
    ['when its channel is none', signPass({ channel: 'nowhere' }), 'pass-invalid', 'channel'],
    [
      'when its channel is a word that every object knows',
      signPass({ channel: 'constructor' }),
      'pass-invalid',
      'channel',
    ],
    ['when its sites are no IDs', signPass({ sites: ['../1'] }), 'pass-invalid', 'sites'],
    ['when it is very long', signPass({ sites: Array(2000).fill('3065756') }), 'pass-invalid', 'token'],
    ['when it is cut off', signPass().then((token) => token.slice(0, -8)), 'pass-invalid', 'signature'],
    ['when it is no token', 'nonsense', 'pass-invalid', 'token'],
    ['when it is empty', '', 'pass-invalid', 'token'],
    ['when its sites are numbers', signPass({ sites: [3065756] }), 'pass-invalid', 'sites'],
    ['when its end is in milliseconds', signPass({ exp: (TEST_NOW_S + DAY) * 1000 }), 'pass-invalid', 'exp'],
  ])('%s', async (_, token, problem, fault) => {
    expect(await checkWith({ revoked: ['lost'] })(await token)).toEqual({ ok: false, problem, fault });
  });

  it('when its audience is not the one that the config names', async () => {
    const check = checkWith({ audience: 'acme-bookings' });
    expect(await check(await signPass())).toEqual(invalidBy('aud'));
    expect(await check(await signPass({ aud: ['other', 'acme-bookings'] }))).toMatchObject({ ok: true });
  });

  async function forged(): Promise<string> {
    const [header, , signature] = (await signPass()).split('.');
    return [header, Buffer.from(JSON.stringify({ ...claims, sites: '*' })).toString('base64url'), signature].join('.');
  }
});
