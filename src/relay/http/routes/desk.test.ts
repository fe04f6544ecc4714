import { describe, expect, it } from 'vitest';
import { deskJobListSchema, likelyDuplicatesSchema } from '../../../contract/desk.ts';
import { problemType } from '../../../contract/problems.ts';
import { createLikelyDuplicates } from '../../job-list/likely-duplicates.ts';
import type { Life } from '../../journal/life.ts';
import { openStore } from '../../store/open.ts';
import { anEntry, aRequest } from '../../testing/entries.ts';
import { quietDesk } from '../../testing/fake-desk.ts';
import { bearer } from '../../testing/passes.ts';
import { silentLog } from '../../testing/silent-log.ts';
import { createTestRelay } from '../../testing/test-relay.ts';

const SITE = '3065756';
const AT = '2027-07-01T09:00:00+10:00';
const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const NOW = Date.UTC(2026, 5, 1);

function aJob(id: string, different: object = {}) {
  return {
    id,
    number: id,
    title: `Job ${id}`,
    status: { name: 'Tentative', state: 'pending' },
    start_time: AT,
    end_time: '2027-07-01T11:00:00+10:00',
    site: { id: SITE, address: '24 Brand Dr' },
    custom_fields: {},
    open: true,
    seen_at: '2026-06-01T00:00:00.000Z',
    ...different,
  };
}

/** A relay whose job list and journal are in memory. */
async function deskRelay(config = {}) {
  const store = await openStore('file::memory:', silentLog);
  const within: unknown[] = [];
  const asked: string[] = [];
  const jobList = {
    ...quietDesk.jobList,
    openAt: (site: string, from: number, to: number) => store.listedJobs.openAt(site, from, to),
    async search({ limit = 50, ...filter }: { limit?: number }, scope: '*' | readonly string[]) {
      within.push(scope);
      const jobs = await store.listedJobs.search({ ...filter, within: [...(scope === '*' ? [SITE] : scope)] }, limit);
      return { jobs, complete: true, more: false };
    },
    find: async (id: string, scope: '*' | readonly string[]) =>
      scope === '*' || scope.includes(SITE) ? await store.listedJobs.find(id) : undefined,
    async refresh({ id }: { id: string }) {
      asked.push(id);
      return await store.listedJobs.find(id);
    },
  };
  const likelyDuplicates = createLikelyDuplicates({ journal: store.journal, jobList });
  const relay = createTestRelay({ isOpen: false, config, deps: { jobList, likelyDuplicates } });
  return { ...relay, store, within, asked };
}

const asDesk = (claims = {}) => bearer({ role: 'desk', sub: 'rep-1', sites: '*', ...claims });

describe.each([
  '/v1/jobs',
  `/v1/likely-duplicates?site=${SITE}&job_type=29400&start_time=${encodeURIComponent(AT)}`,
  '/v1/events',
])('%s', (path) => {
  it.each(['client', 'partner'])('is not for a %s, whatever is there', async (role) => {
    const { app, store, within } = await deskRelay();
    await store.listedJobs.save([aJob('1')]);
    const response = await app.request(path, { headers: await bearer({ role, sites: '*' }) });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('Job 1');
    expect(within).toEqual([]);
  });

  it('is not for a stranger', async () => {
    const { app } = await deskRelay();
    expect((await app.request(path)).status).toBe(401);
  });
});

describe('/v1/jobs', () => {
  it('lists the jobs at the sites of the desk’s pass, and is never kept by a browser', async () => {
    const { app, store, within } = await deskRelay();
    await store.listedJobs.save([aJob('1')]);
    const response = await app.request(`/v1/jobs?site=${SITE}`, { headers: await asDesk({ sites: [SITE] }) });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(deskJobListSchema.parse(await response.json()).jobs).toEqual([aJob('1')]);
    expect(within).toEqual([[SITE]]);
  });

  it.each(['site=x', 'limit=0', 'limit=201', 'color=red', `number=${'1'.repeat(31)}`])(
    'is told what is wrong with %s',
    async (query) => {
      const { app } = await deskRelay();
      const response = await app.request(`/v1/jobs?${query}`, { headers: await asDesk() });
      expect(response.status).toBe(400);
      expect(problemType(await response.json())).toBe('invalid-request');
    },
  );
});

