import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** A webhook's event as it is kept. Times are ms since the epoch. */
export interface StoredEvent {
  eventId: string;
  eventType: string;
  occurredAt: number;
  receivedAt: number;
  jobId: string;
  /** The job's new status, where the event tells one. */
  status: string | undefined;
}

/** Webhook events, each once. */
export interface WebhookStore {
  /**
   * Stores an event and, in the same write, the status it tells on the job's booking unless a later one is known.
   * False when the event is known already.
   */
  add(event: StoredEvent): Promise<boolean>;
}

export function createWebhookStore(db: Kysely<Tables>): WebhookStore {
  return {
    add: (event) =>
      db.transaction().execute(async (tx) => {
        const inserted = await tx
          .insertInto('webhook_events')
          .values({
            event_id: event.eventId,
            event_type: event.eventType,
            occurred_at: event.occurredAt,
            received_at: event.receivedAt,
            job_id: event.jobId,
            status: event.status ?? null,
          })
          .onConflict((conflict) => conflict.column('event_id').doNothing())
          .returning('event_id')
          .executeTakeFirst();
        if (!inserted) return false;
        const status = await statusOfJob(tx, event.jobId);
        if (!status) return true;
        await tx
          .updateTable('bookings')
          .set(status)
          .where('job_id', '=', event.jobId)
          // The job's own list may have told a later one.
          .where((eb) => eb.or([eb('job_status_at', 'is', null), eb('job_status_at', '<=', status.job_status_at)]))
          .execute();
        return true;
      }),
  };
}

/** The latest status that the events told of a job, as columns of its booking: it may be heard before the job is known. */
export async function statusOfJob(db: Kysely<Tables>, jobId: string) {
  const latest = await db
    .selectFrom('webhook_events')
    .select(['status', 'occurred_at'])
    .where('job_id', '=', jobId)
    .where('status', 'is not', null)
    .orderBy('occurred_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest && { job_status: latest.status, job_status_at: latest.occurred_at };
}
