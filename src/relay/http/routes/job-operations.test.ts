import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { problemType } from '../../../contract/problems.ts';
import { relayProblem } from '../../problem.ts';
import { bearer, TEST_NOW_S } from '../../testing/passes.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const JOB = '21172159';
const visit = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  notes: 'Gate code 4711',
  custom_fields: { scope_of_work: 'Filters' },
};
const window = { start_time: '2026-07-02T09:00:00+10:00', end_time: '2026-07-02T11:00:00+10:00' };

type Claims = Parameters<typeof bearer>[0];
type Relay = ReturnType<typeof createTestRelay>;

async function send(
  relay: Relay,
  path: string,
  body: unknown,
  { method = 'POST', claims = {}, key = KEY }: Sending = {},
) {
  const response = await relay.app.request(path, {
    method,
    headers: { ...(await bearer(claims)), 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
}
interface Sending {
  method?: string;
  claims?: Claims;
  key?: string;
}
const patch = (relay: Relay, body: unknown, sending: Sending = {}) =>
  send(relay, `/v1/jobs/${JOB}`, body, { method: 'PATCH', ...sending });
const cancel = (relay: Relay, body: unknown = {}, sending: Sending = {}) =>
  send(relay, `/v1/jobs/${JOB}/cancel`, body, sending);

/** A relay at which jo has booked a visit. */
async function relayWithVisit(options: Parameters<typeof createTestRelay>[0] = {}) {
  const relay = createTestRelay({ isOpen: false, ...options });
  await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
  const booked = await send(relay, '/v1/jobs', visit, { key: randomUUID() });
  expect(booked.status).toBe(201);
  return relay;
}

describe('a change', () => {
  it('is answered 204 once the office has it, and sends only what differs', async () => {
    const relay = await relayWithVisit();
    const answer = await patch(relay, {
      ...window,
      title: ' Annual\nservice ',
      notes: '',
      custom_fields: { scope_of_work: 'Filters' },
    });
    expect(answer.status).toBe(204);
    expect(relay.operations.submitted).toMatchObject([
      { key: KEY, owner: { channel: 'own', subject: 'jo' }, order: { kind: 'change', jobId: JOB } },
    ]);
    expect(relay.operations.submitted[0]?.order).toMatchObject({ change: { ...window, notes: '' } });
    expect(Object.keys(Object(relay.operations.submitted[0]?.order).change).toSorted()).toEqual([
      'end_time',
      'notes',
      'start_time',
    ]);
  });

  it('that changes nothing is told so', async () => {
    const relay = await relayWithVisit();
    const { title, notes, custom_fields, start_time, end_time } = visit;
    for (const change of [
      {},
      { title, notes, custom_fields },
      { start_time, end_time: '2026-07-01T01:00:00+00:00', title },
    ]) {
      const { status, body } = await patch(relay, change, { key: randomUUID() });
      expect([status, problemType(body)]).toEqual([400, 'invalid-booking']);
    }
    expect(relay.operations.submitted).toEqual([]);
    expect(start_time).not.toBe(end_time);
  });

  it('back to what was asked for is sent while another change of the same field may be under way', async () => {
    const relay = await relayWithVisit();
    relay.operations.outcomeIs = { state: 'unanswered' };
    expect((await patch(relay, { title: 'Repair' })).status).toBe(202);
    expect((await patch(relay, { title: visit.title }, { key: randomUUID() })).status).toBe(202);
    expect((await patch(relay, { notes: visit.notes }, { key: randomUUID() })).status).toBe(400);
  });

  it.each([
    [
      'a start that has passed',
      { start_time: '2026-05-01T09:00:00+10:00', end_time: '2026-05-01T11:00:00+10:00' },
      'start_time',
    ],
    ['one time without the other', { start_time: window.start_time }, 'end_time'],
    ['no title', { title: ' ' }, 'title'],
    ['a title that is too long', { title: 'x'.repeat(201) }, 'title'],
    ['a custom field of another job type', { custom_fields: { po_contact: 'Jo' } }, 'custom_fields.po_contact'],
    ['another site', { site: '3065757' }, 'site'],
  ])('with %s is told what to mend', async (_, change, field) => {
    const relay = await relayWithVisit();
    const { status, body } = await patch(relay, change);
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(body.detail).toMatch(/othing was changed/);
    expect(relay.operations.submitted).toEqual([]);
  });

  it('is not held up by what was wrong with the booking already', async () => {
    const relay = await relayWithVisit();
    await relay.clock.advance(60 * 24 * 60 * 60_000);
    const claims = { exp: TEST_NOW_S + 90 * 86_400 };
    expect((await patch(relay, { title: 'Repair' }, { claims })).status).toBe(204);
  });

  it('by other clock rules than the relay’s is asked to confirm the times', async () => {
    const relay = await relayWithVisit();
    const at = { start_time: '2026-07-02T09:00:00+11:00', end_time: '2026-07-02T11:00:00+11:00' };
    const { status, body } = await patch(relay, { ...at, time_zone: 'Australia/Brisbane' });
    expect([status, problemType(body), body.window]).toEqual([409, 'clock-rules-differ', window]);
    expect(body.detail).toContain('nothing was changed');
  });

  it('needs a key, and a body', async () => {
    const relay = await relayWithVisit();
    expect(problemType((await patch(relay, { title: 'Repair' }, { key: 'no' })).body)).toBe('idempotency-key-required');
    expect(problemType((await patch(relay, ['title'])).body)).toBe('invalid-request');
  });

  it('is answered the same under its key although nothing would change any more', async () => {
    const relay = await relayWithVisit();
    expect((await patch(relay, { title: 'Repair' })).status).toBe(204);
    expect((await patch(relay, { title: 'Repair' })).status).toBe(204);
    expect(relay.operations.submitted).toHaveLength(1);
    expect(problemType((await patch(relay, { title: 'Other' })).body)).toBe('idempotency-key-reused');
    expect(problemType((await patch(relay, { title: 'Repair' }, { claims: { sub: 'ann' } })).body)).toBe(
      'idempotency-key-reused',
    );
  });
});

describe.each([
  ['change', (relay: Relay, sending?: Sending) => patch(relay, { title: 'Repair' }, sending)],
  ['cancellation', (relay: Relay, sending?: Sending) => cancel(relay, { reason: 'Moved' }, sending)],
] as const)('a %s', (_, order) => {
  it('of somebody else’s visit is answered like one of a visit that there is not', async () => {
    const relay = await relayWithVisit();
    const empty = createTestRelay({ isOpen: false });
    const answers = [
      await order(relay, { claims: { sub: 'ann' } }),
      await order(relay, { claims: { role: 'partner', sub: 'ann' } }),
      await order(empty),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body).toEqual(answers[0]?.body);
    }
    expect(relay.operations.submitted).toEqual([]);
  });

  it('may be the desk’s for all of its channel', async () => {
    expect((await order(await relayWithVisit(), { claims: { role: 'desk', sub: 'desk-1' } })).status).toBe(204);
  });

  it('that is not settled is answered 202 with where to ask again, by its owner alone', async () => {
    const relay = await relayWithVisit();
    relay.operations.outcomeIs = { state: 'waiting', hold: 'busy', retryAfterMs: 2500 };
    const { status, headers, body } = await order(relay);
    expect([status, headers.get('Location'), headers.get('Retry-After')]).toEqual([202, `/v1/operations/${KEY}`, '3']);
    expect(body).toMatchObject({ key: KEY, state: 'waiting', job_id: JOB });
    const read = async (sub: string) =>
      (await relay.app.request(`/v1/operations/${KEY}`, { headers: await bearer({ sub }) })).status;
    expect([await read('jo'), await read('ann')]).toEqual([200, 404]);
  });

  it('that is refused is answered with the problem', async () => {
    const relay = await relayWithVisit();
    const problem = relayProblem('cancellation-locked', { detail: 'Call the office.' });
    relay.operations.outcomeIs = { state: 'refused', problem };
    const { status, body } = await order(relay);
    expect([status, problemType(body), body.detail]).toEqual([409, 'cancellation-locked', 'Call the office.']);
  });

  it('that could not be stored says that nothing was sent', async () => {
    const relay = await relayWithVisit();
    relay.operations.isFull = true;
    expect(problemType((await order(relay)).body)).toBe('storage-unavailable');
    relay.operations.isBroken = true;
    expect(problemType((await order(relay)).body)).toBe('internal');
  });

  it('that finds the queue full is told when to try again', async () => {
    const relay = await relayWithVisit();
    relay.operations.hasNoRoom = true;
    const { status, body } = await order(relay);
    expect([status, problemType(body)]).toEqual([503, 'queue-full']);
  });

  it('of what is no job ID finds no visit', async () => {
    const relay = await relayWithVisit();
    for (const id of ['x', '1'.repeat(30), '%2e%2e']) {
      expect((await send(relay, `/v1/jobs/${id}/cancel`, {})).status).toBe(404);
    }
  });
});

describe('a cancellation', () => {
  it('takes a tidied reason, or none', async () => {
    const relay = await relayWithVisit();
    expect((await cancel(relay, { reason: ' The tenant\r\nhas moved ' })).status).toBe(204);
    expect((await cancel(relay, {}, { key: randomUUID() })).status).toBe(204);
    expect(relay.operations.submitted.map(({ order }) => order)).toEqual([
      { kind: 'cancel', jobId: JOB, reason: 'The tenant\nhas moved' },
      { kind: 'cancel', jobId: JOB, reason: undefined },
    ]);
  });

  it('has a reason of 500 characters at most', async () => {
    const relay = await relayWithVisit();
    const { status, body } = await cancel(relay, { reason: 'x'.repeat(501) });
    expect(status).toBe(400);
    expect(body.detail).toBe('Shorten the reason by 1 character: it can have 500.');
    expect((await cancel(relay, { reason: '😀'.repeat(500) })).status).toBe(204);
  });
});

describe('the calendar file', () => {
  it('is the booked visit’s, for whoever may see it', async () => {
    const relay = createTestRelay({ isOpen: false, deps: { publicUrl: 'https://book.example' } });
    await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
    await send(relay, '/v1/jobs', visit);
    const ask = async (sub: string) =>
      relay.app.request(`/v1/bookings/${KEY}/calendar.ics`, { headers: await bearer({ sub }) });
    const response = await ask('jo');
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="visit-job-16.ics"');
    expect(await response.text()).toContain(`https://book.example/r/${KEY}`);
    expect((await ask('ann')).status).toBe(404);
  });

  it('is not there while there is no job', async () => {
    const relay = createTestRelay();
    relay.bookings.outcomeIs = { state: 'waiting' };
    await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
    await send(relay, '/v1/jobs', visit);
    expect((await relay.app.request(`/v1/bookings/${KEY}/calendar.ics`)).status).toBe(404);
  });
});

describe('what the office has written', () => {
  const current = {
    ...{ title: 'Annual service', status: { name: 'Tentative', state: 'pending' }, ...window },
    notes: 'Gate code 4711\n\nBad payer, cash only',
    custom_fields: { scope_of_work: 'Filters', internal_margin: '45' },
    seen_at: '2026-06-01T00:00:00.000Z',
  };
  async function relayWithLog() {
    const relay = createTestRelay({ isOpen: false });
    await Promise.all(Object.values(relay.lookups).map((lookup) => lookup.refresh()));
    relay.bookings.outcomeIs = { state: 'booked', job: { id: JOB, number: '16' }, current };
    const booked = await send(relay, '/v1/jobs', visit, { key: BOOKING });
    expect(booked.status).toBe(201);
    return relay;
  }
  const BOOKING = '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10';
  async function read(relay: Relay, path: string, claims: Claims = {}) {
    return await (await relay.app.request(path, { headers: await bearer(claims) })).text();
  }

  it.each([`/v1/bookings/${BOOKING}`, '/v1/bookings', `/v1/bookings/${BOOKING}/calendar.ics`])(
    'is not told to a client by %s',
    async (path) => {
      const told = await read(await relayWithLog(), path);
      expect(told).toContain('Annual service');
      expect(told).not.toMatch(/payer|internal_margin/);
    },
  );

  it('is told to the office’s own desk', async () => {
    const relay = await relayWithLog();
    const desk = { role: 'desk', sites: '*' } as const;
    expect(await read(relay, `/v1/bookings/${BOOKING}`, desk)).toMatch(/payer.*internal_margin/);
  });

  it('is not told by a refusal of a change that saw something else', async () => {
    const relay = await relayWithLog();
    const { status, body } = await patch(relay, { title: 'Repair', seen: { title: 'Annual visit', notes: 'x' } });
    expect([status, problemType(body)]).toEqual([409, 'job-changed']);
    expect(body.current).toMatchObject({ notes: 'Gate code 4711', custom_fields: { scope_of_work: 'Filters' } });
    expect(JSON.stringify(body)).not.toMatch(/payer|internal_margin/);
  });

  it('stays when a client changes the notes: theirs, as they last were, are told from it', async () => {
    const relay = await relayWithLog();
    expect((await patch(relay, { notes: 'Gate code 1234' })).status).toBe(204);
    expect(relay.operations.submitted).toMatchObject([
      { order: { change: { notes: 'Gate code 1234' }, firstNotes: 'Gate code 4711' } },
    ]);
    expect(JSON.parse(await read(relay, `/v1/bookings/${BOOKING}`)).current.notes).toBe('Gate code 1234');
    await patch(relay, { notes: 'Gate code 99' }, { claims: { role: 'desk', sites: '*' }, key: randomUUID() });
    expect(relay.operations.submitted.at(-1)?.order).not.toHaveProperty('firstNotes');
  });
});
