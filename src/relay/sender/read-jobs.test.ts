import { describe, expect, it } from 'vitest';
import { listedJobSchema } from '../journal/match.ts';
import type { Exchange, GatewayRequest } from '../ports.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { readJobs } from './read-jobs.ts';

const DATE = Date.UTC(2026, 6, 1, 0, 0, 7);

function job(id: string, title = 'Visit') {
  const times = { start_time: '2027-07-01T09:00:00+10:00', end_time: '2027-07-01T11:00:00+10:00' };
  return { id, number: id, title, ...times, site: { id: '1', address: '' }, notes: '', custom_fields: {} };
}

function page(jobs: unknown[], next: string | null | undefined, date: number | undefined = DATE): Exchange {
  const body = next === undefined ? { jobs } : { jobs, next_cursor: next };
  return { kind: 'answer', status: 200, body, problemType: undefined, requestId: 'r', date };
}

/** Reads from what `answers` gives out in order; whatever is asked beyond is an error of the test. */
async function read(answers: Exchange[], from: () => number = () => DATE, mayAsk = async () => true) {
  const requests: GatewayRequest[] = [];
  const left = [...answers];
  const slept: number[] = [];
  const { now, random } = new ManualClock(DATE);
  const reading = await readJobs(from, {
    schema: listedJobSchema,
    clock: { now, random, sleep: async (ms) => void slept.push(ms) },
    newRequestId: () => 'callout_1',
    timeoutMs: 15_000,
    heed: async () => {},
    mayAsk,
    gateway: {
      async send(request) {
        requests.push(request);
        const answer = left.shift();
        if (!answer) throw new Error('an unplanned request');
        return answer;
      },
    },
  });
  expect(left, 'every planned answer is used').toEqual([]);
  return { ...reading, ids: reading.jobs.map(({ id }) => id), queries: requests.map(({ query }) => query), slept };
}

describe('reading the job list', () => {
  it.each([null, undefined, ''])('ends at a next_cursor of %s', async (last) => {
    expect(await read([page([job('1')], last)])).toMatchObject({ ids: ['1'], gap: undefined, requests: 1 });
  });

  it('asks for all states, a hundred a page, from a whole second in UTC', async () => {
    const { queries } = await read([page([], null)], () => DATE + 999);
    expect(queries).toEqual([{ state: 'all', updated_at_from: '2026-07-01T00:00:07Z', page_size: '100' }]);
  });

  it('reads again what changed while it read several pages, so that a job that moved up is not missed', async () => {
    const moved = page([job('3', 'Moved to the top'), job('1')], null);
    const reading = await read([page([job('1')], 'gt/1'), page([job('2')], null), moved]);
    expect(reading.queries.map((query) => query?.cursor)).toEqual([undefined, 'gt/1', undefined]);
    expect(reading.queries[2]?.updated_at_from).toBe('2026-06-30T23:59:57Z');
    expect(reading).toMatchObject({ ids: ['1', '2', '3'], gap: undefined });
  });

  it('keeps each job as it was seen last', async () => {
    const reading = await read([page([job('1')], 'gt/1'), page([job('2')], null), page([job('1', 'Renamed')], null)]);
    expect(reading.jobs.find(({ id }) => id === '1')?.title).toBe('Renamed');
  });

  it('gives up on a list that changes faster than it can be read', async () => {
    const never = Array.from({ length: 5 }, () => [page([job('1')], 'gt/1'), page([job('2')], null)]).flat();
    expect(await read(never)).toMatchObject({ gap: expect.stringContaining('faster'), requests: 10 });
  });

  it('starts anew when the answer shows that it should have read from earlier', async () => {
    const starts = [DATE, DATE - 60_000, DATE - 60_000];
    const { queries, gap } = await read([page([], null), page([job('1')], null)], () => starts.shift() ?? 0);
    expect(queries.map((query) => query?.updated_at_from)).toEqual(['2026-07-01T00:00:07Z', '2026-06-30T23:59:07Z']);
    expect(gap).toBeUndefined();
  });

  it('does not start anew for the second that a Date header may be off', async () => {
    const starts = [DATE, DATE - 999];
    expect(await read([page([], null)], () => starts.shift() ?? 0)).toMatchObject({ gap: undefined, requests: 1 });
  });

  it('does not go round in a circle with a cursor that repeats', async () => {
    const round = [page([job('1')], 'gt/1'), page([job('2')], 'gt/1')];
    expect(await read(round)).toMatchObject({ gap: 'the list goes round in a circle' });
  });

  const broken: Exchange = { kind: 'no-answer', progress: 'maybe-sent', code: 'ECONNRESET', requestId: 'r' };

  it('asks again for a page that does not come, so that a long list is not begun anew for each', async () => {
    const answers = [page([job('1')], 'gt/1'), broken, broken, page([job('2')], null), broken, page([], null)];
    const reading = await read(answers);
    expect(reading).toMatchObject({ ids: ['1', '2'], gap: undefined, requests: 6 });
    expect(reading.queries.map((query) => query?.cursor)).toEqual([
      undefined,
      'gt/1',
      'gt/1',
      'gt/1',
      undefined,
      undefined,
    ]);
    expect(reading.slept, 'longer each time in a row').toEqual([188, 375, 188]);
  });

  it('keeps what it has and says what lacks when a page does not come for long', async () => {
    const reading = await read([page([job('1')], 'gt/1'), broken, broken, broken, broken, broken]);
    expect(reading).toMatchObject({ ids: ['1'], gap: 'ECONNRESET' });
  });

  it('does not insist where not even the first page comes', async () => {
    expect(await read([broken])).toMatchObject({ ids: [], gap: 'ECONNRESET', requests: 1 });
  });

  it.each<[string, Exchange]>([
    ['a problem', { kind: 'answer', status: 502, body: {}, problemType: 'schema-drift', requestId: 'r', date: DATE }],
    ['HTML', { kind: 'answer', status: 200, body: undefined, problemType: undefined, requestId: 'r', date: DATE }],
    ['another shape', { kind: 'answer', status: 200, body: [], problemType: undefined, requestId: 'r', date: DATE }],
  ])('takes %s for no list at all', async (_, exchange) => {
    expect(await read([exchange])).toMatchObject({ ids: [], gap: expect.any(String), requests: 1 });
  });

  it('proves nothing by a list in which one job cannot be read', async () => {
    const { ids, gap } = await read([page([job('1'), { id: '2' }], null)]);
    expect(ids).toEqual(['1']);
    expect(gap).toBe('1 jobs could not be read');
  });

  it('stops where there is no more time', async () => {
    expect(await read([], undefined, async () => false)).toMatchObject({ gap: 'stopped', requests: 0 });
  });
});
