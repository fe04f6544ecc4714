import type { Booking } from '../../contract/bookings.ts';
import { ownerOf } from '../access/reach.ts';
import type { ContentDeps } from '../booking-check/content-problem.ts';
import type { Operations, Visitor } from '../ports.ts';
import { bookingFor } from './sight.ts';
import { isOffice, sightOf } from './sight-of.ts';

export interface SightDeps extends ContentDeps {
  operations: Pick<Operations, 'notesSaid'>;
}

/**
 * A booking as far as the visitor may see it, with the notes that they wrote last.
 *
 * @throws when the store cannot be read
 */
export async function seeBooking(booking: Booking, visitor: Visitor, deps: SightDeps): Promise<Booking> {
  return bookingFor(sightOf(visitor, deps), booking, await ownNotes(booking, visitor, deps));
}

/** What the visitor last wrote in the notes of a booked visit; undefined for the office, and while there is no job. */
export async function ownNotes(
  { job, request }: Booking,
  visitor: Visitor,
  { operations }: Pick<SightDeps, 'operations'>,
): Promise<string | undefined> {
  if (job === undefined || isOffice(visitor)) return undefined;
  return (await operations.notesSaid(job.id, ownerOf(visitor))) ?? request.notes ?? '';
}
