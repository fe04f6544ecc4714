import { describe, expect, it } from 'vitest';
import { RELAY_LOOKUPS, relayLookup } from '../../../contract/page.ts';
import { problemType } from '../../../contract/problems.ts';
import { answer, nobody } from '../../testing/fake-gateway.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

describe('a lookup', () => {
  it.each(Object.entries(RELAY_LOOKUPS))('is served at /v1/%s in the contract’s shape', async (name, item) => {
    const response = await createTestRelay().app.request(`/v1/${name}`);
    expect(response.status).toBe(200);
    const lookup = relayLookup(item).parse(await response.json());
    expect(lookup.items.length).toBeGreaterThan(0);
    expect(lookup).toMatchObject({ may_be_cut_off: false, fetched_at: '2026-06-01T00:00:00.000Z' });
  });

  it('gives sites their place’s zone and how it was known, by the config before the address', async () => {
    const places = { sites: { 3065757: 'Australia/Perth' } };
    const { app } = createTestRelay({ config: { places } });
    expect(await (await app.request('/v1/sites')).json()).toMatchObject({
      items: [
        { id: '3065756', time_zone: { name: 'Australia/Brisbane', source: 'address' } },
        { id: '3065757', time_zone: { name: 'Australia/Perth', source: 'site' } },
      ],
    });
  });

  it('gives no zone to a site whose place is not known', async () => {
    const { items } = await (await createTestRelay().app.request('/v1/sites')).json();
    expect(items[1]).toEqual({ id: '3065757', name: 'Acme Yard' });
  });

  it('gives custom fields a label', async () => {
    const { app } = createTestRelay();
    expect(await (await app.request('/v1/custom-fields')).json()).toMatchObject({
      items: [
        { external_name: 'scope_of_work', label: 'Scope of work', job_type_id: null },
        { external_name: 'po_contact', label: 'PO contact', job_type_id: '29401' },
      ],
    });
  });

  it('says so when it has exactly as many items as the gateway shows at most', async () => {
    const { app, gateway } = createTestRelay();
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, name: 'Site' }));
    gateway.answers['/v1/sites'] = answer(200, { items });
    expect(await (await app.request('/v1/sites')).json()).toMatchObject({ may_be_cut_off: true });
  });

  it('is not sent again to a browser that has it', async () => {
    const { app } = createTestRelay();
    const first = await app.request('/v1/sites');
    const tag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const second = await app.request('/v1/sites', { headers: { 'If-None-Match': tag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });
});

describe('a lookup that was never read', () => {
  it('is a problem to try again when the gateway does not answer, with the request ID of the try', async () => {
    const { app, gateway } = createTestRelay();
    gateway.answers['/v1/sites'] = nobody;
    const response = await app.request('/v1/sites');
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('2');
    const problem = await response.json();
    expect(problemType(problem)).toBe('lookup-unavailable');
    expect(problem).toMatchObject({ instance: 'req_gateway' });
  });

  it.each([401, 403])(
    'is the operator’s to mend when the gateway answers %i, and no one is asked to try again',
    async (status) => {
      const { app, gateway, log } = createTestRelay();
      gateway.answers['/v1/sites'] = answer(status);
      const response = await app.request('/v1/sites');
      expect(response.status).toBe(503);
      expect(response.headers.has('Retry-After')).toBe(false);
      expect(problemType(await response.json())).toBe('misconfigured');
      expect(log()).toContainEqual(expect.objectContaining({ level: 'error', lookup: 'sites', seen: status }));
    },
  );
});
