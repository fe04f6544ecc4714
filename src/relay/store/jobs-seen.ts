import type { Kysely, Selectable } from 'kysely';
import * as z from 'zod';
import { phaseOfStatus } from '../../contract/job-phase.ts';
import { type CurrentJob, currentJobSchema } from '../../contract/jobs.ts';
import { instantOf } from '../../contract/wire-time.ts';
import type { BookingsTable, Tables } from './schema.ts';

/** The bookings' jobs as `GET /v1/jobs` shows them, shared by all relays on the store. Times are ms since the epoch. */
export interface JobsSeen {
  /** True for the one relay that may ask for a job now; false when it was asked for less than `everyMs` ago. */
  claim(jobId: string, now: number, everyMs: number): Promise<boolean>;
  /** Keeps what a request that began at `at` has shown, unless a later one has shown the job already. */
  save(jobId: string, job: CurrentJob, at: number): Promise<void>;
}

export function createJobsSeen(db: Kysely<Tables>): JobsSeen {
  return {
    claim: async (jobId, now, everyMs) => {
      const rows = await db
        .updateTable('bookings')
        .set({ job_asked_at: now })
        .where('job_id', '=', jobId)
        // In the future: by a clock that was set back since.
        .where((eb) =>
          eb.or([
            eb('job_asked_at', 'is', null),
            eb('job_asked_at', '<=', now - everyMs),
            eb('job_asked_at', '>', now),
          ]),
        )
        .returning('key')
        .execute();
      return rows.length > 0;
    },
    save: (jobId, job, at) =>
      db.transaction().execute(async (tx) => {
        const rows = await tx
          .selectFrom('bookings')
          .selectAll()
          .where('job_id', '=', jobId)
          .where('erased_at', 'is', null)
          .execute();
        for (const row of rows) {
          await tx
            .updateTable('bookings')
            .set({ job_seen: JSON.stringify(job), job_seen_at: at })
            .$if(isOtherOnCalendar(row, job), (update) => update.set({ job_changed_at: at }))
            .where('key', '=', row.key)
            // It may have been erased since it was read here.
            .where('erased_at', 'is', null)
            .where((eb) => eb.or([eb('job_seen_at', 'is', null), eb('job_seen_at', '<', at)]))
            .execute();
        }
        await tx
          .updateTable('bookings')
          .set({ job_status: job.status.name, job_status_at: at })
          .where('job_id', '=', jobId)
          .where((eb) => eb.or([eb('job_status_at', 'is', null), eb('job_status_at', '<', at)]))
          .execute();
      }),
  };
}

/** The job as it was last seen; undefined when it never was. */
export function currentIn(row: Pick<Selectable<BookingsTable>, 'job_seen'>): CurrentJob | undefined {
  return row.job_seen === null ? undefined : currentJobSchema.parse(JSON.parse(row.job_seen));
}

const onCalendarSchema = z.object({ title: z.string(), start_time: z.string(), end_time: z.string() });

/** Whether a calendar that has the job as it was known would have to be changed. */
function isOtherOnCalendar(row: Selectable<BookingsTable>, job: CurrentJob): boolean {
  const before = currentIn(row);
  const was = before ?? onCalendarSchema.parse(JSON.parse(row.request));
  const wasCancelled = before !== undefined && phaseOfStatus(before.status) === 'cancelled';
  return (
    instantOf(was.start_time) !== instantOf(job.start_time) ||
    instantOf(was.end_time) !== instantOf(job.end_time) ||
    wasCancelled !== (phaseOfStatus(job.status) === 'cancelled')
  );
}
