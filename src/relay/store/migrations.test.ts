import { type Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fingerprint, likenessOfRequest } from '../journal/fingerprint.ts';
import { createWorld } from '../testing/engine-world.ts';
import { aRequest } from '../testing/entries.ts';
import { silentLog } from '../testing/silent-log.ts';
import { storeKinds } from '../testing/stores.ts';
import { migrate } from './migrations.ts';
import { sqlitePathOf } from './open.ts';
import { openPostgres, POSTGRES_FLAVOUR } from './postgres.ts';
import type { Tables } from './schema.ts';
import { openSqlite, SQLITE_FLAVOUR } from './sqlite.ts';

/** What was received, booked and waiting when the relay of that version stopped. */
const KEYS = {
  booked: '11111111-1111-4111-8111-111111111111',
  received: '22222222-2222-4222-8222-222222222222',
  change: '33333333-3333-4333-8333-333333333333',
};
const AT = Date.UTC(2026, 4, 1);
const asked = { booked: aRequest({ title: 'Booked before' }), received: aRequest({ title: 'Waiting since before' }) };

/** As each version wrote its rows, the columns that it knew and no other. */
const VERSIONS = [
  { name: 'the first version', last: '2026-07-01-journal', hasOwners: false, hasOperations: false },
  { name: 'the version with passes', last: '2026-11-25-a-owners', hasOwners: true, hasOperations: false },
  { name: 'the version before this', last: '2026-11-25-d-jobs', hasOwners: true, hasOperations: true },
] as const;
type Version = (typeof VERSIONS)[number];

describe.each(storeKinds())('a database on $name', (kind) => {
  async function rawDatabase(url: string) {
    const path = sqlitePathOf(url);
    const db = path === undefined ? openPostgres(url, silentLog) : openSqlite(path);
    const close = () => db.destroy();
    return { db, flavour: path === undefined ? POSTGRES_FLAVOUR : SQLITE_FLAVOUR, close };
  }

  /** The URL of a database as an earlier version has left it. */
  async function leftBy(version: Version): Promise<string> {
    const url = await kind.newDatabase();
    const { db, flavour, close } = await rawDatabase(url);
    await migrate(db, flavour, version.last);
    await insert(db, 'bookings', bookingRow('booked', version));
    await insert(db, 'bookings', bookingRow('received', version));
    await insert(db, 'booking_history', { key: KEYS.booked, at: AT, event: 'submitted', state: 'received' });
    if (version.hasOperations) await insert(db, 'operations', changeRow());
    await close();
    return url;
  }

  it.each(VERSIONS)('that $name has left is brought up to date with its rows as they were', async (version) => {
    const store = await kind.open(await leftBy(version));
    const booked = await store.journal.find(KEYS.booked);
    expect(booked).toMatchObject({
      request: asked.booked,
      names: { site: 'Acme Depot' },
      receivedAt: AT,
      owner: version.hasOwners ? { channel: 'acme', subject: 'jo' } : { channel: 'own', subject: 'open' },
      life: { state: 'booked', job: { id: '21172159', number: '16' }, source: 'answer' },
    });
    expect(booked?.erasedAt).toBeUndefined();
    expect(booked?.takenBy).toBeUndefined();
    expect(await store.journal.history(KEYS.booked)).toMatchObject([{ at: AT, event: 'submitted' }]);
    // What is found by columns that there were not then.
    expect(await store.journal.sitesOf(booked?.owner.channel ?? '', 5)).toEqual([
      { id: asked.booked.site, name: 'Acme Depot' },
    ]);
    expect((await store.operations.find(KEYS.change))?.order).toEqual(
      version.hasOperations ? { kind: 'change', jobId: '21172159', change: { title: 'Repair' } } : undefined,
    );
  });

  it.each(VERSIONS)('that $name has left goes on where it was: what waited is booked, once', async (version) => {
    const world = createWorld(await kind.open(await leftBy(version)));
    await world.pass(1_000);
    const waited = await world.engine.bookings.find(KEYS.received, {
      channel: version.hasOwners ? 'acme' : 'own',
      subject: undefined,
    });
    expect(waited?.state).toBe('booked');
    expect(world.tenant.jobs).toHaveLength(1);
  });

  it('of a newer version is left alone, with one line that says so', async () => {
    const url = await kind.newDatabase();
    await (await kind.open(url)).close();
    const { db, close } = await rawDatabase(url);
    onTestFinished(close);
    await sql`insert into kysely_migration (name, timestamp) values ('2031-01-01-tomorrow', '2031-01-01T00:00:00.000Z')`.execute(
      db,
    );
    const opening = kind.open(url);
    await expect(opening).rejects.toThrow(
      'it was written by a newer version of Callout (2031-01-01-tomorrow): run that version, or restore a backup of this one’s',
    );
  });
});

function bookingRow(which: 'booked' | 'received', { hasOwners, last }: Version) {
  const request = asked[which];
  const life =
    which === 'booked'
      ? { state: 'booked', job_id: '21172159', job_number: '16', job_source: 'answer' }
      : { state: 'received', due_at: AT };
  return {
    key: KEYS[which],
    version: 1,
    visitor: 'visitor',
    request: JSON.stringify(request),
    names: '{"site":"Acme Depot"}',
    received_at: AT,
    external_id: KEYS[which],
    body_hash: 'hash',
    fingerprint: fingerprint(likenessOfRequest(request)),
    doubts: 0,
    ...life,
    ...(hasOwners && { channel: 'acme', subject: 'jo' }),
    ...(last === '2026-11-25-d-jobs' && { site: request.site, job_type: request.job_type }),
  };
}

function changeRow() {
  return {
    key: KEYS.change,
    version: 1,
    kind: 'change',
    channel: 'acme',
    subject: 'jo',
    job_id: '21172159',
    lane: 'job:21172159',
    wanted: '{"kind":"change","jobId":"21172159","change":{"title":"Repair"}}',
    body_hash: 'hash',
    received_at: AT,
    state: 'done',
    done_source: 'answer',
    doubts: 0,
  };
}

/** Past today's types: the columns are an earlier version's. */
async function insert(db: Kysely<Tables>, table: string, row: Record<string, string | number>): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
}
