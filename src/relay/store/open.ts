import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Log, LookupStore } from '../ports.ts';
import type { Adding } from './add-bookings.ts';
import { type BudgetStore, createBudgetStore } from './budget-store.ts';
import { createErasure, type Erasure } from './erasure.ts';
import { createFacts, type Facts } from './facts.ts';
import { claimFlight, moveFlight } from './flights.ts';
import { createHistoryFeed, type HistoryFeed } from './history-feed.ts';
import { insertInOne, insertingOneByOne } from './insert-bookings.ts';
import { createJobsSeen, type JobsSeen } from './jobs-seen.ts';
import type { JournalStore } from './journal-store.ts';
import { createKyselyJournal, type Violated } from './kysely-journal.ts';
import { createKyselyOperations } from './kysely-operations.ts';
import { createListedJobs, type ListedJobs } from './listed-jobs.ts';
import { createLookupStore } from './lookup-store.ts';
import { type Flavour, migrate } from './migrations.ts';
import { createOldestUnsettled, type OldestUnsettled } from './oldest.ts';
import type { OperationStore } from './operation-store.ts';
import { inQueueOfPostgres, openPostgres, POSTGRES_FLAVOUR, postgresNow, violatedInPostgres } from './postgres.ts';
import { goOnFromBackup } from './restored.ts';
import type { Tables } from './schema.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { inQueueOfSqlite, openSqlite, SQLITE_FLAVOUR, violatedInSqlite } from './sqlite.ts';
import { createWebhookStore, type WebhookStore } from './webhook-store.ts';

/** Everything the relay keeps, on SQLite or PostgreSQL alike. */
export interface Store {
  journal: JournalStore;
  operations: OperationStore;
  jobsSeen: JobsSeen;
  listedJobs: ListedJobs;
  history: HistoryFeed;
  lookups: LookupStore;
  budget: BudgetStore;
  webhooks: WebhookStore;
  sessions: SessionStore;
  facts: Facts;
  oldest: OldestUnsettled;
  erasure: Erasure;
  /** True for the one relay that may do `name` until `until`; false while another's claim holds. */
  claimFlight(name: string, now: number, until: number): Promise<boolean>;
  /** Moves the end of a claim that still ends at `until`; false when it has passed to someone else. */
  moveFlight(name: string, until: number, to: number): Promise<boolean>;
  /** The database's clock (ms since the epoch); undefined where it is this machine's own. */
  now(): Promise<number | undefined>;
  /** Undefined when the store can be written, else why not, in a few words. */
  health(): Promise<string | undefined>;
  close(): Promise<void>;
}

/**
 * Opens the store that a `DATABASE_URL` names, `file:…` or `postgres://…`, and brings its tables up to date.
 *
 * @throws when it cannot be reached or written, or is newer than this code
 */
export async function openStore(databaseUrl: string, log: Log): Promise<Store> {
  const path = sqlitePathOf(databaseUrl);
  return path === undefined
    ? await build(openPostgres(databaseUrl, log), POSTGRES)
    : await build(openSqlite(path), SQLITE);
}

/**
 * The path in `file:./data/callout.db`, `file:/var/lib/callout.db` or `file:///var/lib/callout.db`; undefined for
 * `postgres://…`.
 *
 * @throws for any other URL
 */
export function sqlitePathOf(databaseUrl: string): string | undefined {
  if (/^postgres(ql)?:/.test(databaseUrl)) return undefined;
  if (!databaseUrl.startsWith('file:')) throw new TypeError('DATABASE_URL is neither file:… nor postgres://…');
  return databaseUrl.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
}

/** What the two databases do each in their own way. */
interface Database extends Adding {
  flavour: Flavour;
  violated: Violated;
  /** Its clock (ms since the epoch); undefined where it is this machine's own. */
  now?: (db: Kysely<Tables>) => Promise<number>;
}

const SQLITE: Database = {
  flavour: SQLITE_FLAVOUR,
  violated: violatedInSqlite,
  inQueue: inQueueOfSqlite,
  insert: insertingOneByOne(),
};
const POSTGRES: Database = {
  flavour: POSTGRES_FLAVOUR,
  violated: violatedInPostgres,
  inQueue: inQueueOfPostgres,
  insert: insertInOne,
  now: postgresNow,
};

async function build(db: Kysely<Tables>, database: Database): Promise<Store> {
  const { violated, inQueue, now: databaseNow } = database;
  try {
    await migrate(db, database.flavour);
    await goOnFromBackup(db, (await databaseNow?.(db)) ?? Date.now());
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const facts = createFacts(db);
  return {
    journal: createKyselyJournal(db, violated, database),
    operations: createKyselyOperations(db, violated, inQueue),
    jobsSeen: createJobsSeen(db),
    listedJobs: createListedJobs(db),
    history: createHistoryFeed(db),
    lookups: createLookupStore(db),
    budget: createBudgetStore(db),
    webhooks: createWebhookStore(db),
    sessions: createSessionStore(db),
    facts,
    oldest: createOldestUnsettled(db),
    erasure: createErasure(db),
    claimFlight: (name, now, until) => claimFlight(db, name, now, until),
    moveFlight: (name, until, to) => moveFlight(db, name, until, to),
    now: async () => await databaseNow?.(db),
    // A new value each time: SQLite leaves out a write that changes nothing, which a full disk would not fail.
    health: () =>
      facts.write('health', randomUUID()).then(
        () => undefined,
        () => 'The journal cannot be written',
      ),
    close: () => db.destroy(),
  };
}
