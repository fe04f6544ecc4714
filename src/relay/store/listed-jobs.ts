import { type Kysely, type SqlBool, sql } from 'kysely';
import { type DeskJob, deskJobSchema } from '../../contract/desk.ts';
import type { Scope } from '../../contract/passes.ts';
import { instantOf } from '../../contract/wire-time.ts';
import { OPEN_STATES } from './open-states.ts';
import type { Tables } from './schema.ts';

/** Which listed jobs are wanted. */
export interface JobFilter {
  site?: string | undefined;
  number?: string | undefined;
  /** Each word stands somewhere in the job, whatever its case. */
  text?: string | undefined;
  /** The sites that may be seen. */
  within: Scope;
}

/** How far the list is read, as the job list itself writes it (JSON), and what others may have told it since. */
export interface StoredListState {
  version: number;
  state: string;
  /** Grows whenever a listed job was seen to be another than before. */
  changes: number;
  /** When a webhook last told of a job (ms since the epoch). */
  heardAt: number | undefined;
}

/** The gateway's jobs as its list last showed them, shared by all relays on the store. */
export interface ListedJobs {
  /** Keeps jobs, each unless a request that began later has shown it already; its `seen_at` is when this one began. */
  save(jobs: readonly DeskJob[]): Promise<void>;
  /** The latest start first. */
  search(filter: JobFilter, limit: number): Promise<DeskJob[]>;
  /** Open jobs of a site that start between two instants, both inclusive (ms since the epoch). */
  openAt(site: string, from: number, to: number): Promise<DeskJob[]>;
  find(id: string): Promise<DeskJob | undefined>;
  /** Of these jobs, how many are listed as open and were seen since `since` (ms since the epoch). */
  countOpen(ids: readonly string[], since: number): Promise<number>;
  /** Forgets the open jobs that were not seen since `openBefore`, and the closed ones not seen since `closedBefore`. */
  forget(openBefore: number, closedBefore: number): Promise<void>;
  /** Forgets everything: it is another gateway's. */
  clear(): Promise<void>;
  /** `state` is empty before anything was read, as it is undefined. */
  state(): Promise<StoredListState | undefined>;
  /** Writes the state over the version that was read, 0 for none; false when somebody else has written since. */
  replaceState(version: number, state: string): Promise<boolean>;
  /** Something else that is told of the list is another: `changes` grows. */
  announce(): Promise<void>;
  /** A webhook told of a job. */
  heard(now: number): Promise<void>;
}

const NAME = 'jobs';
/** Rows in one statement. */
const CHUNK = 100;

