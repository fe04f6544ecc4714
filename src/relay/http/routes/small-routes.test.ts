import { describe, expect, it } from 'vitest';
import { bookingSchema } from '../../../contract/bookings.ts';
import { pageSchema } from '../../../contract/page.ts';
import { problemType } from '../../../contract/problems.ts';
import type { WebhookDelivery, WebhookReceipt } from '../../ports.ts';
import { aRequest, openOwner } from '../../testing/entries.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('/v1/page', () => {
  it('tells the page what the operator configured, and that this is a sandbox', async () => {
    const { app } = createTestRelay({
      config: {
        business: { name: 'Acme', phone: '07 5550 0100' },
        form: { title: 'Book a technician' },
      },
    });
    const page = pageSchema.parse(await (await app.request('/v1/page')).json());
    expect(page).toEqual({
      title: 'Book a technician',
      contact: { business_name: 'Acme', phone: '07 5550 0100' },
      sandbox: true,
      lead_minutes: 0,
      days_ahead: 365,
      default_duration_minutes: 120,
      presets: [],
      viewer: { role: 'desk', open: true, may_add_sites: true },
      fields: { project: {}, notes: {}, purchase_order_number: {}, external_id: {} },
      country: 'AU',
      language: 'en-AU',
      embed: { origins: [] },
      prefill: {},
      locked: [],
      desk: { snippets: {}, reference_first: false },
    });
  });
});

describe('/v1/bookings/<key>', () => {
  it('tells what became of a booking, and is never kept by a browser', async () => {
    const { app, bookings } = createTestRelay();
    const request = aRequest();
    await bookings.submit({ key: KEY, request, names: {}, visitor: 'someone', owner: openOwner });
    const response = await app.request(`/v1/bookings/${KEY}`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(bookingSchema.parse(await response.json())).toMatchObject({ key: KEY, state: 'received', request });
  });

  it.each([KEY, 'nonsense', '%2e%2e'])('is not found when there is no booking %s', async (key) => {
    const response = await createTestRelay().app.request(`/v1/bookings/${key}`);
    expect(response.status).toBe(404);
    expect(problemType(await response.json())).toBe('not-found');
  });

  it('says that it cannot look when the journal does not answer', async () => {
    const { app, bookings } = createTestRelay();
    bookings.isBroken = true;
    const response = await app.request(`/v1/bookings/${KEY}`);
    expect(response.status).toBe(500);
    expect(problemType(await response.json())).toBe('internal');
  });
});

describe('/webhooks/fieldinsight', () => {
  const delivery = {
    method: 'POST',
    headers: {
      'X-FI-Gateway-Event-Id': 'evt_1',
      'X-FI-Gateway-Event-Type': 'job.created',
      'X-FI-Gateway-Signature': 't=1,v1=00',
    },
    body: '{"event_id": "evt_1" }',
  };

  function relayAnswering(receipt: WebhookReceipt) {
    const deliveries: WebhookDelivery[] = [];
    const receive = async (one: WebhookDelivery) => {
      deliveries.push(one);
      return receipt;
    };
    return { ...createTestRelay({ deps: { webhooks: { receive } } }), deliveries };
  }

  it('hands on the headers and the body as it came, with the request ID for the log', async () => {
    const { app, deliveries } = relayAnswering('stored');
    await app.request('/webhooks/fieldinsight', delivery);
    expect(deliveries).toEqual([
      {
        eventId: 'evt_1',
        eventType: 'job.created',
        signature: 't=1,v1=00',
        requestId: 'req_relay',
        body: '{"event_id": "evt_1" }',
      },
    ]);
  });

  it.each([
    ['stored', 204],
    ['duplicate', 204],
    ['bad-signature', 401],
    ['bad-event', 400],
    ['not-stored', 503],
  ] as const)('answers an event that is %s with %i', async (receipt, status) => {
    const { app } = relayAnswering(receipt);
    expect((await app.request('/webhooks/fieldinsight', delivery)).status).toBe(status);
  });

  it('is not there when no secret is set', async () => {
    expect((await createTestRelay().app.request('/webhooks/fieldinsight', delivery)).status).toBe(404);
  });
});

describe('health', () => {
  it('lives as long as the process does, whatever is wrong with it', async () => {
    const { app } = createTestRelay({ deps: { checks: { store: async () => 'gone' } } });
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('is ready when every check is well, and tells its time-zone data', async () => {
    const { app } = createTestRelay({ deps: { checks: { store: async () => undefined } } });
    const response = await app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready', checks: { store: 'ok' }, tz_version: '2026b' });
  });

  it('is not ready, with the reason, when a check is not well or breaks', async () => {
    const broken = async () => {
      throw new Error('connect ECONNREFUSED postgres://callout:hush@db');
    };
    const { app } = createTestRelay({
      deps: { checks: { store: broken, lookups: async () => 'not read yet: sites' } },
    });
    const response = await app.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      status: 'not-ready',
      checks: { store: 'failed', lookups: 'not read yet: sites' },
    });
  });
});
