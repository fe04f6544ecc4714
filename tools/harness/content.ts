import { type BookingRequest, jobOf } from '../../src/contract/bookings.ts';
import type { JobCreate } from '../../src/contract/jobs.ts';
import type { SandboxJob } from './control.ts';

/**
 * What the gateway must be sent for a booking, in one form for comparing: every field, `external_id` included, which is
 * the visitor's own reference or else the key (DESIGN.md, "A booking's life").
 */
export function contentMeant(key: string, request: BookingRequest): string {
  return inOneForm({ ...jobOf(request), external_id: request.external_id ?? key });
}

/** What a job at the gateway was made of, in the same form. */
export function contentOf({ jobType, ...job }: SandboxJob): string {
  return inOneForm({ ...job, job_type: jobType });
}

function inOneForm(job: { [Field in keyof JobCreate]?: JobCreate[Field] | undefined }): string {
  return JSON.stringify([
    job.site,
    job.job_type,
    job.project,
    job.title,
    job.start_time,
    job.end_time,
    job.notes || undefined,
    job.purchase_order_number,
    job.external_id,
    Object.entries(job.custom_fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}
