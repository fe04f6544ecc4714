import { describe, expect, it } from 'vitest';
import { problemType } from '../../contract/problems.ts';
import type { ConfigFile } from '../config/schema.ts';
import { aRequest } from '../testing/entries.ts';
import { signPass } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';

const SECRET = 'a-partners-secret-of-at-least-32-bytes!!';
const OWN = 'https://book.example';
const ACMES = 'https://book.acme.example';
const OTHERS = 'https://book.other.example';
const STRANGERS = 'https://stranger.example';
const config: ConfigFile = {
  embed: { formOrigins: [OWN] },
  channels: {
    acme: { name: 'Acme', formOrigins: [ACMES], keys: [{ kid: 'acme', alg: 'HS256', secret: SECRET }] },
    // Its pages hold the form in a frame; none of them hosts it.
    other: { name: 'Other', origins: ['https://portal.other.example'], formOrigins: [OTHERS] },
  },
};
const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

const relay = (more: Parameters<typeof createTestRelay>[0] = {}) => createTestRelay({ config, isOpen: false, ...more });
const passOfAcme = () => signPass({ grants: ['new-site'] }, { secret: SECRET, header: { kid: 'acme' } });

/** What a page at `origin` asks in the name of acme, as its browser sends it. */
async function asks(origin: string, headers: Record<string, string> = {}) {
  return {
    Origin: origin,
    'Sec-Fetch-Site': 'cross-site',
    Authorization: `Bearer ${await passOfAcme()}`,
    'Callout-Channel': 'acme',
    ...headers,
  };
}

const asksWhether = (origin: string, method: string, headers = 'authorization,callout-channel') => ({
  method: 'OPTIONS',
  headers: { Origin: origin, 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': headers },
});

const allowed = ({ headers }: Response) => headers.get('Access-Control-Allow-Origin');

/** What the form asks of the relay: `src/form/api`, the desk's aside, which is the relay's own page. */
const ASKED = [
  ['GET', '/v1/start'],
  ['GET', '/v1/page'],
  ['GET', '/v1/sites'],
  ['GET', '/v1/job-types'],
  ['GET', '/v1/projects'],
  ['GET', '/v1/custom-fields'],
  ['GET', '/v1/customers'],
  ['POST', '/v1/jobs'],
  ['PATCH', '/v1/jobs/21172159'],
  ['POST', '/v1/jobs/21172159/cancel'],
  ['POST', '/v1/sites'],
  ['GET', '/v1/bookings'],
  ['GET', `/v1/bookings/${KEY}`],
  ['GET', `/v1/bookings/${KEY}/calendar.ics`],
  ['GET', `/v1/operations/${KEY}`],
] as const;

describe('the form where its channel’s config says that it is hosted', () => {
  it.each(ASKED)('may ask, and read whatever it is told: %s %s', async (method, path) => {
    const { app } = relay();
    const preflight = await app.request(path, asksWhether(ACMES, method));
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain(method);
    const response = await app.request(path, {
      method,
      headers: await asks(ACMES, { 'Content-Type': 'application/json', 'Idempotency-Key': KEY }),
      ...(method !== 'GET' && { body: '{}' }),
    });
    expect([allowed(preflight), allowed(response)]).toEqual([ACMES, ACMES]);
    expect(response.headers.get('Vary')).toContain('Origin');
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false);
  });

  it('books', async () => {
    const { app, bookings } = relay();
    const response = await app.request('/v1/jobs', {
      method: 'POST',
      headers: await asks(ACMES, { 'Content-Type': 'application/json', 'Idempotency-Key': KEY }),
      body: JSON.stringify({
        ...aRequest(),
        start_time: '2026-07-01T09:00:00+10:00',
        end_time: '2026-07-01T11:00:00+10:00',
      }),
    });
    expect(response.status).toBe(201);
    expect(bookings.submitted).toHaveLength(1);
  });

  it('may send the headers that it has to, and read when to ask again', async () => {
    const { app } = relay();
    const { headers } = await app.request('/v1/jobs', asksWhether(ACMES, 'POST'));
    const may = headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(',');
    expect(may).toEqual(
      expect.arrayContaining(['authorization', 'callout-channel', 'content-type', 'idempotency-key']),
    );
    const answer = await app.request('/v1/page', { headers: await asks(ACMES) });
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });

  it.each([
    ['a pass that is no good', { Authorization: 'Bearer nonsense' }, 401],
    ['no pass at all', { Authorization: '' }, 401],
  ])('can read why it is refused: %s', async (_, headers, status) => {
    const response = await relay().app.request('/v1/page', { headers: await asks(ACMES, headers) });
    expect([response.status, allowed(response)]).toEqual([status, ACMES]);
  });

  it('can read that a body is too large', async () => {
    const headers = await asks(ACMES, { 'Content-Type': 'application/json', 'Content-Length': '100000' });
    const response = await relay().app.request('/v1/jobs', { method: 'POST', headers, body: 'x'.repeat(100_000) });
    expect([response.status, allowed(response)]).toEqual([413, ACMES]);
  });

  it('gets nothing by a session or by open access, which are for whoever is at the relay’s own page', async () => {
    const headers = { Origin: ACMES, 'Callout-Channel': 'acme', Cookie: 'callout=anything' };
    const response = await relay({ isOpen: true }).app.request('/v1/page', { headers });
    expect(problemType(await response.json())).toBe('pass-required');
  });
});

describe('a page anywhere else', () => {
  it.each([
    ['of a stranger', STRANGERS],
    ['where another channel’s form is hosted', OTHERS],
    ['where the operator’s own is', OWN],
    ['that may frame a form and does not host it', 'https://portal.other.example'],
    ['that is a file or a sandbox', 'null'],
  ])('is refused in acme’s name, whatever pass it has: %s', async (_, origin) => {
    const { app } = relay();
    const response = await app.request('/v1/page', { headers: await asks(origin) });
    expect(response.status).toBe(403);
    expect(problemType(await response.json())).toBe('not-allowed');
    expect(allowed(response)).toBeNull();
  });

  it.each([STRANGERS, 'null', 'https://portal.other.example'])('is not even let ask: %s', async (origin) => {
    const response = await relay().app.request('/v1/jobs', asksWhether(origin, 'POST'));
    expect([response.status, allowed(response)]).toEqual([403, null]);
    expect(response.headers.get('Vary')).toContain('Origin');
  });

  it('cannot read what it asks in nobody’s name', async () => {
    const { 'Callout-Channel': _, ...headers } = await asks(ACMES);
    expect(allowed(await relay().app.request('/v1/page', { headers }))).toBeNull();
  });

  it('is refused where no form is hosted anywhere', async () => {
    const response = await relay({ config: {} }).app.request('/v1/jobs', asksWhether(ACMES, 'POST'));
    expect([response.status, allowed(response)]).toEqual([403, null]);
  });
});

it('is nothing to a form in a frame, which is a page of the relay’s', async () => {
  const headers = await asks('https://relay.example', { 'Sec-Fetch-Site': 'same-origin' });
  expect((await relay().app.request('/v1/page', { headers })).status).toBe(200);
});

it('knows the relay’s own page by its address where a browser does not say', async () => {
  const { 'Sec-Fetch-Site': _, ...headers } = await asks('http://localhost');
  expect(
    (await relay().app.request('http://localhost/v1/page', { headers: { ...headers, Host: 'localhost' } })).status,
  ).toBe(200);
});
