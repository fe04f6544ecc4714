import { describe, expect, it } from 'vitest';
import { START_LOOKUPS, startSchema } from '../../../contract/page.ts';
import { bearer } from '../../testing/passes.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

/** A relay that has read all its lookups. */
async function warmRelay(options?: Parameters<typeof createTestRelay>[0]) {
  const relay = createTestRelay(options);
  const headers = await bearer({ sub: 'office', role: 'desk' });
  for (const name of START_LOOKUPS) await relay.app.request(`/v1/${name}`, { headers });
  return relay;
}

describe('/v1/start', () => {
  it('answers what the page and each of the form’s lookups answer by themselves', async () => {
    const { app } = await warmRelay();
    const { page, lookups } = await (await app.request('/v1/start')).json();
    expect(page).toEqual(await (await app.request('/v1/page')).json());
    for (const name of START_LOOKUPS) {
      expect(lookups[name]).toEqual(await (await app.request(`/v1/${name}`)).json());
    }
  });

  it('shows a pass no more than it may see', async () => {
    const { app } = await warmRelay({ isOpen: false });
    const headers = await bearer({ sub: 'jo', role: 'client', sites: ['3065757'] });
    const { page, lookups } = startSchema.parse(await (await app.request('/v1/start', { headers })).json());
    expect(page.viewer.role).toBe('client');
    expect(lookups.sites?.items.map(({ id }) => id)).toEqual(['3065757']);
  });

  it('leaves out what was never read, and does not wait for the gateway', async () => {
    const { app, gateway } = createTestRelay();
    const start = startSchema.parse(await (await app.request('/v1/start')).json());
    expect(start.lookups).toEqual({});
    expect(gateway.requests).toEqual([]);
  });

  it('is not sent again to a browser that has it', async () => {
    const { app } = await warmRelay();
    const first = await app.request('/v1/start');
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const second = await app.request('/v1/start', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    expect(second.status).toBe(304);
  });
});
