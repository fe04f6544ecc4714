import type { Booking } from '../../../contract/bookings.ts';
import type { DeskJob } from '../../../contract/desk.ts';
import type { ChangedVisit } from '../../change/ChangeSection.tsx';
import { type JobFacts, jobAsItStands } from '../../receipt/job-as-it-stands.ts';
import { jobFacts } from './job-row.ts';
import { listWords } from './list-words.ts';

/** A job that is to be changed or cancelled, booked here or elsewhere. */
export interface JobTarget {
  mode: 'change' | 'cancel';
  jobId: string;
  /** `Job 16` */
  name: string;
  visit: ChangedVisit;
  /** As it was seen when this was asked for. */
  now: JobFacts;
}

/** The job of a booking; undefined while it has none. */
export function targetOfBooking(mode: JobTarget['mode'], booking: Booking): JobTarget | undefined {
  const { job, request, site_name } = booking;
  if (job === undefined) return undefined;
  return {
    mode,
    jobId: job.id,
    name: listWords.job(job.number),
    visit: { request, site_name },
    now: jobAsItStands(booking, []),
  };
}

/** A job of the gateway's list, which does not tell its job type. */
export function targetOfJob(mode: JobTarget['mode'], job: DeskJob, timeZone: string | undefined): JobTarget {
  return {
    mode,
    jobId: job.id,
    name: listWords.job(job.number),
    visit: { request: { site: job.site.id, job_type: '' }, site_name: job.site.address },
    now: jobFacts(job, timeZone),
  };
}
