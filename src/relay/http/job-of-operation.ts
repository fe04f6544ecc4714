import type { Context } from 'hono';
import type { Booking, RelayProblem } from '../../contract/bookings.ts';
import type { DeskJob } from '../../contract/desk.ts';
import type { CurrentJob } from '../../contract/jobs.ts';
import { idSchema } from '../../contract/lookups.ts';
import type { SeenValues } from '../../contract/operations.ts';
import { saying } from '../../contract/saying.ts';
import { jobsInReach } from '../access/jobs-in-reach.ts';
import { reachOf } from '../access/reach.ts';
import { changedSince } from '../change-check/changed-since.ts';
import type { DeskJobs } from '../job-list/job-list.ts';
import type { Bookings, Operations } from '../ports.ts';
import { relayProblem } from '../problem.ts';
import { ownNotes, type SightDeps } from '../sight/see-booking.ts';
import { bookingFor, currentFor, type Sight } from '../sight/sight.ts';
import { sightOf } from '../sight/sight-of.ts';
import type { AppEnv } from './app-env.ts';

export interface FindJobDeps extends SightDeps {
  operations: Operations;
  bookings: Bookings;
  jobList: DeskJobs;
}

/** A job within the visitor's reach: their booking's, or for the desk any that is listed at its sites. */
export type FoundJob =
  | {
      kind: 'booked-here';
      /** As far as the visitor may see it. */
      booking: Booking;
      /** The job as it is, as far as they may. */
      see(current: CurrentJob): CurrentJob;
      /** The notes that the visit was booked with. */
      firstNotes: string;
    }
  | { kind: 'elsewhere'; job: DeskJob };

const CHANGED = saying('job-changed');

/** The job with this ID; undefined when the visitor has none. What is no job ID at all is asked for like one. */
export async function findJob(
  c: Context<AppEnv>,
  jobId: string,
  deps: FindJobDeps,
): Promise<FoundJob | 'unreadable' | undefined> {
  if (!idSchema.safeParse(jobId).success) return undefined;
  const visitor = c.get('visitor');
  const { bookings, jobList } = deps;
  try {
    const booking = await bookings.ofJob(jobId, reachOf(visitor));
    if (booking) return bookedHere(booking, await ownNotes(booking, visitor, deps), sightOf(visitor, deps));
    const job = await jobList.find(jobId, jobsInReach(visitor));
    return job && { kind: 'elsewhere', job };
  } catch {
    return 'unreadable';
  }
}

function bookedHere(booking: Booking, notes: string | undefined, sight: Sight): FoundJob {
  const { request } = booking;
  return {
    kind: 'booked-here',
    booking: bookingFor(sight, booking, notes),
    see: (current) => currentFor(sight, current, { notes, request }),
    firstNotes: request.notes ?? '',
  };
}

/**
 * The problem that tells an editor what somebody else has changed of what they saw; undefined when nothing. The job is asked
 * for first; while it cannot be had, what was last seen of it counts.
 */
export async function changedMeanwhile(
  seen: SeenValues,
  found: FoundJob,
  { jobList }: Pick<FindJobDeps, 'jobList'>,
): Promise<RelayProblem | undefined> {
  const job = found.kind === 'elsewhere' ? found.job : found.booking.job;
  const refreshed = job && (await jobList.refresh(job).catch(() => undefined));
  const current = refreshed ? seenIn(found, currentOf(refreshed)) : lastSeen(found);
  if (!current || changedSince(seen, current).length === 0) return undefined;
  return relayProblem('job-changed', { says: CHANGED, current });
}

function seenIn(found: FoundJob, current: CurrentJob): CurrentJob {
  return found.kind === 'elsewhere' ? current : found.see(current);
}

function lastSeen(found: FoundJob): CurrentJob | undefined {
  return found.kind === 'elsewhere' ? currentOf(found.job) : found.booking.current;
}

function currentOf({ title, status, start_time, end_time, notes = '', custom_fields, seen_at }: DeskJob): CurrentJob {
  return { title, status, start_time, end_time, notes, custom_fields, seen_at };
}
