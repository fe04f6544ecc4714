import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../budget/budget.ts';
import type { Life } from '../journal/life.ts';
import { createWorld } from '../testing/engine-world.ts';
import { anEntry, aRequest, openOwner } from '../testing/entries.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { sqlitePathOf } from './open.ts';
import { openPostgres } from './postgres.ts';
import { COPIED_FACT, goOnFromBackup } from './restored.ts';
import { openSqlite } from './sqlite.ts';

const DAY = 86_400_000;
const LATER = 3 * DAY;

describe.each(storeKinds())('a backup that is gone on from days later, on $name', (kind) => {
  /** A relay that goes on after the backup, and the backup in a store of its own. */
  async function aWorld() {
    const world = createWorld(await kind.open());
    const url = await kind.newDatabase();
    const restored = await kind.open(url);
    const { clock } = world;

    async function restore() {
      await clock.advance(LATER);
      await restored.facts.write(COPIED_FACT, '1');
      const path = sqlitePathOf(url);
      const db = path === undefined ? openPostgres(url, silentLog) : openSqlite(path);
      await goOnFromBackup(db, clock.now());
      await db.destroy();
      const budget = createBudget(restored.budget, clock, 100_000);
      const engine = world.newEngine({ store: restored, budget, metrics: new Registry() });
      await world.pass(45_000, [engine], restored);
      return engine;
    }
    const stateOf = async (key: string) => (await restored.journal.find(key))?.life;
    return { ...world, restored, restore, stateOf };
  }

  const attempt = (at: number) => ({
    number: 1,
    startedAt: at,
    deadline: at + 15_000,
    requestId: 'req',
    skewMs: undefined,
  });
  const OPEN = {
    received: (at: number): Life => ({ ...anEntry(at).life }),
    sending: (at: number): Life => ({
      state: 'sending',
      attempt: attempt(at),
      lease: { owner: 'gone', until: at + 20_000 },
      tries: 0,
      doubts: 0,
      doubtSince: undefined,
    }),
    waiting: (at: number): Life => ({
      state: 'waiting',
      attempt: attempt(at),
      dueAt: at,
      hold: 'busy',
      tries: 1,
      doubts: 0,
      doubtSince: undefined,
    }),
    unanswered: (at: number): Life => ({
      state: 'unanswered',
      attempt: attempt(at),
      dueAt: at,
      tries: 0,
      doubts: 1,
      doubtSince: at,
    }),
  };

  it.each(Object.keys(OPEN) as (keyof typeof OPEN)[])(
    'finds the job that was made since of a booking that was %s, and makes no other',
    async (state) => {
      const world = await aWorld();
      const request = aRequest({ title: `Was ${state}` });
      const { key } = await world.submit({ title: `Was ${state}` });
      const copied = anEntry(world.clock.now(), { key, request, life: OPEN[state](world.clock.now()) });
      await world.restored.journal.add(copied);
      await world.pass(1_000);
      expect(await world.stateOf(key)).toMatchObject({ state });
      await world.restore();
      expect(await world.stateOf(key)).toMatchObject({ state: 'booked' });
      expect(world.tenant.jobs).toHaveLength(1);
    },
  );

  it('books what nobody had sent, once', async () => {
    const world = await aWorld();
    const copied = anEntry(world.clock.now());
    await world.restored.journal.add(copied);
    await world.restore();
    expect(await world.stateOf(copied.key)).toMatchObject({ state: 'booked' });
    expect(world.tenant.jobs).toHaveLength(1);
  });

  it('leaves the second of two that look the same to the operator', async () => {
    const world = await aWorld();
    const request = aRequest();
    const [one, other] = [anEntry(1, { request }), anEntry(2, { request })];
    await world.restored.journal.add(one);
    await world.restored.journal.add(other);
    await world.restore();
    expect(await world.stateOf(other.key)).toMatchObject({ state: 'unresolved' });
    expect(world.tenant.jobs.length).toBeLessThanOrEqual(1);
  });

  it('leaves a new site that may have been made to the operator', async () => {
    const world = await aWorld();
    const key = randomUUID();
    await world.restored.operations.add(
      {
        key,
        version: 1,
        owner: openOwner,
        order: { kind: 'new-site', site: { customer: '245715', business_name: 'Harbour Cafe' } },
        bodyHash: 'hash',
        receivedAt: world.clock.now(),
        knownSites: undefined,
        life: { state: 'received', attempt: undefined, dueAt: 0, doubts: 0, doubtSince: undefined },
        lastSeen: undefined,
      },
      1,
    );
    await world.restore();
    expect((await world.restored.operations.find(key))?.life.state).toBe('unresolved');
  });

  it('does nothing to a store that is no backup', async () => {
    const url = await kind.newDatabase();
    const store = await kind.open(url);
    const { entry } = await store.journal.add(anEntry(1));
    const again = await kind.open(url);
    expect(await again.journal.find(entry.key)).toEqual(entry);
  });
});
