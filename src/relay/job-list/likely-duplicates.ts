import { type DeskJob, LIKELY_DUPLICATE_DAYS, type LikelyDuplicate } from '../../contract/desk.ts';
import { instantOf } from '../../contract/wire-time.ts';
import { jobsInReach } from '../access/jobs-in-reach.ts';
import { isInScope } from '../access/scope.ts';
import { type Entry, jobPhaseOf } from '../journal/entry.ts';
import type { Visitor } from '../ports.ts';
import type { JournalStore } from '../store/journal-store.ts';
import type { JobList } from './job-list.ts';

/** The visit that another may be the same as. `startTime` is a wire time. */
export interface Visit {
  site: string;
  jobType: string;
  startTime: string;
}

/** Finds what may be the same visit, booked before. */
export interface LikelyDuplicates {
  /** As far as the visitor may see. Never asks the gateway. Rejects when the store cannot be read. */
  find(visit: Visit, visitor: Visitor): Promise<LikelyDuplicate[]>;
}

const WITHIN_MS = LIKELY_DUPLICATE_DAYS * 24 * 60 * 60_000;
/** The newest bookings that are held against a visit, and how many are told: more would not be read. */
const BOOKINGS = 100;
const TOLD = 10;

export function createLikelyDuplicates({
  journal,
  jobList,
}: {
  journal: Pick<JournalStore, 'alike' | 'claims' | 'find'>;
  jobList: Pick<JobList, 'openAt'>;
}): LikelyDuplicates {
  /** The open jobs there that are of the visit's job type, or of one that is not known. */
  async function jobsNear({ site, jobType }: Visit, at: number, told: ReadonlySet<string>): Promise<LikelyDuplicate[]> {
    const jobs = await jobList.openAt(site, at - WITHIN_MS, at + WITHIN_MS);
    const others = jobs.filter(({ id }) => !told.has(id));
    const claims = await journal.claims(others.map(({ id }) => id));
    const found = others.map(async (job) => {
      const key = claims.get(job.id)?.key;
      const booking = key === undefined ? undefined : await journal.find(key);
      if (booking && booking.request.job_type !== jobType) return [];
      return [ofJob(job, booking ? 'same-job-type' : 'same-site')];
    });
    return (await Promise.all(found)).flat();
  }

  return {
    async find(visit, visitor) {
      const { channel } = visitor;
      if (!isInScope(visitor.sites, visit.site)) return [];
      const at = instantOf(visit.startTime);
      const alike = await journal.alike({ channel, site: visit.site, jobType: visit.jobType }, BOOKINGS);
      const told = new Set(alike.flatMap(({ life }) => (life.state === 'booked' ? [life.job.id] : [])));
      const bookings = alike.filter((entry) => entry.life.state !== 'refused' && jobPhaseOf(entry) !== 'cancelled');
      const jobs = isInScope(jobsInReach(visitor), visit.site) ? await jobsNear(visit, at, told) : [];
      const duplicates = [...bookings.map(ofBooking), ...jobs];
      return nearest(duplicates, at);
    },
  };
}

/** Those that start near enough: of the same job type first, then by how near. */
export function nearest(duplicates: readonly LikelyDuplicate[], at: number): LikelyDuplicate[] {
  const distance = ({ start_time }: LikelyDuplicate) => Math.abs(instantOf(start_time) - at);
  const rank = ({ kind }: LikelyDuplicate) => (kind === 'same-job-type' ? 0 : 1);
  return duplicates
    .filter((duplicate) => distance(duplicate) <= WITHIN_MS)
    .sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))
    .slice(0, TOLD);
}

/** As the job is now, where it was seen since it was booked. */
function ofBooking({ key, request, life, current, jobStatus }: Entry): LikelyDuplicate {
  const { title, start_time, end_time } = current ?? request;
  const status = jobStatus ?? current?.status.name;
  return {
    kind: 'same-job-type',
    title,
    start_time,
    end_time,
    key,
    state: life.state,
    ...(life.state === 'booked' && { job: life.job }),
    ...(status !== undefined && { status }),
  };
}

function ofJob({ id, number, title, start_time, end_time, status }: DeskJob, kind: LikelyDuplicate['kind']) {
  return { kind, title, start_time, end_time, job: { id, number }, status: status.name };
}
