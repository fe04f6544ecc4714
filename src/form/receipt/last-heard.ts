import type { Booking } from '../../contract/bookings.ts';

/** The status as last heard, and when (ISO 8601 UTC) where that is known: a webhook's word is newer than the last look. */
export function lastHeard({ current, job_status }: Booking): { status: string; at: string | undefined } | undefined {
  const status = job_status ?? current?.status.name;
  if (status === undefined) return undefined;
  return { status, at: status === current?.status.name ? current.seen_at : undefined };
}
