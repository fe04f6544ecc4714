import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { problemType } from '../../contract/problems.ts';
import { answer } from '../testing/fake-gateway.ts';
import { createTestRelay } from '../testing/test-relay.ts';

const booking = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};

async function readyRelay(customFields: string[] = ['scope_of_work']) {
  const relay = createTestRelay();
  const items = customFields.map((external_name) => ({ external_name, fi_field_id: '1', job_type_id: null }));
  relay.gateway.answers['/v1/custom-fields'] = answer(200, { items });
  await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
  return relay;
}

function post({ app }: Awaited<ReturnType<typeof readyRelay>>, body: string, path = '/v1/jobs') {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  return app.request(path, { method: 'POST', headers, body });
}

/** The booking's JSON with more in it, as text: an object literal could not hold some of these keys. */
const withMore = (more: string) => `${JSON.stringify(booking).slice(0, -1)},${more}}`;

const untouched = Object.getOwnPropertyNames(Object.prototype).toSorted();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(untouched);
});

describe('a key that every object has', () => {
  it.each([
    '"__proto__":{"isAdmin":true}',
    '"\\u005f_proto__":{"isAdmin":true}',
    '"custom_fields":{"__proto__":"x"}',
    '"custom_fields":{"scope_of_work":{"__proto__":{"isAdmin":true}}}',
    '"constructor":{"prototype":{"isAdmin":true}}',
    '"custom_fields":{"constructor":{"prototype":{"isAdmin":true}}}',
    '"custom_fields":{"constructor":"x"}',
  ])('in a booking is refused where no field has that name: %s', async (more) => {
    const relay = await readyRelay();
    const response = await post(relay, withMore(more));
    expect(response.status).toBe(400);
    expect(['invalid-request', 'invalid-booking', 'stale-lookup']).toContain(problemType(await response.json()));
    expect(relay.bookings.submitted).toEqual([]);
  });

  it('is a custom field like any other where the gateway has one of that name', async () => {
    const relay = await readyRelay(['constructor', 'toString']);
    const response = await post(relay, withMore('"custom_fields":{"constructor":"Acme","toString":"x"}'));
    expect(response.status).toBe(201);
    expect(relay.bookings.submitted[0]?.request.custom_fields).toEqual({ constructor: 'Acme', toString: 'x' });
  });

  it('in a change or a new site is refused too', async () => {
    const relay = await readyRelay();
    const path = '/v1/sites';
    const response = await post(relay, '{"customer":"245715","business_name":"Acme","__proto__":{"notes":"x"}}', path);
    expect(response.status).toBe(400);
  });
});

describe('a body that is nested deep', () => {
  it.each([
    ['lists', (depth: number) => withMore(`"custom_fields":${'['.repeat(depth)}${']'.repeat(depth)}`)],
    ['objects', (depth: number) => withMore(`"title":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)],
  ])('is refused as any other: %s', async (_, nested) => {
    const relay = await readyRelay();
    for (const depth of [10, 1_000, 10_000]) {
      const response = await post(relay, nested(depth));
      expect(response.status, `${depth} deep`).toBe(400);
    }
    expect(relay.bookings.submitted).toEqual([]);
  });
});

it('answers any JSON at all with a booking or with what is wrong, and never fails', { timeout: 30_000 }, async () => {
  const relay = await readyRelay();
  const odd = fc.constantFrom('__proto__', 'constructor', 'toString', ...Object.keys(booking), 'custom_fields', '');
  const anything = fc.anything({ key: fc.oneof(odd, fc.string({ maxLength: 8 })), maxDepth: 1, maxKeys: 3 });
  const bodies = fc.oneof(
    fc.json({ maxDepth: 2 }),
    fc.string({ maxLength: 200 }),
    fc.dictionary(odd, anything, { maxKeys: 4 }).map((more) => JSON.stringify({ ...booking, ...more }) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      expect([201, 400]).toContain((await post(relay, body)).status);
    }),
    { numRuns: 40 },
  );
});
