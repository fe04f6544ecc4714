import type { Booking } from './bookings.ts';
import type { CurrentJob } from './jobs.ts';

/** How far a job is, as far as a person has to know. */
export type JobPhase = 'open' | 'cancelled' | 'closed';

/**
 * Reads a job's status. CONTRACT.md lists no states but `pending`, and operators name their statuses: a job is cancelled or over
 * only where its state or its name says so, and open else. A request to cancel is no cancellation.
 */
export function phaseOfStatus({ name, state }: CurrentJob['status']): JobPhase {
  const said = [state, name];
  if (said.some((word) => /\bcancel(l?ed)?\b/i.test(word))) return 'cancelled';
  const isOver = said.some((word) => /^(closed|completed?|done|finished|invoiced)$/i.test(word.trim()));
  return isOver ? 'closed' : 'open';
}

/** How far the job of a booking is, by the latest word of it: a webhook's tells the name alone, and is newer than another sight. */
export function jobPhase({ current, job_status }: Pick<Booking, 'current' | 'job_status'>): JobPhase {
  if (current && (job_status === undefined || job_status === current.status.name)) return phaseOfStatus(current.status);
  return phaseOfStatus({ name: job_status ?? '', state: '' });
}
