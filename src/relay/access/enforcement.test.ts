import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { problemType } from '../../contract/problems.ts';
import { aRequest } from '../testing/entries.ts';
import { answer } from '../testing/fake-gateway.ts';
import { bearer } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';

const DEPOT = '3065756';
const YARD = '3065757';

type Claims = Parameters<typeof bearer>[0];
type Relay = ReturnType<typeof createTestRelay>;

const hundred = (noun: string) =>
  answer(200, {
    items: Array.from({ length: 100 }, (_, index) => ({ id: `${index + 1}`, name: `${noun} ${index + 1}` })),
  });

async function readyRelay(answers: Relay['gateway']['answers'] = {}): Promise<Relay> {
  const relay = createTestRelay({ isOpen: false });
  Object.assign(relay.gateway.answers, answers);
  await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
  return relay;
}

async function lookup(relay: Relay, name: string, claims: Claims) {
  const response = await relay.app.request(`/v1/${name}`, { headers: await bearer(claims) });
  const { items, may_be_cut_off } = await response.json();
  return { ids: items.map((item: Record<string, string>) => item.id ?? item.external_name), items, may_be_cut_off };
}

const visit = { ...aRequest(), start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' };

async function book({ app }: Relay, claims: Claims, different: object = {}) {
  const response = await app.request('/v1/jobs', {
    method: 'POST',
    headers: { ...(await bearer(claims)), 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ ...visit, ...different }),
  });
  const body = await response.json();
  return { status: response.status, headers: [...response.headers], body };
}

describe('a lookup', () => {
  it('holds what the pass names, and all for a pass that says all', async () => {
    const relay = await readyRelay();
    expect((await lookup(relay, 'sites', { sites: [YARD, '9'] })).ids).toEqual([YARD]);
    expect((await lookup(relay, 'sites', { sites: '*' })).ids).toEqual([DEPOT, YARD]);
    expect((await lookup(relay, 'sites', { sites: undefined })).ids).toEqual([]);
    expect((await lookup(relay, 'projects', {})).ids).toEqual([]);
    expect((await lookup(relay, 'projects', { projects: ['1052232'] })).ids).toEqual(['1052232']);
    expect((await lookup(relay, 'job-types', { job_types: [] })).ids).toEqual([]);
  });

  it('leaves out custom fields of job types that the pass does not have', async () => {
    const relay = await readyRelay();
    expect((await lookup(relay, 'custom-fields', {})).ids).toEqual(['scope_of_work', 'po_contact']);
    expect((await lookup(relay, 'custom-fields', { job_types: ['29400'] })).ids).toEqual(['scope_of_work']);
  });

  it('shows by its ID what the pass names and a list that is cut off does not hold', async () => {
    const relay = await readyRelay({ '/v1/sites': hundred('Site'), '/v1/projects': hundred('Job') });
    const listed = await lookup(relay, 'sites', { sites: ['7', DEPOT, DEPOT] });
    expect(listed.items).toEqual([
      { id: '7', name: 'Site 7' },
      { id: DEPOT, name: `Site ${DEPOT}` },
    ]);
    expect(listed.may_be_cut_off).toBe(false);
    expect(await lookup(relay, 'sites', { sites: '*' })).toMatchObject({ may_be_cut_off: true });
    expect((await lookup(relay, 'projects', { projects: ['700'] })).items).toEqual([
      { id: '700', name: 'Project 700' },
    ]);
  });

  it('has a tag of its own for what each pass sees, and is kept by nobody in between', async () => {
    const relay = await readyRelay();
    const first = await relay.app.request('/v1/sites', { headers: await bearer({ sites: [DEPOT] }) });
    const tag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(first.headers.get('Vary')).toContain('Authorization');
    const ask = async (claims: Claims) =>
      (await relay.app.request('/v1/sites', { headers: { ...(await bearer(claims)), 'If-None-Match': tag } })).status;
    expect(await ask({ sites: [DEPOT] })).toBe(304);
    expect(await ask({ sites: [YARD] })).toBe(200);
  });

  it('has the sites that the visitor added', async () => {
    const relay = await readyRelay({ '/v1/sites': hundred('Site') });
    relay.operations.sitesMadeBy = async ({ subject }) => (subject === 'jo' ? ['5550001'] : []);
    const claims = { sites: ['7'], grants: ['new-site'] };
    expect((await lookup(relay, 'sites', claims)).ids).toEqual(['7', '5550001']);
    expect((await lookup(relay, 'sites', { ...claims, sub: 'sam' })).ids).toEqual(['7']);
    expect((await lookup(relay, 'sites', { sites: ['7'] })).ids).toEqual(['7']);
    expect((await book(relay, claims, { site: '5550001' })).status).toBe(201);
    relay.operations.isBroken = true;
    expect((await lookup(relay, 'sites', { ...claims, sub: 'sam' })).ids).toEqual(['7']);
  });
});

