import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../config/schema.ts';
import { aRequest } from '../testing/entries.ts';
import { bearer, signPass } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';

/**
 * Who sees what of a booking: every route that names one, for every role, by whose it is. Routes are taken from the app
 * itself, so that a new one is in the matrix from the start.
 */

const PARTNER_SECRET = 'a-partners-secret-of-at-least-32-bytes!!';
const channels: NonNullable<ConfigFile['channels']> = {
  acme: {
    name: 'Acme',
    roles: ['desk', 'client', 'partner'],
    keys: [{ kid: 'acme', alg: 'HS256', secret: PARTNER_SECRET }],
  },
};

const NO_KEY = randomUUID();
const NO_JOB = '99999999';

type Headers = Record<string, string>;

async function partnerPass(claims: object): Promise<Headers> {
  const token = await signPass(claims, { secret: PARTNER_SECRET, header: { kid: 'acme' } });
  return { Authorization: `Bearer ${token}` };
}

/** Everyone but the owner, who is the client "jo" of the operator's own channel. */
const OUTSIDERS: Record<string, () => Promise<Headers>> = {
  'another client': () => bearer({ sub: 'sam' }),
  'another client for all sites': () => bearer({ sub: 'sam', sites: '*', grants: ['new-site'] }),
  'a partner of ours': () => bearer({ sub: 'sam', role: 'partner' }),
  'a client of the same name by a partner': () => partnerPass({ sub: 'jo' }),
  'a partner of the same name by a partner': () => partnerPass({ sub: 'jo', role: 'partner' }),
  'a partner’s desk': () => partnerPass({ sub: 'jo', role: 'desk' }),
};

/** A relay on which jo has booked a visit and changed it. */
async function relayWithBooking() {
  const relay = createTestRelay({ isOpen: false, config: { channels } });
  await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
  const jo = await bearer({ sub: 'jo' });
  const key = randomUUID();
  const booked = await send(relay, 'POST', '/v1/jobs', { ...jo, 'Idempotency-Key': key }, visit);
  expect(booked.status).toBe(201);
  const { id } = JSON.parse(booked.body);
  const operation = randomUUID();
  const change = { title: 'Another title' };
  const changed = await send(relay, 'PATCH', `/v1/jobs/${id}`, { ...jo, 'Idempotency-Key': operation }, change);
  expect(changed.status).toBe(204);
  return { relay, jo, key, id, operation };
}

type World = Awaited<ReturnType<typeof relayWithBooking>>;

const visit = { ...aRequest(), start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' };

async function send({ app }: World['relay'], method: string, path: string, headers: Headers, body?: object) {
  const response = await app.request(path, {
    method,
    headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

/** The routes about one booking, job or operation. */
const ROUTES = createTestRelay()
  .app.routes.filter(({ method, path }) => method !== 'ALL' && /^\/v1\/.*:(key|id)/.test(path))
  .map(({ method, path }) => `${method} ${path}`)
  .filter((route, index, all) => all.indexOf(route) === index);

/** What each kind of request says. */
function bodyFor(route: string): object | undefined {
  if (route.startsWith('PATCH')) return { title: 'Mine now' };
  return route.startsWith('POST') ? {} : undefined;
}

/** Asks a route about what the world has, and in the same breath about what nobody has. */
async function askBoth(route: string, world: World, pass: Headers) {
  const [method = '', pattern = ''] = route.split(' ');
  const theirs = pattern.startsWith('/v1/operations/') ? world.operation : world.key;
  const ask = (key: string, id: string) => {
    const headers = bodyFor(route) ? { ...pass, 'Idempotency-Key': randomUUID() } : pass;
    return send(world.relay, method, pattern.replace(':key', key).replace(':id', id), headers, bodyFor(route));
  };
  return { real: await ask(theirs, world.id), unreal: await ask(NO_KEY, NO_JOB) };
}

describe('the routes about one booking', () => {
  it('are all here', () => {
    expect(ROUTES).toEqual(
      expect.arrayContaining([
        'GET /v1/bookings/:key',
        'GET /v1/operations/:key',
        'PATCH /v1/jobs/:id',
        'POST /v1/jobs/:id/cancel',
      ]),
    );
  });

  describe.each(ROUTES)('%s', (route) => {
    it('answers its owner and the desk', async () => {
      const world = await relayWithBooking();
      for (const pass of [world.jo, await bearer({ sub: 'office', role: 'desk' })]) {
        const { real, unreal } = await askBoth(route, world, pass);
        expect(real.status).toBeLessThan(300);
        expect(unreal.status).toBe(404);
      }
    });

    it.each(Object.entries(OUTSIDERS))('is to %s as if there were no booking, to the byte', async (_, pass) => {
      const world = await relayWithBooking();
      const { real, unreal } = await askBoth(route, world, await pass());
      expect(real).toEqual(unreal);
      expect(real.status).toBe(404);
    });

    it('sends nothing to the office for anyone else', async () => {
      const world = await relayWithBooking();
      const before = world.relay.operations.submitted.length;
      for (const pass of Object.values(OUTSIDERS)) await askBoth(route, world, await pass());
      expect(world.relay.operations.submitted).toHaveLength(before);
    });
  });
});

describe('the list of bookings', () => {
  it('has them for their owner and for the desk', async () => {
    const { relay, jo, key } = await relayWithBooking();
    for (const pass of [jo, await bearer({ sub: 'office', role: 'desk' })]) {
      const list = await send(relay, 'GET', '/v1/bookings', pass);
      expect(JSON.parse(list.body)).toMatchObject({ bookings: [{ key }], more: false });
      expect(new Map(list.headers).get('cache-control')).toBe('no-store');
    }
  });

  it.each(Object.entries(OUTSIDERS))('is empty for %s', async (_, pass) => {
    const { relay } = await relayWithBooking();
    const list = await send(relay, 'GET', '/v1/bookings', await pass());
    expect(JSON.parse(list.body)).toEqual({ bookings: [], more: false });
  });
});

describe('a booking’s key in other hands', () => {
  it.each(Object.entries(OUTSIDERS))('is used up for %s, and tells nothing more', async (_, pass) => {
    const { relay, key } = await relayWithBooking();
    const headers = { ...(await pass()), 'Idempotency-Key': key };
    const { status, body } = await send(relay, 'POST', '/v1/jobs', headers, visit);
    expect(status).toBe(409);
    expect(JSON.parse(body)).not.toHaveProperty('booking');
    expect(body).not.toContain('21172159');
    expect(relay.bookings.submitted).toHaveLength(1);
  });
});
