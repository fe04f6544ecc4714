import { describe, expect, it, onTestFinished } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: the tests run against the stand-in gateway over HTTP
import { startSandbox } from '../../sandbox/server.ts';
import { createBudget } from '../budget/budget.ts';
import { createGatewayClient } from '../gateway/client.ts';
import type { Store } from '../store/open.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { createJobList, LOOK_MS } from './job-list.ts';
import { LIST_TIMES } from './list-state.ts';

const SITE = '3065756';

/** A sandbox with as many open jobs more than its seeds, and relays' job lists over a store. */
async function worldOn(store: Store, jobs: number, skewMs = 0) {
  const clock = new ManualClock(Date.now());
  const sandbox = await startSandbox({ clock, switches: { clockSkewMs: skewMs } });
  onTestFinished(() => sandbox.close());
  const add = (title: string) => {
    const times = { start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' };
    const added = sandbox.addJob({ site: SITE, job_type: '29400', title, ...times });
    if (added.kind !== 'created') throw new Error(added.type);
    return added.job;
  };
  for (let count = 0; count < jobs; count += 1) add(`Visit ${count}`);
  await clock.advance(60 * 60_000);
  const gateway = createGatewayClient({
    gateway: { origin: sandbox.url, key: sandbox.key, nextKey: undefined },
    clock,
  });
  const newList = () =>
    createJobList({
      store,
      gateway,
      budget: createBudget(store.budget, clock, 1_000),
      clock,
      log: silentLog,
      newRequestId: () => 'callout_1',
    });
  const asked = () => sandbox.requests().filter(({ path }) => path === '/v1/jobs').length;
  return { clock, sandbox, add, newList, asked };
}

describe.each(storeKinds())('the job list against the stand-in gateway, on $name', (kind) => {
  it('holds hundreds of jobs after one walk that two relays share', async () => {
    const { newList, asked, sandbox } = await worldOn(await kind.open(), 320);
    const [one, other] = [newList(), newList()];
    expect(await one.search({ limit: 200 }, '*')).toEqual({ jobs: [], complete: false, more: false });
    await other.search({ limit: 200 }, '*');
    await Promise.all([one.round(), other.round()]);
    const open = sandbox.jobs().filter(({ site, status }) => site === SITE && status.state !== 'completed');
    const page = await other.search({ limit: 200 }, '*');
    expect(page).toMatchObject({ complete: true, more: true });
    expect(page.as_of).toBeDefined();
    const found = await Promise.all(open.map(({ id }) => one.find(id, '*')));
    expect(found.filter((job) => job?.open)).toHaveLength(open.length);
    expect(asked(), 'four pages of open jobs, one of what was updated meanwhile').toBe(5);
  });

  it('is kept fresh while somebody looks, hastened by a webhook, and asks nothing once nobody does', async () => {
    const { clock, sandbox, add, newList, asked } = await worldOn(await kind.open(), 3);
    const list = newList();
    await list.search({ limit: 50 }, '*');
    await clock.advance(150_000);
    await list.round();
    const filled = asked();
    await clock.advance(LIST_TIMES.hastenedMs);
    const { id, number } = add('Leaking tap');
    await list.round();
    expect(asked(), 'not due yet').toBe(filled);
    await list.heard();
    await clock.advance(LIST_TIMES.debounceMs);
    await list.round();
    expect(await list.find(id, '*')).toMatchObject({ number, title: 'Leaking tap', open: true });
    sandbox.setJobStatus(id, 'Completed');
    await clock.advance(LIST_TIMES.refreshMs);
    await list.round();
    expect(await list.find(id, '*')).toMatchObject({ status: { name: 'Completed' }, open: false });
    const before = asked();
    await clock.advance(LOOK_MS);
    await list.heard();
    await list.round();
    expect(asked(), 'nobody looks').toBe(before);
  });

  it('tells that it has changed once it is filled and whenever a job is another, and not otherwise', async () => {
    const { clock, sandbox, add, newList } = await worldOn(await kind.open(), 1);
    const list = newList();
    const changesAfter = async (ms: number) => {
      const before = await list.changes();
      await clock.advance(ms);
      await list.search({ limit: 1 }, '*');
      await list.round();
      return (await list.changes()) - before;
    };
    expect(await changesAfter(0)).toBeGreaterThan(0);
    expect(await changesAfter(LIST_TIMES.refreshMs)).toBe(0);
    const { id } = add('Leaking tap');
    expect(await changesAfter(LIST_TIMES.refreshMs)).toBe(1);
    sandbox.setJobStatus(id, 'Scheduled');
    expect(await changesAfter(LIST_TIMES.refreshMs)).toBe(1);
    expect(await changesAfter(10 * LIST_TIMES.refreshMs)).toBe(0);
  });

  it('is searched by site, words in any order and number, within the sites that may be seen', async () => {
    const { add, newList } = await worldOn(await kind.open(), 0);
    const list = newList();
    await list.search({ limit: 50 }, '*');
    await list.round();
    const titles = async (query: object, within: '*' | string[] = '*') =>
      (await list.search({ limit: 50, ...query }, within)).jobs.map(({ title }) => title);
    expect(await titles({ site: SITE })).toEqual(['Install racking lights']);
    expect(await titles({ text: 'SWITCHBOARD quote' })).toEqual(['Quote for switchboard upgrade']);
    expect(await titles({ text: '100%' })).toEqual([]);
    expect(await titles({ site: SITE }, [])).toEqual([]);
    expect(await titles({ site: SITE }, ['3065790'])).toEqual([]);
    const { number } = add('Made just now');
    expect(await titles({ number }), 'asked for at the gateway').toEqual(['Made just now']);
  });

  it('asks for a number that there is not once a minute', async () => {
    const { clock, newList, asked } = await worldOn(await kind.open(), 0);
    const list = newList();
    const search = () => list.search({ number: '9999', limit: 50 }, '*');
    await Promise.all([search(), search()]);
    expect((await search()).jobs).toEqual([]);
    expect(asked()).toBe(1);
    await clock.advance(60_000);
    await search();
    expect(asked()).toBe(2);
  });

  it('keeps what is there, and says how old it is, while the gateway is down', async () => {
    const { clock, sandbox, newList } = await worldOn(await kind.open(), 0);
    const list = newList();
    await list.search({ limit: 50 }, '*');
    await list.round();
    const before = await list.search({ limit: 50 }, '*');
    await sandbox.goDown();
    await clock.advance(LIST_TIMES.refreshMs);
    await list.round();
    expect(await list.search({ limit: 50 }, '*')).toEqual(before);
    await sandbox.comeUp();
    await clock.advance(60_000);
    await list.round();
    const after = await list.search({ limit: 50 }, '*');
    expect(Date.parse(after.as_of ?? '')).toBeGreaterThan(Date.parse(before.as_of ?? ''));
  });

  it('is asked for again at once when the clock, which was an hour fast while the gateway was down, is set right', async () => {
    const { clock, sandbox, newList, asked } = await worldOn(await kind.open(), 0);
    const list = newList();
    await list.search({ limit: 1 }, '*');
    await sandbox.goDown();
    await list.round();
    await sandbox.comeUp();
    await list.round();
    expect(asked(), 'it waits').toBe(0);
    await clock.advance(-60 * 60_000);
    await list.round();
    expect(asked()).toBeGreaterThan(0);
  });

  it('goes on with the page at which another relay stopped', async () => {
    const { sandbox, newList, asked } = await worldOn(await kind.open(), 320);
    const first = newList();
    await first.search({ limit: 50 }, '*');
    sandbox.addFault({ name: 'problem:internal', method: 'GET', path: '/v1/jobs', skip: 2 });
    await first.round();
    expect((await first.search({ limit: 200 }, '*')).jobs, 'what was read is shown').toHaveLength(200);
    expect(await first.search({ limit: 50 }, '*')).toMatchObject({ complete: false });
    const second = newList();
    await second.search({ limit: 50 }, '*');
    await second.round();
    expect(asked(), 'the third page twice').toBe(6);
    expect(await second.search({ limit: 50 }, '*')).toMatchObject({ complete: true });
  });
});
