import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../config/load.ts';
import { readEnv } from '../env.ts';
import { SANDBOX_SECRET } from './secret.ts';
import { type Access, readAccess } from './settings.ts';

const SECRET = 's'.repeat(32);
const gateway = { GATEWAY_URL: 'https://gateway.example', GATEWAY_KEY: 'fi_pk_one' };

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const otherCurve = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ed = generateKeyPairSync('ed25519');

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const privatePem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const hs = (secret: string, kid = 'one') => ({ kid, alg: 'HS256', secret });
const channelWith = (...keys: object[]) => ({ channels: { acme: { name: 'Acme', keys } } });

function read(source: Record<string, string>, file: object = {}) {
  const env = readEnv(source);
  const config = checkConfig(file, 'file');
  if (!env.ok || !config.ok) throw new Error('the settings of this test are wrong');
  return readAccess({ env: env.env, config: config.config, source });
}

function accessFrom(source: Record<string, string>, file: object = {}): Access {
  const result = read(source, file);
  if (!result.ok) throw new Error(result.mistakes.join('\n'));
  return result.access;
}

function mistakesIn(source: Record<string, string>, file: object = {}): string[] {
  const result = read(source, file);
  return result.ok ? [] : result.mistakes;
}

describe('access', () => {
  it('is open in the sandbox, where a secret that everyone knows signs passes', () => {
    const access = accessFrom({});
    expect(access.isOpen).toBe(true);
    expect(access.ownKeys).toHaveLength(1);
    expect(access.secrets).toEqual([SANDBOX_SECRET]);
  });

  it('is by the operator’s passes where there is a secret, and by nothing else', () => {
    const access = accessFrom({ ...gateway, PASS_SECRET: SECRET, PASS_SECRET_NEXT: 'n'.repeat(32) });
    expect(access.isOpen).toBe(false);
    expect(access.ownKeys).toHaveLength(2);
  });

  it('is by partners alone where only they have keys', () => {
    const access = accessFrom({ ...gateway, ACME_SECRET: SECRET }, channelWith(hs('env:ACME_SECRET')));
    expect(access).toMatchObject({ isOpen: false, ownKeys: [] });
    expect(access.partnerKeys.get('one')).toMatchObject({ alg: 'HS256', channel: 'acme' });
  });

  it('names every secret for the log to blot out, a partner’s from the environment among them', () => {
    const file = channelWith(hs('env:ACME_SECRET'), hs('l'.repeat(32), 'two'));
    const { secrets } = accessFrom({ PASS_SECRET: SECRET, ACME_SECRET: 'e'.repeat(40) }, file);
    expect(secrets).toEqual([SECRET, 'e'.repeat(40), 'l'.repeat(32)]);
  });

  it.each([
    [
      'a gateway and nobody who may book',
      gateway,
      {},
      /^PASS_SECRET must be set when GATEWAY_URL is: .*"npm run pass"/,
    ],
    [
      'the sandbox’s secret with a gateway',
      { ...gateway, PASS_SECRET: SANDBOX_SECRET },
      {},
      /^PASS_SECRET is the sandbox/,
    ],
    [
      'a partner’s secret that is not there',
      gateway,
      channelWith(hs('env:ACME_SECRET')),
      /^channels\.acme\.keys\.0\.secret: ACME_SECRET is not set in the environment$/,
    ],
    [
      'a partner’s secret that is too short',
      { ...gateway, ACME_SECRET: 'hush' },
      channelWith(hs('env:ACME_SECRET')),
      /^channels\.acme\.keys\.0\.secret: ACME_SECRET must be at least 32 bytes long$/,
    ],
    [
      'a partner’s secret that is the operator’s own',
      { ...gateway, PASS_SECRET: SECRET },
      channelWith(hs('env:PASS_SECRET')),
      /^channels\.acme\.keys\.0\.secret: another key has the same secret/,
    ],
  ])('is not given with %s', (_, source, file, line) => {
    expect(mistakesIn(source, file)).toEqual([expect.stringMatching(line)]);
  });

  it('is open with a gateway only when that is said', () => {
    expect(accessFrom({ ...gateway, CALLOUT_ACCESS: 'open' })).toMatchObject({ isOpen: true, ownKeys: [] });
  });
});

describe('a channel in the config', () => {
  const mistakes = (file: object) => {
    const checked = checkConfig(file, 'file');
    return checked.ok ? [] : checked.mistakes;
  };

  it.each([
    ['RS256', pem(rsa.publicKey)],
    ['RS256', rsa.publicKey.export({ format: 'jwk' })],
    ['ES256', ec.publicKey.export({ format: 'jwk' })],
    ['EdDSA', pem(ed.publicKey)],
  ])('may have a public key for %s', (alg, publicKey) => {
    expect(mistakes(channelWith({ kid: 'one', alg, publicKey }))).toEqual([]);
  });

  const key = 'channels.acme.keys[0]';
  it.each([
    ['a short secret', channelWith(hs('short')), `${key}.secret: expected env:NAME, or a secret of at least 32 bytes`],
    ['a secret of no name', channelWith(hs('env:')), `${key}.secret: expected env:NAME`],
    ['a private key', channelWith({ kid: 'one', alg: 'RS256', publicKey: privatePem }), 'this is a private key'],
    [
      'a private key as JWK',
      channelWith({ kid: 'one', alg: 'ES256', publicKey: ec.privateKey.export({ format: 'jwk' }) }),
      'this is a private key',
    ],
    ['text that is no key', channelWith({ kid: 'one', alg: 'RS256', publicKey: 'AAAA' }), 'expected a public key'],
    [
      'a key of another kind',
      channelWith({ kid: 'one', alg: 'EdDSA', publicKey: pem(rsa.publicKey) }),
      'an Ed25519 key',
    ],
    ['a short RSA key', channelWith({ kid: 'one', alg: 'RS256', publicKey: pem(short.publicKey) }), '2048 bits'],
    ['another curve', channelWith({ kid: 'one', alg: 'ES256', publicKey: pem(otherCurve.publicKey) }), 'curve P-256'],
    ['an algorithm that is none', channelWith({ kid: 'one', alg: 'none' }), 'HS256, RS256, ES256 or EdDSA'],
    [
      'two keys of one ID',
      channelWith(hs(SECRET), hs(SECRET)),
      'channels.acme.keys[1].kid: "one" is another key’s already',
    ],
    ['the operator’s name', { channels: { own: { name: 'Us' } } }, '"own" is the channel of your own passes'],
    ['a name in capitals', { channels: { Acme: { name: 'Acme' } } }, 'small letters, digits and dashes'],
    [
      'an origin with a path',
      { channels: { acme: { name: 'Acme', origins: ['https://a.example/x'] } } },
      'an origin such as',
    ],
    [
      'a site that is no ID',
      { channels: { acme: { name: 'Acme', sites: ['x'] } } },
      'sites[0]: expected an ID of digits, found x',
    ],
    ['a limit of nothing', { limits: { requestsPerMinute: 0 } }, 'limits.requestsPerMinute: expected a whole number'],
  ])('is refused with %s, in one line that shows no secret', (_, file, line) => {
    const found = mistakes(file);
    expect(found).toEqual([expect.stringContaining(line)]);
    expect(found.join()).not.toMatch(/short|BEGIN|AAAA"/);
  });
});
