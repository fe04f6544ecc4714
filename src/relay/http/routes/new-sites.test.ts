import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { problemType } from '../../../contract/problems.ts';
import { isSaying } from '../../../contract/sayings.ts';
import { bearer } from '../../testing/passes.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const site = { customer: '245715', business_name: 'Harbour Cafe', address: '1 Quay St, Sydney NSW 2000' };
type Claims = Parameters<typeof bearer>[0];
type Relay = ReturnType<typeof createTestRelay>;

async function post(relay: Relay, body: unknown, { claims = {}, key = KEY }: { claims?: Claims; key?: string } = {}) {
  const response = await relay.app.request('/v1/sites', {
    method: 'POST',
    headers: {
      ...(await bearer({ grants: ['new-site'], ...claims })),
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

function relayThatMakes(config: Parameters<typeof createTestRelay>[0] = {}) {
  const relay = createTestRelay({ isOpen: false, ...config });
  relay.operations.outcomeIs = { state: 'done', site: { id: '3999999', name: 'Harbour Cafe' } };
  return relay;
}

describe('a new site', () => {
  it('is answered with its ID, its phone number in E.164 and its lines tidied', async () => {
    const relay = relayThatMakes();
    const details = {
      ...site,
      business_name: ' Harbour\tCafe ',
      mobile_number: '0412 345 678',
      email: '',
      notes: 'Dog\r\nRing twice',
    };
    const { status, body } = await post(relay, details);
    expect([status, body]).toEqual([201, { id: '3999999' }]);
    expect(relay.operations.submitted[0]?.order).toEqual({
      kind: 'new-site',
      site: { ...site, mobile_number: '+61412345678', notes: 'Dog\nRing twice' },
    });
  });

  it('has its phone number read by the operator’s country', async () => {
    const relay = relayThatMakes({ config: { business: { country: 'NZ' } } });
    await post(relay, { ...site, mobile_number: '021 123 4567' });
    expect(relay.operations.submitted[0]?.order).toMatchObject({ site: { mobile_number: '+64211234567' } });
  });

  it('may have a person’s name instead of a business', async () => {
    const { business_name: _, ...unnamed } = site;
    expect((await post(relayThatMakes(), { ...unnamed, last_name: 'Ng' })).status).toBe(201);
    expect((await post(relayThatMakes(), unnamed)).body.errors).toMatchObject([{ field: 'business_name' }]);
  });

  it.each([
    ['customer', { customer: undefined }],
    ['customer', { customer: '1' }],
    ['address', { address: ' ' }],
    ['mobile_number', { mobile_number: '12345' }],
    ['mobile_number', { mobile_number: 'call me' }],
    ['email', { email: 'office@' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['business_name', { business_name: 'x'.repeat(201) }],
    ['notes', { notes: 7 }],
    ['colour', { colour: 'red' }],
  ])('is told to mend its %s: %j', async (field, different) => {
    const relay = relayThatMakes();
    const { status, body } = await post(relay, { ...site, ...different });
    expect([status, problemType(body)]).toEqual([400, 'invalid-site']);
    expect(body.errors).toEqual([expect.objectContaining({ field, message: expect.stringMatching(/\.$/) })]);
    expect(isSaying(body.errors[0])).toBe(true);
    expect(relay.operations.submitted).toEqual([]);
  });

  it('is for those whose pass allows it', async () => {
    const relay = relayThatMakes();
    const { status, body } = await post(relay, site, { claims: { grants: [] } });
    expect([status, problemType(body)]).toEqual([403, 'not-allowed']);
  });

  it('is made once for its key', async () => {
    const relay = relayThatMakes();
    expect((await post(relay, site)).status).toBe(201);
    expect((await post(relay, { ...site, notes: '' })).status).toBe(201);
    expect(relay.operations.submitted).toHaveLength(1);
    expect(problemType((await post(relay, { ...site, notes: 'Dog' })).body)).toBe('idempotency-key-reused');
    expect((await post(relay, site, { key: randomUUID() })).status).toBe(201);
  });

  it('that is not there yet is answered 202 with where to ask again', async () => {
    const relay = relayThatMakes();
    relay.operations.outcomeIs = { state: 'unanswered', retryAfterMs: 1000 };
    const { status, headers, body } = await post(relay, site);
    expect([status, headers.get('Location')]).toEqual([202, `/v1/operations/${KEY}`]);
    expect(body).toMatchObject({ kind: 'new-site', state: 'unanswered' });
  });

  it('can be booked at by whoever made it, though their pass does not name it', async () => {
    const relay = relayThatMakes();
    await post(relay, site);
    relay.gateway.answers['/v1/sites'] = {
      kind: 'answer',
      status: 200,
      problemType: undefined,
      requestId: 'req_1',
      date: undefined,
      body: { items: [{ id: '3999999', name: 'Harbour Cafe — 1 Quay St, Sydney NSW 2000' }] },
    };
    const ids = async (sub: string) => {
      const headers = await bearer({ sub, grants: ['new-site'] });
      const { items } = await (await relay.app.request('/v1/sites', { headers })).json();
      return items.map(({ id }: { id: string }) => id);
    };
    expect(await ids('jo')).toEqual(['3999999']);
    expect(await ids('ann')).toEqual([]);
  });
});
