import { describe, expect, it } from 'vitest';
import { type Env, readEnv } from './env.ts';

const gateway = { GATEWAY_URL: 'https://gateway.example', GATEWAY_KEY: 'fi_pk_one', CALLOUT_ACCESS: 'open' };

function envFrom(source: Record<string, string>): Env {
  const result = readEnv(source);
  if (!result.ok) throw new Error(result.mistakes.join('\n'));
  return result.env;
}

function mistakesIn(source: Record<string, string>): string[] {
  const result = readEnv(source);
  return result.ok ? [] : result.mistakes;
}

describe('the environment', () => {
  it('needs nothing at all: the sandbox, a file and port 8080', () => {
    expect(envFrom({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      gateway: undefined,
      databaseUrl: 'file:./data/callout.db',
      budgetPerMinute: 30,
      logLevel: 'info',
    });
  });

  it('takes an empty value for an unset one', () => {
    expect(envFrom({ PORT: '', GATEWAY_URL: '', GATEWAY_KEY: '', PUBLIC_URL: '' })).toEqual(envFrom({}));
  });

  it('keeps the key in use and the next one, in that order', () => {
    expect(envFrom({ ...gateway, GATEWAY_KEY_NEXT: 'fi_pk_two' }).gateway).toEqual({
      origin: 'https://gateway.example',
      key: 'fi_pk_one',
      nextKey: 'fi_pk_two',
    });
  });

  it('tolerates a slash at the end of the gateway URL', () => {
    expect(envFrom({ ...gateway, GATEWAY_URL: 'https://gateway.example/' }).gateway?.origin).toBe(
      'https://gateway.example',
    );
  });

  it.each(['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000'])('lets %s be plain http', (url) => {
    expect(envFrom({ ...gateway, GATEWAY_URL: url }).gateway?.origin).toBe(url);
  });

  it('serves metrics where a port for them is set, on this machine unless told otherwise', () => {
    expect(envFrom({ METRICS_HOST: '0.0.0.0' }).metrics).toBeUndefined();
    expect(envFrom({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(envFrom({ METRICS_PORT: '0', METRICS_HOST: '::', PORT: '0' }).metrics).toEqual({ host: '::', port: 0 });
  });

  it('refuses to serve metrics at no address, at no port and at the visitors’ port', () => {
    expect(mistakesIn({ METRICS_HOST: 'http://0.0.0.0' })).toEqual([
      'METRICS_HOST must be an IP address such as 127.0.0.1 or 0.0.0.0',
    ]);
    expect(mistakesIn({ METRICS_PORT: '65536' })).toEqual(['METRICS_PORT must be a whole number from 0 to 65535']);
    expect(mistakesIn({ METRICS_PORT: '8080' })).toEqual([
      'METRICS_PORT must be another port than PORT: the metrics are not for visitors',
    ]);
  });

  it('lets a stand-in on this machine have a budget above the tenant’s limit', () => {
    const local = { ...gateway, GATEWAY_URL: 'http://127.0.0.1:9000', CALLOUT_BUDGET: '1200' };
    expect(envFrom(local).budgetPerMinute).toBe(1200);
  });

  it('names every secret for the log to blot out, the database password among them', () => {
    const env = envFrom({
      ...gateway,
      WEBHOOK_SECRET: 'whsec_0123456789abcdef',
      PASS_SECRET: 'p'.repeat(32),
      PASS_SECRET_NEXT: 'n'.repeat(32),
      DATABASE_URL: 'postgres://callout:s3cr%2Ft@db/callout',
    });
    expect(env.secrets).toEqual([
      'fi_pk_one',
      'whsec_0123456789abcdef',
      'p'.repeat(32),
      'n'.repeat(32),
      's3cr%2Ft',
      's3cr/t',
    ]);
    expect(env.passSecrets).toEqual(['p'.repeat(32), 'n'.repeat(32)]);
  });

  it.each([
    ['open in the sandbox', {}, true],
    ['for passes alone in the sandbox when told so', { CALLOUT_ACCESS: 'passes' }, false],
    ['for passes alone with a gateway', { ...gateway, CALLOUT_ACCESS: '' }, false],
    ['open with a gateway when told so', gateway, true],
  ])('is %s', (_, source, openAccess) => {
    expect(envFrom(source)).toMatchObject({ openAccess });
  });

  it('wonders about a key of another make, without showing it', () => {
    const result = readEnv({ ...gateway, GATEWAY_KEY: 'other-key' });
    expect(result).toMatchObject({ ok: true, warnings: [expect.stringMatching(/^GATEWAY_KEY does not start/)] });
    expect(JSON.stringify(result.ok && result.warnings)).not.toContain('other-key');
  });
});

describe('a mistake in the environment', () => {
  it.each([
    ['a port that is no number', { PORT: 'http' }, /^PORT must be a whole number/],
    ['a port that Kubernetes has set', { PORT: 'tcp://10.0.0.7:80' }, /^PORT must be .* Kubernetes .* in the pod/],
    [
      'the same of the metrics',
      { METRICS_PORT: 'tcp://10.0.0.7:94' },
      /^METRICS_PORT must be .* Kubernetes .* in the pod/,
    ],
    ['a port out of range', { PORT: '70000' }, /^PORT must be a whole number/],
    [
      'a gateway that is no URL',
      { ...gateway, GATEWAY_URL: 'gateway' },
      /^GATEWAY_URL must be .*\/\/gateway\.example$/,
    ],
    ['a page’s address that is no URL', { PUBLIC_URL: 'book' }, /^PUBLIC_URL must be .*\/\/book\.example$/],
    ['a gateway with a path', { ...gateway, GATEWAY_URL: 'https://g.example/v1' }, /write https:\/\/g\.example$/],
    ['a gateway with a password', { ...gateway, GATEWAY_URL: 'https://a:b@g.example' }, /user name or password/],
    ['plain http across a network', { ...gateway, GATEWAY_URL: 'http://g.example' }, /^GATEWAY_URL must be https/],
    ['a gateway without a key', { ...gateway, GATEWAY_KEY: '' }, /^GATEWAY_KEY must be set/],
    ['a key that no header can carry', { ...gateway, GATEWAY_KEY: 'fi_pk_\n' }, /^GATEWAY_KEY must be printable/],
    ['a key without a gateway', { GATEWAY_KEY: 'fi_pk_one' }, /^GATEWAY_URL must be set/],
    ['an access of another kind', { CALLOUT_ACCESS: 'closed' }, /^CALLOUT_ACCESS must be open or passes/],
    ['a database of another kind', { DATABASE_URL: 'mysql://db' }, /^DATABASE_URL must start with/],
    ['a budget above the tenant’s limit', { CALLOUT_BUDGET: '41' }, /^CALLOUT_BUDGET must be a whole number/],
    ['no budget, with the limit that holds', { CALLOUT_BUDGET: '0' }, /^CALLOUT_BUDGET must be .* 1 to 40/],
    ['the same at a gateway elsewhere', { ...gateway, CALLOUT_BUDGET: '41' }, /^CALLOUT_BUDGET must be .* 1 to 40/],
    ['a short pass secret', { PASS_SECRET: 'short' }, /^PASS_SECRET must be at least 32/],
    ['a next pass secret without one', { PASS_SECRET_NEXT: 'n'.repeat(32) }, /^PASS_SECRET must be set/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be/],
  ])('is told in one line: %s', (_, source, line) => {
    expect(mistakesIn(source)).toEqual([expect.stringMatching(line)]);
  });

  it('is told together with all the others', () => {
    expect(mistakesIn({ PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'x' })).toHaveLength(3);
  });

  it('never shows a secret', () => {
    expect(mistakesIn({ GATEWAY_KEY: 'fi_pk_with space', PASS_SECRET: 'hush' }).join()).not.toMatch(/fi_pk_with|hush/);
  });
});

it.each(['postgres://', 'postgres://a b:c'])('refuses %s, which is no address of a database', (DATABASE_URL) => {
  expect(mistakesIn({ DATABASE_URL })).toEqual([expect.stringMatching(/^DATABASE_URL must .*postgres:\/\//)]);
});

it.each([
  'postgres:///callout?host=/run/postgresql',
  'postgresql://callout:p%40ss@db.internal:5433/callout',
  'postgres://callout:50%@db.internal/callout',
])('takes %s for the address of a database', (DATABASE_URL) => {
  expect(envFrom({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
});