describe('a booking outside the pass', () => {
  it('is refused like one for a site that there is not, to the byte', async () => {
    const relay = await readyRelay();
    const outside = await book(relay, { sites: [DEPOT] }, { site: YARD });
    const nowhere = await book(relay, { sites: [DEPOT] }, { site: '9' });
    expect(outside).toEqual(nowhere);
    expect(outside.status).toBe(400);
    expect({ ...outside.body, type: problemType(outside.body) }).toMatchObject({
      type: 'stale-lookup',
      lookups: ['sites'],
      errors: [{ field: 'site', message: 'This site is not on the list. Choose a site from the list.' }],
    });
    const gone = await book(relay, { sites: ['9'] }, { site: '9' });
    expect(gone).toEqual(nowhere);
  });

  it('does not tell by its times where the site is', async () => {
    const relay = await readyRelay();
    const inPerth = { start_time: '2026-07-01T09:00:00+08:00', end_time: '2026-07-01T11:00:00+08:00' };
    const outside = await book(relay, { sites: [YARD] }, { ...inPerth, site: DEPOT });
    expect(outside).toEqual(await book(relay, { sites: [YARD] }, { ...inPerth, site: '9' }));
    expect(outside.body.errors).toHaveLength(1);
  });

  it('has the lookup read again, as for a site that there is not', async () => {
    const reads = async (site: string, sites: string[]) => {
      const relay = await readyRelay();
      await relay.clock.advance(60_000);
      const before = relay.gateway.requests.length;
      await book(relay, { sites }, { site });
      return relay.gateway.requests.slice(before).map(({ path }) => path);
    };
    expect(await reads(DEPOT, [YARD])).toEqual(['/v1/sites']);
    expect(await reads(DEPOT, [YARD])).toEqual(await reads('9', ['9']));
  });

  it.each([
    ['while the list is cut off', { '/v1/sites': hundred('Site') }],
    ['while the list has never been read', { '/v1/sites': answer(500) }],
  ])('never reaches the office %s', async (_, answers) => {
    const relay = await readyRelay(answers);
    expect((await book(relay, { sites: [YARD] }, { site: DEPOT })).status).toBe(400);
    expect(relay.bookings.submitted).toEqual([]);
    expect((await book(relay, { sites: [DEPOT] }, { site: DEPOT })).status).toBe(201);
  });

  it.each([
    ['a project', { projects: [] }, { project: '1052232' }, 'project'],
    ['a job type', { job_types: ['29401'] }, {}, 'job_type'],
  ])('is refused for %s', async (_, claims, different, field) => {
    const relay = await readyRelay();
    const { status, body } = await book(relay, { role: 'desk', ...claims }, different);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field }]);
    expect(relay.bookings.submitted).toEqual([]);
  });
});

describe('a booking within the pass', () => {
  it('is its subject’s, and counted for them', async () => {
    const relay = await readyRelay();
    expect((await book(relay, {})).status).toBe(201);
    expect(relay.bookings.submitted).toMatchObject([
      { owner: { channel: 'own', subject: 'jo' }, visitor: 'own/jo', names: { jobType: 'Installation' } },
    ]);
  });
});

describe('a value that the pass fixes', () => {
  const prefill = {
    site: DEPOT,
    job_type: '29400',
    title: 'Annual  service',
    date: '2026-07-01',
    from: '09:00',
    to: '11:00',
    notes: 'Ring first',
    purchase_order_number: 'PO 7',
    'custom_fields.scope_of_work': 'Service',
  };
  const good = {
    title: 'Annual  service',
    notes: 'Ring first',
    purchase_order_number: 'PO 7',
    custom_fields: { scope_of_work: 'Service' },
  };
  const claims = { sites: '*', prefill, locked: Object.keys(prefill) };

  it('is taken as it stands', async () => {
    expect((await book(await readyRelay(), claims, good)).status).toBe(201);
  });

  it.each([
    ['site', { site: YARD, time_zone: 'Australia/Brisbane' }, 'site'],
    ['title', { title: 'Another' }, 'title'],
    ['date', { start_time: '2026-07-02T09:00:00+10:00', end_time: '2026-07-02T11:00:00+10:00' }, 'start_time'],
    ['from', { start_time: '2026-07-01T09:15:00+10:00' }, 'start_time'],
    ['to', { end_time: '2026-07-01T11:15:00+10:00' }, 'end_time'],
    ['notes', { notes: undefined }, 'notes'],
    ['PO number', { purchase_order_number: 'PO 8' }, 'purchase_order_number'],
    ['custom field', { custom_fields: { scope_of_work: 'Repair' } }, 'custom_fields.scope_of_work'],
    ['custom field that is left out', { custom_fields: {} }, 'custom_fields.scope_of_work'],
  ])('cannot be changed: %s', async (_, different, field) => {
    const relay = await readyRelay();
    const { status, body } = await book(relay, claims, { ...good, ...different });
    expect(status).toBe(400);
    expect({ ...body, type: problemType(body) }).toMatchObject({ type: 'invalid-booking', errors: [{ field }] });
    expect(body.errors).toHaveLength(1);
    expect(relay.bookings.submitted).toEqual([]);
  });

  it('need not be there where its field is not asked for', async () => {
    const values = { 'custom_fields.po_contact': 'Jo', 'custom_fields.no_such_field': 'x' };
    const locked = { sites: '*', prefill: values, locked: Object.keys(values) };
    expect((await book(await readyRelay(), locked)).status).toBe(201);
  });

  it('may be changed when it is only filled in', async () => {
    expect((await book(await readyRelay(), { prefill: { title: 'Annual service' } }, { title: 'Other' })).status).toBe(
      201,
    );
  });
});
