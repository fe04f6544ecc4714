import * as z from 'zod';
import { jobSchema } from '../../contract/jobs.ts';
import { fingerprint, type Likeness, likenessOfJob, nearlyAlike } from './fingerprint.ts';
import type { Verdict } from './life.ts';

/** What reconciling reads of one job in `GET /v1/jobs`. */
export const listedJobSchema = z.object({
  id: jobSchema.shape.id,
  number: jobSchema.shape.number,
  title: jobSchema.shape.title,
  start_time: jobSchema.shape.start_time,
  end_time: jobSchema.shape.end_time,
  site: z.object({ id: jobSchema.shape.site.shape.id }),
  notes: jobSchema.shape.notes,
  custom_fields: jobSchema.shape.custom_fields,
  external_id: jobSchema.shape.external_id,
});
export type ListedJob = z.infer<typeof listedJobSchema>;

/** One booking that is looked for. */
export interface Sought {
  key: string;
  /** What was sent as `external_id`: the visitor's own reference, which may repeat, or the key, which never does. */
  externalId: string;
  likeness: Likeness;
  /** Another booking that looks the same is `unresolved`: a job in the list may be that one's. */
  hasUnresolvedTwin: boolean;
}

/** Whether the list shows each job's `external_id`: CONTRACT.md leaves it unknown, so it is found out. */
export type Echo = 'yes' | 'no' | 'unknown';

/** Who has which job already, and what that booking sent as `external_id`. */
export type Claims = ReadonlyMap<string, { key: string; externalId: string }>;

/** What these jobs say about the echo; `before` is what was known until now. */
export function findEcho(jobs: readonly ListedJob[], claims: Claims, before: Echo): Echo {
  if (jobs.some((job) => job.external_id != null)) return 'yes';
  // Ours always carry one, so a list that shows ours without it does not show it at all.
  if (jobs.some((job) => claims.has(job.id))) return 'no';
  if (jobs.some((job) => job.external_id === null)) return 'yes';
  return before;
}

/**
 * Finds each booking's job among those listed. `complete`: the list was read to its end, so that what it lacks is
 * absent. A job goes to one booking only, and what another booking has is never taken for its looks.
 */
export function matchJobs(
  sought: readonly Sought[],
  jobs: readonly ListedJob[],
  claims: Claims,
  echo: Echo,
  complete: boolean,
): Map<string, Verdict> {
  const free = jobs.filter((job) => !claims.has(job.id));
  const verdicts = new Map<string, Verdict>();
  const taken = new Set<string>();
  for (const booking of sought) {
    const verdict =
      echo === 'yes' && !hasOwnReference(booking)
        ? byKey(
            booking,
            jobs.filter((job) => !isQuoted(booking, job, sought, claims)),
          )
        : byLooks(
            booking,
            free.filter((job) => !taken.has(job.id)),
            echo,
            complete,
          );
    if (!verdict) continue;
    verdicts.set(booking.key, verdict);
    if (verdict.kind === 'found') taken.add(verdict.job.id);
  }
  // A list without a single external_id does not bear out what was known of the echo: absence needs more than that.
  const shown = echo === 'yes' && jobs.every((job) => job.external_id === undefined) ? 'unknown' : echo;
  for (const booking of sought) {
    if (verdicts.has(booking.key)) continue;
    const near = free.find((job) => !taken.has(job.id) && mayBe(booking, job, shown));
    verdicts.set(booking.key, missing(near, complete));
  }
  return verdicts;
}

function missing(near: ListedJob | undefined, complete: boolean): Verdict {
  if (!complete) return { kind: 'unfinished', seen: 'list not read to its end' };
  return near ? { kind: 'ambiguous', seen: `job ${near.id} is nearly alike` } : { kind: 'absent' };
}

/** The key is in no job but the booking's own, and those that quote it (`isQuoted`). */
function byKey(booking: Sought, jobs: readonly ListedJob[]): Verdict | undefined {
  const ours = jobs.find((job) => job.external_id === booking.key);
  return ours && { kind: 'found', job: { id: ours.id, number: ours.number }, by: 'key' };
}

/** Whether this job has the booking's key only because another booking gave it as the visitor's own reference. */
function isQuoted(booking: Sought, job: ListedJob, sought: readonly Sought[], claims: Claims): boolean {
  if (job.external_id !== booking.key) return false;
  const owner = claims.get(job.id);
  if (owner && owner.key !== booking.key && owner.externalId === booking.key) return true;
  const looks = fingerprint(likenessOfJob(job));
  return sought.some(
    (other) =>
      other.key !== booking.key &&
      other.externalId === booking.key &&
      fingerprint(other.likeness) === looks &&
      fingerprint(booking.likeness) !== looks,
  );
}

function byLooks(booking: Sought, free: readonly ListedJob[], echo: Echo, complete: boolean): Verdict | undefined {
  const wanted = fingerprint(booking.likeness);
  const [first, ...others] = free.filter(
    (job) => (echo !== 'yes' || job.external_id === booking.externalId) && fingerprint(likenessOfJob(job)) === wanted,
  );
  // A part of the list may hide a second job that is alike.
  if (!first || !complete) return undefined;
  if (others.length > 0) return { kind: 'ambiguous', seen: `${others.length + 1} jobs are alike` };
  if (booking.hasUnresolvedTwin) return { kind: 'ambiguous', seen: `job ${first.id} may be an unresolved twin's` };
  return { kind: 'found', job: { id: first.id, number: first.number }, by: 'looks' };
}

/** Whether this job could be the booking's after someone at the office changed it. */
function mayBe(booking: Sought, job: ListedJob, echo: Echo): boolean {
  if (echo === 'yes') return hasOwnReference(booking) && job.external_id === booking.externalId;
  return nearlyAlike(booking.likeness, likenessOfJob(job));
}

function hasOwnReference(booking: Sought): boolean {
  return booking.externalId !== booking.key;
}
