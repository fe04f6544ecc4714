import type { Booking } from '../../contract/bookings.ts';

/** How far a booked visit is, as far as a person at its receipt has to know. */
export type JobPhase = 'open' | 'cancelled' | 'closed';

/** Reads the status that the gateway last showed. Its states have no list: what is not known to be over is open. */
export function jobPhase({ current, job_status }: Booking): JobPhase {
  const said = [current?.status.state, current?.status.name, job_status];
  if (said.some((word) => /^cancell?ed$/i.test(word ?? ''))) return 'cancelled';
  return said.some((word) => /^(closed|completed|done)$/i.test(word ?? '')) ? 'closed' : 'open';
}

/** The status as last heard, and when (ISO 8601 UTC) where that is known: a webhook's word is newer than the last look. */
export function lastHeard({ current, job_status }: Booking): { status: string; at: string | undefined } | undefined {
  const status = job_status ?? current?.status.name;
  if (status === undefined) return undefined;
  return { status, at: status === current?.status.name ? current.seen_at : undefined };
}
