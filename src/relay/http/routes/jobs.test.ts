import { describe, expect, it } from 'vitest';
import { problemType } from '../../../contract/problems.ts';
import { openOwner } from '../../testing/entries.ts';
import { answer } from '../../testing/fake-gateway.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const booking = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};

const zoned = { ...booking, time_zone: 'Australia/Brisbane' };

type Relay = ReturnType<typeof createTestRelay>;

function post(relay: Relay, body: unknown, headers: Record<string, string | undefined> = {}) {
  const sent = { 'Content-Type': 'application/json', 'Idempotency-Key': KEY, ...headers };
  const present = Object.entries(sent).filter((header): header is [string, string] => header[1] !== undefined);
  return relay.app.request('/v1/jobs', {
    method: 'POST',
    headers: present,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function problemOf(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = await response.json();
  return { ...problem, type: problemType(problem) };
}

/** A relay whose lookups are in. */
async function readyRelay(options: Parameters<typeof createTestRelay>[0] = {}) {
  const relay = createTestRelay(options);
  await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
  return relay;
}

describe('a booking', () => {
  it('is answered with its job once the gateway has it', async () => {
    const relay = await readyRelay();
    const response = await post(relay, booking);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: '21172159', number: '16' });
    expect(response.headers.get('Location')).toBe(`/v1/bookings/${KEY}`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('is stored tidied, with its place’s zone and the names of what was chosen', async () => {
    const relay = await readyRelay();
    await post(relay, { ...booking, title: ' Annual\nservice ', notes: '', custom_fields: { scope_of_work: ' ' } });
    expect(relay.bookings.submitted).toEqual([
      {
        key: KEY,
        request: { ...booking, time_zone: 'Australia/Brisbane' },
        names: { site: 'Acme Depot — Unit 3/24 Brand Dr, Brisbane QLD 4000', jobType: 'Installation' },
        visitor: 'unknown',
        owner: openOwner,
      },
    ]);
  });

  it.each(['received', 'sending', 'waiting', 'unanswered', 'unresolved'] as const)(
    'is answered 202 with where to ask again while it is %s',
    async (state) => {
      const relay = await readyRelay();
      relay.bookings.outcomeIs = { state, detail: 'Not yet.', retryAfterMs: 2500 };
      const response = await post(relay, booking);
      expect(response.status).toBe(202);
      expect(response.headers.get('Location')).toBe(`/v1/bookings/${KEY}`);
      expect(response.headers.get('Retry-After')).toBe('3');
      expect(await response.json()).toMatchObject({ key: KEY, state, detail: 'Not yet.', request: booking });
    },
  );

  it('is answered with the problem that the gateway refused it for, and the booking that this leaves', async () => {
    const relay = await readyRelay();
    const problem = { type: 'https://callout/problems/stale-lookup', status: 400, lookups: ['custom-fields'] };
    relay.bookings.outcomeIs = { state: 'refused', problem: { ...problem, instance: 'req_gateway' } };
    const response = await post(relay, booking);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      type: 'stale-lookup',
      instance: 'req_gateway',
      booking: { key: KEY, state: 'refused' },
    });
  });

  it('is answered alike when it is sent again under its key, even after its start has passed', async () => {
    const relay = await readyRelay();
    await post(relay, booking);
    await relay.clock.advance(40 * 24 * 60 * 60_000);
    relay.gateway.answers['/v1/sites'] = answer(200, { items: [] });
    const again = await post(relay, booking, { 'Idempotency-Key': KEY.toUpperCase() });
    expect(again.status).toBe(201);
    expect(relay.bookings.submitted).toHaveLength(1);
  });

  it('is refused when its key was used for another one', async () => {
    const relay = await readyRelay();
    await post(relay, booking);
    const response = await post(relay, { ...booking, title: 'Another' });
    expect(response.status).toBe(409);
    expect(await problemOf(response)).toMatchObject({ type: 'idempotency-key-reused' });
  });

  it('is refused with nothing sent when it cannot be stored', async () => {
    const relay = await readyRelay();
    relay.bookings.isFull = true;
    const response = await post(relay, booking);
    expect(response.status).toBe(503);
    expect(await problemOf(response)).toMatchObject({ type: 'storage-unavailable', instance: 'req_relay' });
  });

  it('is refused with nothing stored when the queue is full, and is told when to try again', async () => {
    const relay = await readyRelay();
    relay.bookings.hasNoRoom = true;
    const response = await post(relay, booking);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30']);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ type: 'queue-full', instance: 'req_relay' });
    expect(problem.detail).toContain('nothing was sent');
    expect(relay.bookings.submitted).toEqual([]);
  });

  it('is answered as before when it is sent again while the queue is full', async () => {
    const relay = await readyRelay();
    await post(relay, booking);
    relay.bookings.hasNoRoom = true;
    expect((await post(relay, booking)).status).toBe(201);
  });

  it('is not said to be unsent when its key came before and the journal cannot be read now', async () => {
    const relay = await readyRelay();
    await post(relay, booking);
    relay.bookings.isBroken = true;
    const told = [await post(relay, booking), await relay.app.request(`/v1/bookings/${KEY}`)];
    for (const response of told) expect(await problemOf(response)).toMatchObject({ type: 'internal' });
  });

  it('is answered as its twin was that came in while it was still being checked', async () => {
    const relay = await readyRelay();
    const { find } = relay.bookings;
    relay.bookings.find = async () => {
      relay.bookings.find = find;
      await relay.bookings.submit({ key: KEY, request: zoned, names: {}, visitor: 'twin', owner: openOwner });
      await relay.clock.advance(40 * 24 * 60 * 60_000);
      return undefined;
    };
    expect((await post(relay, booking)).status).toBe(201);
    expect(relay.bookings.submitted).toHaveLength(1);
  });

  it('is taken without the lookups when they have never been read: the gateway decides', async () => {
    const relay = createTestRelay();
    expect((await post(relay, { ...booking, site: '1' })).status).toBe(201);
  });
});

describe('a request that is no booking', () => {
  it.each([
    ['has no key', { 'Idempotency-Key': undefined }, 'idempotency-key-required', 400],
    ['has a key that is no UUID', { 'Idempotency-Key': 'booking-1' }, 'idempotency-key-required', 400],
    ['is a plain form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'invalid-request', 400],
    ['says no type', { 'Content-Type': undefined }, 'invalid-request', 400],
  ])('is refused when it %s', async (_, headers, type, status) => {
    const relay = await readyRelay();
    const response = await post(relay, booking, headers);
    expect(response.status).toBe(status);
    expect(await problemOf(response)).toMatchObject({ type });
    expect(relay.bookings.submitted).toEqual([]);
  });

  it.each(['', '{"site":', '[]', 'null', '"text"', '['.repeat(20_000)])(
    'is refused when its body is %.9j',
    async (body) => {
      const response = await post(await readyRelay(), body);
      expect(response.status).toBe(400);
      expect(await problemOf(response)).toMatchObject({ type: 'invalid-request' });
    },
  );

  it('is refused unread when it is too large', async () => {
    const response = await post(await readyRelay(), { ...booking, notes: 'n'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect(await problemOf(response)).toMatchObject({ type: 'body-too-large' });
  });
});

describe('a booking with mistakes', () => {
  it('is refused with a sentence for each field', async () => {
    const relay = await readyRelay();
    const response = await post(relay, { title: 'x'.repeat(201), notes: '🔧'.repeat(2001), surprise: 1 });
    expect(response.status).toBe(400);
    const withoutSurprise = await post(relay, { title: 'x'.repeat(201), notes: '🔧'.repeat(2001) });
    expect(await problemOf(withoutSurprise)).toMatchObject({
      type: 'invalid-booking',
      errors: [
        { field: 'site', message: 'Choose a site from the list.' },
        { field: 'job_type', message: 'Choose a job type from the list.' },
        { field: 'title', message: 'Shorten the title by 1 character: it can have 200.' },
        { field: 'start_time', message: 'Enter the date and the time the visit may start.' },
        { field: 'end_time', message: 'Enter the time the visit may end.' },
        { field: 'notes', message: 'Shorten the notes by 1 character: it can have 2000.' },
      ],
    });
    expect(await problemOf(response)).toMatchObject({
      errors: [{ field: 'surprise', message: 'This form has no such field.' }],
    });
    expect(relay.bookings.submitted).toEqual([]);
  });

  it.each([
    ['a site that is not on the list', { site: '9' }, 'site', ['sites']],
    ['a job type that is not on the list', { job_type: '9' }, 'job_type', ['job-types']],
    ['a project that is not on the list', { project: '9' }, 'project', ['projects']],
    [
      'a custom field that is gone',
      { custom_fields: { gate_code: '1' } },
      'custom_fields.gate_code',
      ['custom-fields'],
    ],
    [
      'a custom field of another job type',
      { custom_fields: { po_contact: 'Jo' } },
      'custom_fields.po_contact',
      ['custom-fields'],
    ],
  ])('is refused for %s, and the page is told what to read again', async (_, change, field, lookups) => {
    const relay = await readyRelay();
    const response = await post(relay, { ...booking, ...change });
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ type: 'stale-lookup', lookups, errors: [{ field }] });
    expect(relay.bookings.submitted).toEqual([]);
  });

  it('is taken when a second look at the lookup shows the choice', async () => {
    const relay = await readyRelay();
    await relay.clock.advance(60_000);
    relay.gateway.answers['/v1/job-types'] = answer(200, { items: [{ id: '29409', name: 'New' }] });
    expect((await post(relay, { ...booking, job_type: '29409' })).status).toBe(201);
    expect(relay.bookings.submitted).toMatchObject([{ names: { jobType: 'New' } }]);
  });

  it('is taken with a site that the list may not show because it is cut off', async () => {
    const relay = createTestRelay();
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `${index + 1}`, name: `Site ${index + 1}` }));
    relay.gateway.answers['/v1/sites'] = answer(200, { items });
    await relay.lookups.sites.refresh();
    expect((await post(relay, { ...booking, site: '3065799' })).status).toBe(201);
  });

  it('is refused for a start that has passed', async () => {
    const relay = await readyRelay();
    await relay.clock.advance(31 * 24 * 60 * 60_000);
    expect(await problemOf(await post(relay, booking))).toMatchObject({
      type: 'invalid-booking',
      errors: [{ field: 'start_time', message: 'That start has already passed. Choose a later one.' }],
    });
  });

  it('is refused for a zone that does not exist', async () => {
    const relay = await readyRelay();
    expect(await problemOf(await post(relay, { ...booking, time_zone: 'Australia/Nowhere' }))).toMatchObject({
      errors: [{ field: 'time_zone' }],
    });
  });

  it('is refused for an offset that its place does not have', async () => {
    const relay = await readyRelay();
    const inPerth = { start_time: '2026-07-01T09:00:00+08:00', end_time: '2026-07-01T11:00:00+08:00' };
    expect(await problemOf(await post(relay, { ...booking, ...inPerth }))).toMatchObject({
      type: 'invalid-booking',
      errors: [{ field: 'start_time' }, { field: 'end_time' }],
    });
  });

  it('is to be confirmed again when page and relay read the place’s clock differently', async () => {
    const relay = await readyRelay();
    const olderRules = { start_time: '2026-07-01T09:00:00+11:00', end_time: '2026-07-01T11:00:00+11:00' };
    const response = await post(relay, { ...booking, ...olderRules, time_zone: 'Australia/Brisbane' });
    expect(response.status).toBe(409);
    const { start_time, end_time } = booking;
    expect(await problemOf(response)).toMatchObject({ type: 'clock-rules-differ', window: { start_time, end_time } });
    expect(relay.bookings.submitted).toEqual([]);
  });
});
