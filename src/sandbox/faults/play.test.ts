import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../server.ts';
import { aJob, clientOf, type FakeClock, fakeClock, rawCall } from '../test-client.ts';
import { FAULT_NAMES } from './fault-names.ts';

let sandbox: Sandbox;
let clock: FakeClock;

beforeEach(async () => {
  clock = fakeClock();
  sandbox = await startSandbox({ clock });
});
afterEach(() => sandbox.close());

const book = (signal?: AbortSignal) =>
  rawCall(sandbox, 'POST', '/v1/jobs', { body: aJob(), ...(signal && { signal }) });
const booked = () => sandbox.jobs().length - 15;

/** Books through one fault: what the client saw, and how many jobs there are because of it. */
async function bookThrough(name: string) {
  sandbox.addFault({ name, method: 'POST', path: '/v1/jobs' });
  const seen = await book();
  expect(sandbox.unusedFaults()).toEqual([]);
  const entry = sandbox.requests().at(-1);
  expect(entry?.fault).toBe(name);
  expect(entry?.wrote).toBe(booked() === 0 ? null : '21172159');
  return { seen, jobs: booked(), logged: entry?.status };
}

describe('faults that never write', () => {
  it.each(['unauthorized', 'no-scope', 'rate-limited', 'writes-disabled', 'internal', 'invalid-body'])(
    'answers the problem %s',
    async (type) => {
      const { seen, jobs } = await bookThrough(`problem:${type}`);
      expect(seen).toMatchObject({ text: expect.stringContaining(`https://gateway/errors/${type}"`) });
      expect(jobs).toBe(0);
    },
  );

  it('answers a made-up problem with the status asked for', async () => {
    const { seen, logged } = await bookThrough('problem:made-up-type@418');
    expect(seen).toMatchObject({ status: 418, text: expect.stringContaining('/made-up-type"') });
    expect(logged).toBe(418);
  });

  it.each([
    ['html-502', 502],
    ['html-200', 200],
  ])('answers %s with a proxy’s page that has no request ID', async (name, status) => {
    const { seen, jobs, logged } = await bookThrough(name);
    expect(seen).toMatchObject({ status, requestId: undefined, text: expect.stringMatching(/^<.*html/) });
    expect([jobs, logged]).toEqual([0, status]);
  });

  it('resets the connection before the write', async () => {
    const { seen, jobs, logged } = await bookThrough('reset-before-write');
    expect(seen).toMatchObject({ code: 'ECONNRESET', text: '' });
    expect([jobs, logged]).toEqual([0, null]);
  });

  it('hangs before the write until the client leaves', async () => {
    sandbox.addFault({ name: 'hang-before-write' });
    const leaving = new AbortController();
    const seen = book(leaving.signal);
    await clock.sleeping();
    leaving.abort();
    expect(await seen).toMatchObject({ code: 'ABORT_ERR' });
    await expect.poll(() => sandbox.requests().at(-1)?.endedAt).not.toBeNull();
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null, wrote: null });
    expect(booked()).toBe(0);
  });
});