describe('/v1/likely-duplicates', () => {
  const booked = (id: string): Life => ({
    state: 'booked',
    attempt: undefined,
    job: { id, number: id },
    source: 'answer',
    doubts: 0,
    doubtSince: undefined,
  });

  async function likely(relay: Awaited<ReturnType<typeof deskRelay>>, claims = {}) {
    const path = `/v1/likely-duplicates?site=${SITE}&job_type=29400&start_time=${encodeURIComponent(AT)}`;
    const response = await relay.app.request(path, { headers: await asDesk(claims) });
    return likelyDuplicatesSchema.parse(await response.json()).duplicates;
  }

  it('tells of bookings of the same site and job type, then of open jobs there, the nearest first', async () => {
    const relay = await deskRelay();
    const { journal, listedJobs } = relay.store;
    const later = aRequest({ start_time: '2027-07-05T09:00:00+10:00', end_time: '2027-07-05T10:00:00+10:00' });
    await journal.add(anEntry(NOW, { request: later, key: KEY }));
    await listedJobs.save([
      aJob('7'),
      aJob('8', { start_time: '2027-06-25T09:00:00+10:00' }),
      aJob('9', { start_time: '2027-06-23T09:00:00+10:00' }),
      aJob('10', { open: false }),
      aJob('11', { site: { id: '3065757', address: '' } }),
    ]);
    const told = await likely(relay);
    expect(told.map(({ kind, key, job }) => [kind, key ?? job?.number])).toEqual([
      ['same-job-type', KEY],
      ['same-site', '7'],
      ['same-site', '8'],
    ]);
    expect(told[0]).toMatchObject({ state: 'received', title: 'Annual service' });
    expect(told[1]).toMatchObject({ status: 'Tentative', start_time: AT });
  });

  it('tells of a booking and its job once, and not of a job that is known to be of another type', async () => {
    const relay = await deskRelay();
    const { journal, listedJobs } = relay.store;
    const { entry } = await journal.add(anEntry(NOW, { request: aRequest() }));
    await journal.advance(entry, booked('7'), { at: NOW, event: 'test' });
    const other = await journal.add(anEntry(NOW, { request: aRequest({ job_type: '29401' }) }));
    await journal.advance(other.entry, booked('8'), { at: NOW, event: 'test' });
    await listedJobs.save([aJob('7'), aJob('8')]);
    expect((await likely(relay)).map(({ job }) => job?.id)).toEqual(['7']);
  });

  it('tells nothing of a booking whose job has been cancelled', async () => {
    const relay = await deskRelay();
    const { journal, listedJobs, jobsSeen } = relay.store;
    const { entry } = await journal.add(anEntry(NOW, { request: aRequest() }));
    await journal.advance(entry, booked('7'), { at: NOW, event: 'test' });
    await listedJobs.save([aJob('7')]);
    const { title, start_time, end_time, custom_fields, seen_at } = aJob('7');
    const status = { name: 'Cancelled', state: 'closed' };
    await jobsSeen.save('7', { title, start_time, end_time, custom_fields, seen_at, status }, NOW + 1);
    expect(await likely(relay)).toEqual([]);
  });

  it('tells nothing of what was refused, of other channels’ bookings, or of a site out of reach', async () => {
    const relay = await deskRelay();
    const { journal, listedJobs } = relay.store;
    const { entry } = await journal.add(anEntry(NOW, { request: aRequest() }));
    const refused: Life = {
      state: 'refused',
      attempt: undefined,
      refusal: 'dropped',
      doubts: 0,
      doubtSince: undefined,
    };
    await journal.advance(entry, refused, { at: NOW, event: 'test' });
    await journal.add(anEntry(NOW, { request: aRequest(), owner: { channel: 'acme', subject: 'jo' } }));
    expect(await likely(relay)).toEqual([]);
    await listedJobs.save([aJob('7')]);
    expect(await likely(relay, { sites: ['3065757'] })).toEqual([]);
  });
});

describe('a change of a job that was made elsewhere', () => {
  async function change(relay: Awaited<ReturnType<typeof deskRelay>>, body: object, claims = {}) {
    return await relay.app.request('/v1/jobs/7', {
      method: 'PATCH',
      headers: { ...(await asDesk(claims)), 'Idempotency-Key': KEY, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  it('is sent by the desk', async () => {
    const relay = await deskRelay();
    await relay.store.listedJobs.save([aJob('7')]);
    expect((await change(relay, { title: 'Leaking tap' })).status).toBe(204);
    expect((await change(await deskRelay(), { title: 'Leaking tap' })).status, 'there is no such job').toBe(404);
  });

  it('is not the client’s to make, nor the desk’s for a site out of its reach', async () => {
    const relay = await deskRelay();
    await relay.store.listedJobs.save([aJob('7')]);
    expect((await change(relay, { title: 'Mine' }, { role: 'client' })).status).toBe(404);
    expect((await change(relay, { title: 'Mine' }, { sites: ['3065757'] })).status).toBe(404);
  });

  it('is told to change nothing where the job is like that already', async () => {
    const relay = await deskRelay();
    await relay.store.listedJobs.save([aJob('7')]);
    expect((await change(relay, { title: 'Job 7' })).status).toBe(400);
  });

  it('shows the later of two editors what the other changed, and is sent once they have seen it', async () => {
    const relay = await deskRelay();
    await relay.store.listedJobs.save([aJob('7', { title: 'Changed by Sam' })]);
    const response = await change(relay, { title: 'Leaking tap', seen: { title: 'Job 7' } });
    expect(response.status).toBe(409);
    const problem = await response.json();
    expect(problemType(problem)).toBe('job-changed');
    expect(problem).toMatchObject({ current: { title: 'Changed by Sam', status: { name: 'Tentative' } } });
    expect(relay.asked, 'the gateway is asked first').toEqual(['7']);
    expect((await change(relay, { title: 'Leaking tap', seen: { title: 'Changed by Sam' } })).status).toBe(204);
  });

  it('needs what was seen to be named as the fields are', async () => {
    const relay = await deskRelay();
    expect((await change(relay, { title: 'Leaking tap', seen: { colour: 'red' } })).status).toBe(400);
  });
});
