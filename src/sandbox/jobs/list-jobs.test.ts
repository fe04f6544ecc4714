import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Job, jobListSchema } from '../../contract/jobs.ts';
import { type Sandbox, startSandbox } from '../server.ts';
import { aJob, clientOf, type FakeClock, fakeClock } from '../test-client.ts';

let sandbox: Sandbox;
let clock: FakeClock;
let call: ReturnType<typeof clientOf>;

beforeAll(async () => {
  clock = fakeClock();
  sandbox = await startSandbox({ clock, switches: { unlimited: true } });
  call = clientOf(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

async function list(query: Record<string, string> = {}): Promise<Job[]> {
  const { status, json } = await call('GET', `/v1/jobs?${new URLSearchParams(query)}`);
  expect(status).toBe(200);
  return jobListSchema.parse(json).jobs;
}
const numbers = (jobs: readonly Job[]) => jobs.map(({ number }) => number);

/** Adds a job and returns its ID; fails the test when it is refused. */
function add(different: Record<string, unknown> = {}): string {
  const result = sandbox.addJob(aJob(different));
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.job.id;
}

describe('listing jobs', () => {
  it('shows a job in the very shape of the reference', async () => {
    await call('POST', '/v1/jobs', {
      body: aJob({ custom_fields: { scope_of_work: 'Install' }, external_id: 'ref-1' }),
    });
    const { json } = await call('GET', '/v1/jobs?number=16');
    expect(json).toEqual({
      jobs: [
        {
          id: '21172159',
          number: '16',
          series_number: 16,
          is_primary: true,
          title: 'Annual service',
          status: { id: '68392', name: 'Tentative', state: 'pending' },
          start_time: '2027-07-01T09:00:00+10:00',
          end_time: '2027-07-01T11:00:00+10:00',
          customer: { id: '245715', name: 'Acme Holdings' },
          site: { id: '3065756', address: 'Unit 3/24 Brand Dr, Eagle Farm QLD 4009' },
          notes: '',
          custom_fields: { scope_of_work: 'Install' },
          external_id: 'ref-1',
          purchase_order_number: null,
        },
      ],
      next_cursor: null,
    });
  });

  it('hides what the switches say is not echoed', async () => {
    sandbox.setSwitches({ echoExternalId: false, echoPurchaseOrderNumber: false });
    add({ external_id: 'ref-1', purchase_order_number: 'PO-1' });
    const { text } = await call('GET', '/v1/jobs?number=16');
    expect(text).toContain('"number":"16"');
    expect(text).not.toMatch(/external_id|purchase_order_number|ref-1|PO-1/);
  });

  it('leaves the last cursor out where the switch says so', async () => {
    sandbox.setSwitches({ lastCursor: 'absent' });
    expect((await call('GET', '/v1/jobs')).json).not.toHaveProperty('next_cursor');
  });

  it('shows open jobs unless asked, closed ones or all on request, and only the key’s own', async () => {
    expect(numbers(await list())).toEqual(['15', '14', '13', '12', '11', '10']);
    expect(numbers(await list({ state: 'closed' }))).toEqual(['8', '7', '6', '5', '4', '3', '2', '1']);
    expect(numbers(await list({ state: 'all' }))).toHaveLength(14);
  });

  it('filters by status, by number and by start', async () => {
    expect(numbers(await list({ status: '68392' }))).toEqual(['15', '14']);
    expect(numbers(await list({ number: '1', state: 'all' }))).toEqual(['1']);
    const start = { start_time_from: '2026-06-16T03:00:00Z', start_time_to: '2026-06-24T09:00:00+12:00' };
    expect(numbers(await list(start))).toEqual(['14', '13']);
  });

  it('takes the start of an update range in and leaves its end out', async () => {
    const at = new Date(clock.now()).toISOString();
    add();
    clock.advance(1000);
    const later = new Date(clock.now()).toISOString();
    add();
    expect(numbers(await list({ updated_at_from: at }))).toEqual(['17', '16']);
    expect(numbers(await list({ updated_at_from: at, updated_at_to: later }))).toEqual(['16']);
  });

  it('puts the job that was updated last first', async () => {
    const id = add();
    add();
    await call('PATCH', `/v1/jobs/${id}`, { body: { notes: 'Changed' } });
    expect(numbers(await list()).slice(0, 2)).toEqual(['16', '17']);
  });

  it.each([
    'state=done',
    'page_size=0',
    'page_size=101',
    'page_size=ten',
    'cursor=2634823',
    'updated_at_from=yesterday',
    'updated_at_from=2026-07-01T09:00:00%2B10:00',
    'start_time_from=soon',
    'status=Tentative',
    'external_id=ref-1',
    'site=3065756',
    'state=all&state=open',
  ])('refuses the query %s', async (query) => {
    expect(await call('GET', `/v1/jobs?${query}`)).toMatchObject({ status: 400, type: 'invalid-query' });
  });

  it('answers 25 jobs a page unless asked', async () => {
    for (let count = 0; count < 30; count += 1) add();
    const { body } = await call('GET', '/v1/jobs');
    expect(body.jobs).toHaveLength(25);
    expect(body.next_cursor).toMatch(/^gt\/\d+$/);
  });

  it('shows each job once over all pages, however many are added or changed while paging', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.constantFrom('add', 'change the newest', 'nothing'), { minLength: 1, maxLength: 10 }),
        async (count, pageSize, meanwhile) => {
          sandbox.reset();
          for (let added = 0; added < count; added += 1) add();
          const atFirst = numbers(await list({ state: 'all', page_size: '100' }));
          const seen: string[] = [];
          let cursor: string | undefined;
          for (let page = 0; ; page += 1) {
            const query = { state: 'all', page_size: String(pageSize), ...(cursor && { cursor }) };
            const { body } = await call('GET', `/v1/jobs?${new URLSearchParams(query)}`);
            seen.push(...numbers(body.jobs));
            if (!body.next_cursor) break;
            cursor = body.next_cursor;
            const event = meanwhile[page % meanwhile.length];
            if (event === 'add') add();
            if (event === 'change the newest') sandbox.setJobStatus(sandbox.jobs().at(-1)?.id ?? '', 'Scheduled');
          }
          expect(new Set(seen).size).toBe(seen.length);
          // A changed job moves to the front: one that had not been reached yet is missed, as a newest-first list must.
          const changed = meanwhile.includes('change the newest') ? sandbox.jobs().at(-1)?.number : undefined;
          expect(seen.filter((number) => number !== changed)).toEqual(atFirst.filter((number) => number !== changed));
        },
      ),
      { numRuns: 25 },
    );
  });
});