export function createListedJobs(db: Kysely<Tables>): ListedJobs {
  return {
    save: async (jobs) => {
      // In one order everywhere, so that no two relays wait for each other.
      const sorted = jobs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      for (let at = 0; at < sorted.length; at += CHUNK) await saveChunk(db, sorted.slice(at, at + CHUNK));
    },
    search: async ({ site, number, text = '', within }, limit) => {
      if (within !== '*' && within.length === 0) return [];
      let query = db.selectFrom('listed_jobs').select(['job', 'seen_at']);
      if (site !== undefined) query = query.where('site', '=', site);
      if (number !== undefined) query = query.where('number', '=', number);
      if (within !== '*') query = query.where('site', 'in', within);
      for (const word of wordsOf(text)) query = query.where(sql<SqlBool>`words like ${pattern(word)} escape '~'`);
      const rows = await query.orderBy('start_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(jobOf);
    },
    openAt: async (site, from, to) => {
      const rows = await db
        .selectFrom('listed_jobs')
        .select(['job', 'seen_at'])
        .where('site', '=', site)
        .where('start_at', '>=', from)
        .where('start_at', '<=', to)
        .where('closed', '=', 0)
        .orderBy('start_at')
        .execute();
      return rows.map(jobOf);
    },
    find: async (id) => {
      const row = await db.selectFrom('listed_jobs').select(['job', 'seen_at']).where('id', '=', id).executeTakeFirst();
      return row && jobOf(row);
    },
    countOpen: async (ids, since) => {
      let count = 0;
      for (let at = 0; at < ids.length; at += CHUNK) {
        const rows = await db
          .selectFrom('listed_jobs')
          .select('id')
          .where('id', 'in', ids.slice(at, at + CHUNK))
          .where('closed', '=', 0)
          .where('seen_at', '>=', since)
          .execute();
        count += rows.length;
      }
      return count;
    },
    forget: async (openBefore, closedBefore) => {
      await db
        .deleteFrom('listed_jobs')
        .where((eb) =>
          eb.or([
            eb.and([eb('closed', '=', 0), eb('seen_at', '<', openBefore)]),
            eb.and([eb('closed', '=', 1), eb('seen_at', '<', closedBefore)]),
          ]),
        )
        // A change of a job made elsewhere is sent for as long as the job is known.
        .where('id', 'not in', (eb) =>
          eb
            .selectFrom('operations')
            .select(sql<string>`job_id`.as('job_id'))
            .where('job_id', 'is not', null)
            .where('state', 'in', OPEN_STATES),
        )
        .execute();
    },
    clear: async () => {
      await db.deleteFrom('listed_jobs').execute();
      await db
        .updateTable('job_list')
        .set((eb) => ({ state: '', version: eb('version', '+', 1), changes: eb('changes', '+', 1) }))
        .where('name', '=', NAME)
        .execute();
    },
    state: async () => {
      const row = await db.selectFrom('job_list').selectAll().where('name', '=', NAME).executeTakeFirst();
      return (
        row && { version: row.version, state: row.state, changes: row.changes, heardAt: row.heard_at ?? undefined }
      );
    },
    replaceState: async (version, state) => {
      await db
        .insertInto('job_list')
        .values({ name: NAME, version: 0, state: '', changes: 0, heard_at: null })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const row = await db
        .updateTable('job_list')
        .set({ version: version + 1, state })
        .where('name', '=', NAME)
        .where('version', '=', version)
        .returning('name')
        .executeTakeFirst();
      return row !== undefined;
    },
    announce: () => countChange(db),
    heard: async (now) => {
      await db.updateTable('job_list').set({ heard_at: now }).where('name', '=', NAME).execute();
    },
  };
}

async function saveChunk(db: Kysely<Tables>, jobs: readonly DeskJob[]): Promise<void> {
  const rows = jobs.map(rowOf);
  const ids = rows.map(({ id }) => id);
  await db.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('listed_jobs').select(['id', 'job', 'seen_at']).where('id', 'in', ids).execute();
    const known = new Map(before.map((row) => [row.id, row]));
    const later = rows.filter((row) => (known.get(row.id)?.seen_at ?? row.seen_at) <= row.seen_at);
    if (later.length === 0) return;
    await tx
      .insertInto('listed_jobs')
      .values(later)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) => ({
            number: eb.ref('excluded.number'),
            site: eb.ref('excluded.site'),
            closed: eb.ref('excluded.closed'),
            start_at: eb.ref('excluded.start_at'),
            words: eb.ref('excluded.words'),
            job: eb.ref('excluded.job'),
            seen_at: eb.ref('excluded.seen_at'),
          }))
          .whereRef('listed_jobs.seen_at', '<=', 'excluded.seen_at'),
      )
      .execute();
    if (later.every((row) => known.get(row.id)?.job === row.job)) return;
    await countChange(tx);
  });
}

async function countChange(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('job_list')
    .values({ name: NAME, version: 0, state: '', changes: 1, heard_at: null })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ changes: eb('job_list.changes', '+', 1) })),
    )
    .execute();
}

function rowOf(job: DeskJob) {
  const { seen_at, ...shown } = job;
  const { id, number, title, status, site, notes = '', custom_fields } = job;
  const start = instantOf(job.start_time);
  return {
    id,
    number,
    site: site.id,
    closed: job.open ? 0 : 1,
    start_at: Number.isNaN(start) ? 0 : start,
    words: [number, title, site.address, status.name, notes, ...Object.values(custom_fields)].join('\n').toLowerCase(),
    job: JSON.stringify(shown),
    seen_at: Date.parse(seen_at),
  };
}

function jobOf({ job, seen_at }: { job: string; seen_at: number }): DeskJob {
  return deskJobSchema.parse({ ...JSON.parse(job), seen_at: new Date(seen_at).toISOString() });
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function pattern(word: string): string {
  return `%${word.replace(/[~%_]/g, '~$&')}%`;
}
