import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { bookingRequestSchema } from '../../contract/bookings.ts';
import { OPEN_SUBJECT, OWN_CHANNEL } from '../../contract/passes.ts';
import type { Tables } from './schema.ts';

/** The dialects' few differences in table definitions. */
export interface Flavour {
  /** The type of a primary key that counts upwards. */
  counter: 'integer primary key autoincrement' | 'bigint generated always as identity primary key';
  /** Whether the whole migration may run inside one transaction, which then is the lock. */
  migrateInTransaction: boolean;
}

/**
 * Brings the tables to the newest version. Safe when several relays start at once: SQLite holds its write lock
 * throughout, PostgreSQL an advisory lock. `to`: as far as an earlier version of this code did, for tests.
 *
 * @throws when the database is newer than this code (`NewerStore`), or cannot be written
 */
export async function migrate(db: Kysely<Tables>, flavour: Flavour, to?: string): Promise<void> {
  const run = async (connection: Kysely<Tables>) => {
    const migrator = new Migrator({ db: connection, provider: provide(flavour) });
    const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to));
    if (error !== undefined) throw newerStoreIn(error) ?? error;
  };
  await (flavour.migrateInTransaction ? db.transaction().execute(run) : run(db));
}

/** The database was brought up to date by a newer version: this one does not know what is in it. */
export class NewerStore extends Error {
  constructor(migration: string) {
    super(
      `it was written by a newer version of Callout (${migration}): run that version, or restore a backup of this one’s`,
    );
    this.name = 'NewerStore';
  }
}

/** The first of a database's migrations that this version does not know, as the error that opening it would end in; undefined when it knows them all. */
export async function newerStoreOf(names: readonly string[], flavour: Flavour): Promise<NewerStore | undefined> {
  const known = await provide(flavour).getMigrations();
  const migration = names.find((name) => !Object.hasOwn(known, name));
  return migration === undefined ? undefined : new NewerStore(migration);
}

/** Kysely's word for it is that the migrations are corrupted. */
function newerStoreIn(error: unknown): NewerStore | undefined {
  const migration = error instanceof Error ? /migration (\S+) is missing/.exec(error.message)?.[1] : undefined;
  return migration === undefined ? undefined : new NewerStore(migration);
}

function provide({ counter }: Flavour): MigrationProvider {
  const migrations: Record<string, Migration> = {
    '2026-07-01-journal': { up: (db) => createJournal(db, counter) },
    '2026-11-25-a-owners': { up: addOwners },
    '2026-11-25-b-operations': { up: (db) => addOperations(db, counter) },
    '2026-11-25-c-sessions': { up: addSessions },
    '2026-11-25-d-jobs': { up: addJobList },
    '2026-11-28-u-erasure': { up: addErasure },
    '2026-11-28-v-traces': { up: addTraces },
    '2026-11-28-w-takers': { up: addTakers },
    '2026-11-28-x-operation-takers': { up: addOperationTakers },
  };
  return { getMigrations: async () => migrations };
}

/** The rep's name with each booking. Who took those from before is not known. */
async function addTakers(db: Kysely<unknown>): Promise<void> {
  await sql`alter table bookings add column taken_by text`.execute(db);
}

