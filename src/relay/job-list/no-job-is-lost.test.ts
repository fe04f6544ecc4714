import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createBudget } from '../budget/budget.ts';
import { openStore } from '../store/open.ts';
import { ListingTenant } from '../testing/listing-tenant.ts';
import { silentLog } from '../testing/silent-log.ts';
import { createJobList } from './job-list.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What others do to the gateway's jobs just before it answers a request. */
const write = fc.record({
  before: fc.nat(12),
  id: fc.integer({ min: 1, max: 14 }).map(String),
  state: fc.constantFrom('pending', 'scheduled', 'completed', 'cancelled'),
});

/** A clock that any wait moves on at once. */
function hastyClock() {
  let now = Date.UTC(2026, 5, 1);
  return {
    now: () => now,
    random: () => 0.5,
    pass: (ms: number) => {
      now += ms;
    },
    sleep: async (ms: number) => {
      now += ms;
    },
  };
}

async function jobListWith(perPage: number, skewMs: number) {
  const clock = hastyClock();
  const tenant = new ListingTenant(clock);
  tenant.perPage = perPage;
  tenant.skewMs = skewMs;
  const store = await openStore('file::memory:', silentLog);
  const budget = createBudget(store.budget, clock, 100_000);
  const list = createJobList({
    store,
    gateway: tenant,
    budget,
    clock,
    log: silentLog,
    newRequestId: () => 'callout_1',
  });
  const all = { limit: 200 };
  return { clock, tenant, store, list, search: () => list.search(all, '*') };
}

it('lists every open job as it is, whatever is written between the pages of its readings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(14),
      fc.array(write, { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: -3_600_000, max: 3_600_000 }),
      async (count, writes, perPage, skewMs) => {
        const { clock, tenant, store, list, search } = await jobListWith(perPage, skewMs);
        for (let id = 1; id <= count; id += 1) tenant.write(String(id));
        clock.pass(3_600_000);
        let changes = 0;
        tenant.beforeAnswer = (requests) => {
          for (const { id, state } of writes.filter(({ before }) => before === requests)) {
            changes += 1;
            tenant.write(id, { state, title: `Changed ${changes}` });
            clock.pass(700);
          }
          clock.pass(400);
        };
        // The last round is one in which nobody writes.
        for (let rounds = 0, before = -1; rounds < 3 || before !== changes; rounds += 1) {
          before = changes;
          await search();
          await list.round();
          clock.pass(61_000);
        }
        const { jobs, complete } = await search();
        const listed = Object.fromEntries(jobs.filter(({ open }) => open).map(({ id, title }) => [id, title]));
        await store.close();
        // A list that shrank in each of its walks is not called complete.
        if (complete) expect(listed).toEqual(tenant.open());
        else expect(tenant.open()).toMatchObject(listed);
        const closings = writes.filter(({ state }) => state === 'completed' || state === 'cancelled');
        if (closings.length === 0) expect(complete).toBe(true);
      },
    ),
    { numRuns: 80 },
  );
});
