import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aRequest } from '../testing/entries.ts';
import { bearer } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';
import { openVisitor } from './open-access.ts';
import { takerOf } from './taker.ts';

const rep = { ...openVisitor('203.0.113.7'), subject: 'reception' };

describe('the name with a booking', () => {
  it('is the rep’s as they signed in, else the one that their pass was given', () => {
    expect(takerOf({ ...rep, name: 'Priya Rao' })).toBe('Priya Rao');
    expect(takerOf(rep)).toBe('reception');
  });

  it('is none where nobody has a name: under open access, and of a pass that was given none', () => {
    expect(takerOf(openVisitor('203.0.113.7'))).toBeUndefined();
    expect(takerOf({ ...rep, subject: randomUUID() })).toBeUndefined();
  });

  it('is none of whoever is not the operator’s own desk', () => {
    expect(takerOf({ ...rep, role: 'client' })).toBeUndefined();
    expect(takerOf({ ...rep, role: 'partner', channel: 'acme' })).toBeUndefined();
    expect(takerOf({ ...rep, channel: 'acme' })).toBeUndefined();
  });
});

describe('who took a booking', () => {
  const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  const channels = {
    acme: { name: 'Acme', origins: ['https://acme.example'], roles: ['desk' as const], sites: '*' as const },
  };

  async function aBookingOf(channel: string) {
    const relay = createTestRelay({ isOpen: false, config: { channels } });
    const owner = { channel, subject: 'jo' };
    await relay.bookings.submit({
      ...{ key: KEY, request: aRequest(), names: {}, visitor: 'jo', owner },
      takenBy: 'Priya Rao',
    });
    /** What whoever has this pass is told of it, in their list and alone. */
    async function toldTo(claims: Parameters<typeof bearer>[0]) {
      const headers = await bearer({ ...claims, channel });
      const paths = ['/v1/bookings', `/v1/bookings/${KEY}`];
      const answers = await Promise.all(paths.map((path) => relay.app.request(path, { headers })));
      const told = await Promise.all(answers.map((response) => response.text()));
      for (const text of told) expect(text).toContain(KEY);
      return told;
    }
    return toldTo;
  }

  it('is told to the desk, in its list and with the booking', async () => {
    const toldTo = await aBookingOf('own');
    for (const text of await toldTo({ role: 'desk', sub: 'kim' })) expect(text).toContain('"taken_by":"Priya Rao"');
  });

  it.each([
    ['a client', 'own', 'client'],
    ['a partner', 'acme', 'partner'],
    ['the desk of another channel', 'acme', 'desk'],
  ])('is never told to %s', async (_, channel, role) => {
    const toldTo = await aBookingOf(channel);
    for (const text of await toldTo({ role, sub: 'jo' })) expect(text).not.toMatch(/taken_by|Priya/);
  });
});

it('is kept with what a rep changes, cancels or adds at the desk, and of nobody else', async () => {
  const relay = createTestRelay({ isOpen: false });
  const owner = { channel: 'own', subject: 'jo' };
  const key = randomUUID();
  await relay.bookings.submit({ key, request: aRequest(), names: {}, visitor: 'jo', owner });
  const { job } = (await relay.bookings.outcome(key)) ?? {};
  for (const claims of [{ role: 'desk', sub: 'kim', sites: '*' }, { sub: 'jo' }]) {
    await relay.app.request(`/v1/jobs/${job?.id}/cancel`, {
      method: 'POST',
      headers: { ...(await bearer(claims)), 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: '{}',
    });
  }
  expect(relay.operations.submitted.map(({ takenBy }) => takenBy)).toEqual(['kim', undefined]);
});