/** The same with each change, cancellation and new site. */
async function addOperationTakers(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operations add column taken_by text`.execute(db);
}

/** The trace of the request that brought each. */
async function addTraces(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'alter table bookings add column traceparent text',
    'alter table operations add column traceparent text',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Whose each booking is. Those from before there were passes, and a relay's that is not updated yet, are open access's. */
async function addOwners(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table bookings add column channel text not null default '${OWN_CHANNEL}'`,
    `alter table bookings add column subject text not null default '${OPEN_SUBJECT}'`,
    'create index bookings_subject on bookings (channel, subject, seq)',
    'create index bookings_channel on bookings (channel, seq)',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Changes, cancellations and new sites; and each booking's job as the gateway last showed it. */
async function addOperations(db: Kysely<unknown>, counter: Flavour['counter']): Promise<void> {
  const statements = [
    `create table operations (
      seq ${counter}, key text not null unique, version integer not null, kind text not null,
      channel text not null, subject text not null, job_id text, lane text not null, wanted text not null,
      body_hash text not null, received_at bigint not null, state text not null, due_at bigint, hold text,
      tries integer, attempt integer, attempt_started_at bigint, attempt_deadline bigint, request_id text,
      doubts integer not null, doubt_since bigint, lease_owner text, lease_until bigint, refusal text,
      site_id text, done_source text, known_sites text, last_seen text)`,
    // At most one in each lane may be under way at the gateway, whatever relay sends it.
    `create unique index operations_in_flight on operations (lane) where state in ('sending', 'unanswered')`,
    'create index operations_due on operations (state, due_at)',
    'create index operations_lane on operations (lane, seq)',
    'create index operations_owner on operations (channel, subject, kind, state)',
    'alter table bookings add column job_seen text',
    'alter table bookings add column job_seen_at bigint',
    'alter table bookings add column job_asked_at bigint',
    'alter table bookings add column job_changed_at bigint',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** People who have signed in. */
async function addSessions(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table sessions (
      session text primary key, attempt text not null unique, id_hash text not null unique, previous_hash text,
      rotated_at bigint not null, confirmed_at bigint, subject text not null, name text not null, hint text,
      created_at bigint not null, last_seen_at bigint not null, ends_at bigint not null, revoked_at bigint)`,
    'create index sessions_previous on sessions (previous_hash)',
    'create index sessions_end on sessions (ends_at)',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** The gateway's job list; and each booking's site and job type, to be found by. */
async function addJobList(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table listed_jobs (
      id text primary key, number text not null, site text not null, closed integer not null,
      start_at bigint not null, words text not null, job text not null, seen_at bigint not null)`,
    'create index listed_jobs_number on listed_jobs (number)',
    'create index listed_jobs_site on listed_jobs (site, start_at)',
    'create index listed_jobs_start on listed_jobs (start_at)',
    `create table job_list (
      name text primary key, version integer not null, state text not null, changes bigint not null, heard_at bigint)`,
    'alter table bookings add column site text',
    'alter table bookings add column job_type text',
    'create index bookings_alike on bookings (channel, site, job_type, seq)',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  const rows = await db.selectFrom('bookings').select(['key', 'request']).execute();
  for (const { key, request } of rows) {
    const { site, job_type } = bookingRequestSchema.parse(JSON.parse(request));
    await db.updateTable('bookings').set({ site, job_type }).where('key', '=', key).execute();
  }
}

/** When a row's personal data was erased; and an index of what there is still to erase. */
async function addErasure(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'alter table bookings add column erased_at bigint',
    'alter table operations add column erased_at bigint',
    `create index bookings_whole on bookings (state, seq) where erased_at is null and state in ('booked', 'refused')`,
    `create index operations_whole on operations (state, seq) where erased_at is null and state in ('done', 'refused')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function createJournal(db: Kysely<unknown>, counter: Flavour['counter']): Promise<void> {
  const statements = [
    `create table bookings (
      seq ${counter}, key text not null unique, version integer not null, visitor text not null,
      request text not null, names text not null, received_at bigint not null, external_id text not null,
      body_hash text not null, fingerprint text not null, state text not null, due_at bigint, hold text,
      tries integer, attempt integer, attempt_started_at bigint, attempt_deadline bigint, attempt_skew_ms bigint,
      request_id text, doubts integer not null, doubt_since bigint, lease_owner text, lease_until bigint,
      job_id text, job_number text, job_source text, job_status text, job_status_at bigint, refusal text, last_seen text)`,
    // At most one of several bookings that the gateway's list cannot tell apart is in flight, so that
    // reconciling never gives one the other's job.
    `create unique index bookings_twins on bookings (fingerprint) where state in ('sending', 'unanswered')`,
    // What the gateway answered is its word; but no two bookings may take one job for its looks.
    `create unique index bookings_job_taken on bookings (job_id) where job_source in ('looks', 'operator')`,
    'create index bookings_job on bookings (job_id)',
    'create index bookings_due on bookings (state, due_at)',
    'create index bookings_attempt on bookings (attempt_started_at)',
    'create index bookings_fingerprint on bookings (fingerprint, state)',
    `create table booking_history (
      id ${counter}, key text not null, at bigint not null, event text not null, state text not null,
      seen text, request_id text)`,
    'create index booking_history_key on booking_history (key, id)',
    `create table budget (
      name text primary key, version integer not null, tokens double precision not null,
      updated_at bigint not null, blocked_until bigint not null, strikes integer not null)`,
    'create table facts (name text primary key, value text not null)',
    'create table flights (name text primary key, until bigint not null)',
    'create table lookups (name text primary key, items text not null, fetched_at bigint not null)',
    `create table webhook_events (
      event_id text primary key, event_type text not null, occurred_at bigint not null,
      received_at bigint not null, job_id text not null, status text)`,
    'create index webhook_events_job on webhook_events (job_id, occurred_at)',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