describe('faults after the write', () => {
  it.each([
    ['internal-after-write', 500],
    ['schema-drift-after-write', 502],
    ['upstream-scope-violation-after-write', 502],
    ['html-502-after-write', 502],
    ['html-200-after-write', 200],
  ])('has written the job when it answers %s', async (name, status) => {
    const { seen, jobs, logged } = await bookThrough(name);
    expect(seen).toMatchObject({ status });
    expect([jobs, logged]).toEqual([1, status]);
  });

  it('resets the connection after the write', async () => {
    const { seen, jobs, logged } = await bookThrough('reset-after-write');
    expect(seen).toMatchObject({ code: 'ECONNRESET', text: '' });
    expect([jobs, logged]).toEqual([1, null]);
  });

  it('hangs after the write until released, and then cuts the connection', async () => {
    sandbox.addFault({ name: 'hang-after-write' });
    const seen = book();
    await clock.sleeping();
    expect(booked()).toBe(1);
    expect(sandbox.releaseHeld()).toBe(1);
    expect(await seen).toMatchObject({ code: 'ECONNRESET' });
  });

  it('hangs a minute at most', async () => {
    sandbox.addFault({ name: 'hang-after-write' });
    const seen = book();
    await clock.sleeping();
    clock.advance(60_000);
    expect(await seen).toMatchObject({ code: 'ECONNRESET' });
  });

  it('sends the first half of the JSON as if it were all', async () => {
    const { seen, jobs } = await bookThrough('truncated-json');
    expect(seen).toMatchObject({ status: 201, text: '{"id":"21172159"' });
    expect(jobs).toBe(1);
  });

  it('sends no body', async () => {
    const { seen, jobs } = await bookThrough('empty-body');
    expect(seen).toMatchObject({ status: 201, text: '' });
    expect(jobs).toBe(1);
  });

  it('cuts the connection in the middle of the body', async () => {
    const { seen, jobs, logged } = await bookThrough('cut-body');
    expect(seen).toMatchObject({ code: 'ECONNRESET', text: '{"id":"21172159"' });
    expect([jobs, logged]).toEqual([1, null]);
  });

  it.each(['truncated-json', 'empty-body'])('leaves a 204 as it is when it plays %s', async (name) => {
    const id = '21172158';
    sandbox.addFault({ name });
    expect(await rawCall(sandbox, 'PATCH', `/v1/jobs/${id}`, { body: { notes: 'x' } })).toMatchObject({ status: 204 });
  });

  it('waits for a request that succeeds: a refusal has written nothing to hide', async () => {
    sandbox.addFault({ name: 'reset-after-write', path: '/v1/jobs' });
    const refused = await rawCall(sandbox, 'POST', '/v1/jobs', { body: aJob({ title: '' }) });
    expect(refused).toMatchObject({ status: 400 });
    expect(sandbox.requests().at(-1)?.fault).toBeNull();
    expect(sandbox.unusedFaults()).toHaveLength(1);
    expect(await book()).toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('slow', () => {
  it('writes only once the wait is over, and then answers', async () => {
    sandbox.addFault({ name: 'slow:5000' });
    const seen = book();
    await clock.sleeping();
    expect(booked()).toBe(0);
    clock.advance(5000);
    expect(await seen).toMatchObject({ status: 201 });
  });

  it('writes even if the client has left meanwhile', async () => {
    sandbox.addFault({ name: 'slow:5000' });
    const leaving = new AbortController();
    const seen = book(leaving.signal);
    await clock.sleeping();
    leaving.abort();
    await seen;
    await expect.poll(() => sandbox.requests().at(-1)?.endedAt).not.toBeNull();
    expect(booked()).toBe(0);
    clock.advance(5000);
    await expect.poll(booked).toBe(1);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null, wrote: '21172159' });
  });

  it('writes at once and answers late when it is the answer that is slow', async () => {
    sandbox.addFault({ name: 'slow-answer:5000' });
    const seen = book();
    await clock.sleeping();
    expect(booked()).toBe(1);
    clock.advance(5000);
    expect(await seen).toMatchObject({ status: 201, text: '{"id":"21172159","number":"16"}' });
  });
});

describe('several faults at once', () => {
  it('spoils lookups and bookings each in its way', async () => {
    sandbox.addFault({ name: 'html-502', method: 'GET', path: '/v1/sites', times: 2 });
    sandbox.addFault({ name: 'problem:rate-limited', method: 'POST', path: '/v1/jobs' });
    const call = clientOf(sandbox);
    const statuses = [];
    for (let tries = 0; tries < 3; tries += 1) statuses.push((await call('GET', '/v1/sites')).status);
    expect(statuses).toEqual([502, 502, 200]);
    expect((await call('POST', '/v1/jobs', { body: aJob() })).status).toBe(429);
    expect((await call('POST', '/v1/jobs', { body: aJob() })).status).toBe(201);
  });
});

describe('all faults together', () => {
  it('leaves a log that tells of every job, whatever the clients were told', async () => {
    const busy = await startSandbox({ hangLimitMs: 5, switches: { unlimited: true } });
    busy.addFault({
      name: [...FAULT_NAMES, 'slow:3', 'slow-answer:3', 'problem:internal'],
      probability: 0.6,
      seed: 11,
    });
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, each) =>
        rawCall(busy, 'POST', '/v1/jobs', { body: aJob({ external_id: `ref-${each}` }) }),
      ),
    );
    const log = busy.requests();
    const written = log.flatMap(({ wrote }) => wrote ?? []);
    expect(written.sort()).toEqual(
      busy
        .jobs()
        .slice(15)
        .map(({ id }) => id)
        .sort(),
    );
    expect(log.filter(({ status }) => status === null)).toHaveLength(seen.filter((each) => 'code' in each).length);
    expect(new Set(log.map(({ fault }) => fault)).size).toBe(FAULT_NAMES.length + 4);
    await busy.close();
  });
});
