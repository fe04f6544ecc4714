import { describe, expect, it } from 'vitest';
import { readAccess } from '../access/settings.ts';
import { checkConfig } from '../config/load.ts';
import { readEnv } from '../env.ts';
import { readSignIn } from './settings.ts';

const OIDC = {
  OIDC_ISSUER: 'https://login.example/realms/acme',
  OIDC_CLIENT_ID: 'callout',
  OIDC_CLIENT_SECRET: 'hush-hush-hush',
};
const GATEWAY = { GATEWAY_URL: 'https://gateway.example', GATEWAY_KEY: 'fi_pk_0123456789abcdef' };

function read(source: Record<string, string>, file: unknown = { signIn: { desk: ['service-desk'] } }) {
  const env = readEnv(source);
  if (!env.ok) return env;
  const config = checkConfig(file, 'the test');
  if (!config.ok) return config;
  const access = readAccess({ env: env.env, config: config.config, source });
  if (!access.ok) return access;
  const signIn = readSignIn(env.env, config.config);
  return signIn.ok ? { ok: true as const, env: env.env, signIn: signIn.signIn } : signIn;
}

const mistakesOf = (...args: Parameters<typeof read>) => {
  const result = read(...args);
  return result.ok ? [] : result.mistakes;
};

describe('the settings of sign-in', () => {
  it('are read together, with two hours of rest and a working day as the limits', () => {
    const result = read(OIDC);
    expect(result.ok && result.signIn).toEqual({
      issuer: new URL('https://login.example/realms/acme'),
      clientId: 'callout',
      clientSecret: 'hush-hush-hush',
      claim: 'groups',
      desk: ['service-desk'],
      scopes: [],
      idleMs: 7_200_000,
      absoluteMs: 43_200_000,
    });
    expect(result.ok && result.env.secrets).toContain('hush-hush-hush');
  });

  it('are not needed', () => {
    expect(read({}, {})).toMatchObject({ ok: true, signIn: undefined });
  });

  it('go together', () => {
    const { OIDC_CLIENT_SECRET: _, ...rest } = OIDC;
    expect(mistakesOf(rest)).toEqual([
      'OIDC_CLIENT_SECRET must be set too: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together',
    ]);
  });

  it.each(['http://login.example', 'login.example', 'https://login.example/?a=b', 'https://jo:hush@login.example'])(
    'name a provider that nobody can listen in on, which %s is not',
    (OIDC_ISSUER) => {
      const mistakes = mistakesOf({ ...OIDC, OIDC_ISSUER });
      expect(mistakes).toEqual(['OIDC_ISSUER must be an https address such as https://login.example/desk']);
    },
  );

  it('may name a provider on this machine', () => {
    expect(mistakesOf({ ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:4000' })).toEqual([]);
  });

  it('do not leave it open who is the desk', () => {
    expect(mistakesOf(OIDC, {})).toEqual([expect.stringContaining('signIn.desk must be set when OIDC_ISSUER is')]);
    expect(mistakesOf(OIDC, { signIn: { desk: [] } })).toHaveLength(1);
    expect(mistakesOf(OIDC, { signIn: { desk: '*' } })).toEqual([]);
  });

  it('want people to come by https', () => {
    expect(mistakesOf({ ...OIDC, PUBLIC_URL: 'http://book.example' })).toEqual([
      expect.stringContaining('PUBLIC_URL must be https'),
    ]);
    expect(mistakesOf({ ...OIDC, PUBLIC_URL: 'https://book.example' })).toEqual([]);
  });

  it('are enough to start with a gateway, and shut out whoever has not signed in', () => {
    expect(mistakesOf(GATEWAY)).toEqual([expect.stringContaining('PASS_SECRET must be set')]);
    const result = read({ ...GATEWAY, ...OIDC });
    expect(result.ok && result.env.openAccess).toBe(false);
    const sandbox = read(OIDC);
    expect(sandbox.ok && sandbox.env.openAccess).toBe(false);
    const open = read({ ...OIDC, CALLOUT_ACCESS: 'open' });
    expect(open.ok && open.env.openAccess).toBe(true);
  });
});
