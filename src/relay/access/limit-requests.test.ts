import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemType } from '../../contract/problems.ts';
import { bearer, signPass } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';
import { addressBlock } from './address-block.ts';
import type { Limits } from './config.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function relayWith(limits: Partial<Limits>, isOpen = false) {
  return createTestRelay({ isOpen, config: { limits, trustProxy: true } });
}

type Relay = ReturnType<typeof createTestRelay>;

const from = (address: string) => ({ 'X-Forwarded-For': address });

async function statusOf({ app }: Relay, headers: Record<string, string>, path = '/v1/page'): Promise<number> {
  return (await app.request(path, { headers })).status;
}

function write({ app }: Relay, headers: Record<string, string>, key: string = randomUUID()) {
  return app.request('/v1/jobs', { method: 'POST', headers: { ...headers, 'Idempotency-Key': key } });
}

describe('one pass', () => {
  it('may ask so often within a minute, from wherever, and is told how long to wait', async () => {
    const relay = relayWith({ requestsPerMinute: 2 });
    const jo = await bearer();
    expect(await statusOf(relay, { ...jo, ...from('192.0.2.1') })).toBe(200);
    expect(await statusOf(relay, { ...jo, ...from('192.0.2.2') })).toBe(200);
    await vi.advanceTimersByTimeAsync(20_000);
    const response = await relay.app.request('/v1/page', { headers: jo });
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('40');
    const problem = await response.json();
    expect(problemType(problem)).toBe('too-many-requests');
    expect(problem.detail).toContain('Try again in 40 seconds');
    expect(await statusOf(relay, await bearer({ sub: 'sam' }))).toBe(200);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await statusOf(relay, jo)).toBe(200);
  });

  it('may write so often within an hour, by its role', async () => {
    const relay = relayWith({ writesPerHour: { client: 1, partner: 2, desk: 3 } });
    for (const [role, allowed] of [
      ['client', 1],
      ['partner', 2],
      ['desk', 3],
    ] as const) {
      const pass = await bearer({ sub: role, role });
      for (let count = 0; count < allowed; count += 1) expect((await write(relay, pass)).status).not.toBe(429);
      const refused = await write(relay, pass);
      expect(refused.status).toBe(429);
      expect((await refused.json()).detail).toContain('Try again in 60 minutes, or call us');
      expect(await statusOf(relay, pass)).toBe(200);
    }
  });

  it('may send one intention again and again, for a bad line is no fault of theirs', async () => {
    const relay = relayWith({ writesPerHour: { client: 1, partner: 1, desk: 1 } });
    const [jo, key] = [await bearer(), randomUUID()];
    for (let count = 0; count < 5; count += 1) expect((await write(relay, jo, key)).status).not.toBe(429);
    expect((await write(relay, jo)).status).toBe(429);
    expect((await write(relay, jo, key.toUpperCase())).status).not.toBe(429);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect((await write(relay, jo)).status).not.toBe(429);
  });
});

describe('one address', () => {
  it('may ask so often within a minute, whatever passes it comes with', async () => {
    const relay = relayWith({ requestsPerMinuteOfAddress: 2 });
    for (const sub of ['jo', 'sam']) expect(await statusOf(relay, await bearer({ sub }))).toBe(200);
    expect(await statusOf(relay, await bearer({ sub: 'lee' }))).toBe(429);
    expect(await statusOf(relay, {})).toBe(429);
    expect(await statusOf(relay, { ...(await bearer()), ...from('192.0.2.9') })).toBe(200);
    expect(await statusOf(relay, {}, '/healthz')).toBe(200);
  });

  it('counts as one visitor under open access', async () => {
    const relay = relayWith({ requestsPerMinute: 1 }, true);
    expect(await statusOf(relay, from('192.0.2.1'))).toBe(200);
    expect(await statusOf(relay, from('192.0.2.1'))).toBe(429);
    expect(await statusOf(relay, from('192.0.2.2'))).toBe(200);
  });

  it('that keeps trying bad passes has to wait, and locks out nobody who comes from there with a good one', async () => {
    const relay = relayWith({ badPassesPerHour: 2 });
    const forged = { Authorization: `Bearer ${await signPass({}, { secret: 'x'.repeat(32) })}` };
    for (let count = 0; count < 2; count += 1) expect(await statusOf(relay, forged)).toBe(401);
    expect(await statusOf(relay, forged)).toBe(429);
    expect(await statusOf(relay, await bearer())).toBe(200);
    expect(await statusOf(relay, { ...forged, ...from('192.0.2.9') })).toBe(401);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(await statusOf(relay, forged)).toBe(401);
  });

  it('is listened to however often it comes with a pass that has expired, or with none', async () => {
    const relay = relayWith({ badPassesPerHour: 1 });
    const expired = await bearer({ exp: 1 });
    for (const headers of [expired, expired, {}, {}]) expect(await statusOf(relay, headers)).toBe(401);
    expect(await statusOf(relay, await bearer())).toBe(200);
  });
});

describe('what counts as one address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
