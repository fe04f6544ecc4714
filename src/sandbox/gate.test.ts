import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './server.ts';
import { aJob, clientOf, type FakeClock, fakeClock } from './test-client.ts';

let sandbox: Sandbox;
let call: ReturnType<typeof clientOf>;
let clock: FakeClock;

beforeEach(async () => {
  clock = fakeClock();
  sandbox = await startSandbox({ clock });
  call = clientOf(sandbox);
});
afterEach(() => sandbox.close());

const keyNamed = (name: string) => sandbox.keys().find((each) => each.name === name)?.key ?? '';

describe('keys', () => {
  it('answers a missing key, a wrong key and a key without the scope alike', async () => {
    const answers = [
      await call('POST', '/v1/jobs', { body: aJob(), key: null }),
      await call('POST', '/v1/jobs', { body: aJob(), key: 'fi_pk_nobody_has_this' }),
      await call('POST', '/v1/jobs', { body: aJob(), key: keyNamed('read-only') }),
    ];
    for (const { status, json, headers } of answers) {
      expect(status).toBe(401);
      expect(json).toEqual({
        type: 'https://gateway/errors/unauthorized',
        title: 'The API key is missing, wrong or lacks the scope.',
        status: 401,
        instance: headers.get('X-Request-Id'),
      });
    }
    expect(sandbox.requests().every(({ wrote }) => wrote === null)).toBe(true);
  });

  it('lets a read-only key read', async () => {
    expect((await call('GET', '/v1/jobs', { key: keyNamed('read-only') })).status).toBe(200);
  });

  it('asks sites:write of a key that makes or changes sites', async () => {
    const body = { customer: '245715', business_name: 'New shop' };
    expect((await call('POST', '/v1/sites', { body, key: keyNamed('jobs-only') })).status).toBe(401);
    expect((await call('POST', '/v1/sites', { body })).status).toBe(201);
  });

  it('takes the old and the new key during a rotation, and the old no longer after it', async () => {
    const old = sandbox.key;
    const [main] = sandbox.keys();
    sandbox.addKey({
      name: 'next',
      key: 'fi_pk_next_0001',
      scopes: main?.scopes ?? [],
      customers: main?.customers ?? [],
    });
    expect((await call('GET', '/v1/sites', { key: old })).status).toBe(200);
    expect((await call('GET', '/v1/sites', { key: 'fi_pk_next_0001' })).status).toBe(200);
    sandbox.revokeKey(old);
    expect((await call('GET', '/v1/sites', { key: old })).status).toBe(401);
  });

  it('logs which key came and never the key itself', async () => {
    await call('GET', '/v1/sites');
    expect(sandbox.requests().at(-1)).toMatchObject({ key: 'main' });
    expect(JSON.stringify(sandbox.requests())).not.toContain(sandbox.key);
  });
});

describe('the rate limit', () => {
  async function spend(count: number): Promise<void> {
    for (let taken = 0; taken < count; taken += 1) await call('GET', '/v1/projects');
  }

  it('holds the 41st request until a token is back', async () => {
    await spend(40);
    const held = call('GET', '/v1/projects');
    await clock.sleeping();
    clock.advance(1499);
    expect(sandbox.requests().at(-1)?.endedAt).toBeNull();
    clock.advance(1);
    expect((await held).status).toBe(200);
  });

  it('answers 429 without Retry-After when no token is back within two seconds', async () => {
    await spend(40);
    const held = call('GET', '/v1/projects');
    await clock.sleeping();
    const refused = call('GET', '/v1/projects');
    await expect.poll(() => sandbox.requests().length).toBe(42);
    // Advanced only once the second request sleeps too; the first is let go on the way.
    await expect.poll(() => clock.sleepers()).toBe(2);
    clock.advance(2000);
    expect((await held).status).toBe(200);
    const { status, type, headers } = await refused;
    expect([status, type]).toEqual([429, 'rate-limited']);
    expect(headers.has('Retry-After')).toBe(false);
  });

  it('costs no token to be refused for the key, and none to call the control endpoints', async () => {
    for (let tries = 0; tries < 50; tries += 1) {
      await call('GET', '/v1/projects', { key: null });
      await call('GET', '/__sandbox/switches');
    }
    await spend(40);
    expect(sandbox.requests().at(-1)?.status).toBe(200);
  });

  it('is lifted by a switch', async () => {
    sandbox.setSwitches({ unlimited: true });
    await spend(60);
    expect(sandbox.requests().every(({ status }) => status === 200)).toBe(true);
  });
});
