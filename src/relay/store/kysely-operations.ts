import { type Kysely, sql } from 'kysely';
import { operationKindSchema, operationStateSchema } from '../../contract/operations.ts';
import { erasedSubject } from '../journal/erased.ts';
import type { InQueue } from './add-bookings.ts';
import type { Violated } from './kysely-journal.ts';
import { OPEN_STATES } from './open-states.ts';
import { constantOperationColumns, operationLifeColumns, operationOf } from './operation-rows.ts';
import type { OperationAdvanced, OperationStore } from './operation-store.ts';
import type { Tables } from './schema.ts';

/** The operations on either database. */
export function createKyselyOperations(db: Kysely<Tables>, violated: Violated, inQueue: InQueue): OperationStore {
  const all = () => db.selectFrom('operations').selectAll('operations');
  return {
    find: async (key) => {
      const row = await all().where('key', '=', key).executeTakeFirst();
      return row && operationOf(row);
    },
    add: (entry, mostOpen) =>
      inQueue(db, async (tx) => {
        const rowOf = () => tx.selectFrom('operations').selectAll().where('key', '=', entry.key);
        const known = await rowOf().executeTakeFirst();
        if (known) return { added: false, entry: operationOf(known) };
        const { open } = await tx
          .selectFrom('operations')
          .select((eb) => eb.fn.countAll<number>().as('open'))
          .where('state', 'in', OPEN_STATES)
          .executeTakeFirstOrThrow();
        if (Number(open) >= mostOpen) return 'full';
        const row = await tx
          .insertInto('operations')
          .values({ ...constantOperationColumns(entry), ...operationLifeColumns(entry.life), version: entry.version })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row) return { added: true, entry: operationOf(row) };
        // A relay from before the queue was held while it is added to was first.
        return { added: false, entry: operationOf(await rowOf().executeTakeFirstOrThrow()) };
      }),
    advance: async (entry, life, { seen, knownSites }) => {
      try {
        const row = await db
          .updateTable('operations')
          .set({ ...operationLifeColumns(life), version: entry.version + 1 })
          .$if(seen !== undefined, (update) => update.set({ last_seen: seen ?? null }))
          .$if(knownSites !== undefined, (update) => update.set({ known_sites: JSON.stringify(knownSites) }))
          .where('key', '=', entry.key)
          .where('version', '=', entry.version)
          .returningAll()
          .executeTakeFirst();
        return row ? { kind: 'saved', entry: operationOf(row) } : { kind: 'overtaken' };
      } catch (error) {
        const subject = violated(error);
        if (subject === 'operations.lane' || subject === 'operations_in_flight') {
          return { kind: 'lane-taken' } satisfies OperationAdvanced;
        }
        throw error;
      }
    },
    toSend: async (now, limit) => {
      const rows = await all()
        .where('state', 'in', ['received', 'waiting'])
        .where('due_at', '<=', now)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('operations as earlier')
                .select('earlier.key')
                .whereRef('earlier.lane', '=', 'operations.lane')
                .whereRef('earlier.seq', '<', 'operations.seq')
                .where('earlier.state', 'in', OPEN_STATES),
            ),
          ),
        )
        .where((eb) =>
          eb.or([
            eb('operations.job_id', 'is', null),
            eb.exists(
              eb
                .selectFrom('bookings')
                .select('bookings.key')
                .whereRef('bookings.job_id', '=', 'operations.job_id')
                .where('bookings.state', '=', 'booked'),
            ),
            eb.exists(
              eb
                .selectFrom('listed_jobs')
                .select('listed_jobs.id')
                .whereRef('listed_jobs.id', '=', 'operations.job_id'),
            ),
          ]),
        )
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(operationOf);
    },
    toLookFor: async (now) => {
      const rows = await all()
        .where('state', '=', 'unanswered')
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .orderBy('seq')
        .execute();
      return rows.map(operationOf);
    },
    abandoned: async (now) => {
      const rows = await all().where('state', '=', 'sending').where('lease_until', '<', now).execute();
      return rows.map(operationOf);
    },
    nextDueAt: async () => {
      const row = await db
        .selectFrom('operations')
        .select(sql<number | null>`min(coalesce(due_at, lease_until))`.as('at'))
        .where('state', 'in', OPEN_STATES)
        .executeTakeFirst();
      return row?.at ?? undefined;
    },
    ofJob: async (jobId) => {
      const rows = await all().where('job_id', '=', jobId).where('erased_at', 'is', null).orderBy('seq').execute();
      return rows.map(operationOf);
    },
    sitesTaken: async (siteIds) => {
      if (siteIds.length === 0) return new Set();
      const rows = await db.selectFrom('operations').select('site_id').where('site_id', 'in', siteIds).execute();
      return new Set(rows.flatMap(({ site_id }) => site_id ?? []));
    },
    sitesMadeBy: async ({ channel, subject }) => {
      const rows = await db
        .selectFrom('operations')
        .select('site_id')
        .where('channel', '=', channel)
        // What was erased of the order leaves the site in its maker's reach.
        .where('subject', 'in', [subject, erasedSubject({ channel, subject })])
        .where('kind', '=', 'new-site')
        .where('state', '=', 'done')
        .execute();
      return rows.flatMap(({ site_id }) => site_id ?? []);
    },
    counts: async () => {
      const rows = await db
        .selectFrom('operations')
        .select(['kind', 'state', (eb) => eb.fn.countAll<number>().as('count')])
        .groupBy(['kind', 'state'])
        .execute();
      return rows.map(({ kind, state, count }) => ({
        kind: operationKindSchema.parse(kind),
        state: operationStateSchema.parse(state),
        count: Number(count),
      }));
    },
    list: async (states, limit) => {
      const rows = await all()
        .$if(states.length > 0, (query) => query.where('state', 'in', states))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(operationOf);
    },
  };
}
