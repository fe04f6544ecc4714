import { jobCancelSchema, jobUpdateSchema } from '../../contract/jobs.ts';
import { FIXED_AT_CREATION, readBody, readJobBody } from '../body.ts';
import type { RequestBody } from '../env.ts';
import type { AccessKey } from '../keys.ts';
import { type Refusal, refused } from '../problems.ts';
import { CANCELLED } from '../seed/job-statuses.ts';
import type { World } from '../world.ts';
import { checkCustomFields } from './check-custom-fields.ts';
import type { StoredJob } from './job-book.ts';

type Changed = { kind: 'changed'; job: StoredJob; before: StoredJob } | Refusal;

/** `PATCH /v1/jobs/:id`: what is sent is overwritten, custom fields key by key, while the job is pending. */
export function updateJob(world: World, access: AccessKey, id: string, body: RequestBody): Changed {
  const read = readJobBody(body, jobUpdateSchema, FIXED_AT_CREATION);
  if (read.kind === 'refused') return read;
  const before = visibleJob(world, access, id);
  if (!before) return refused('not-found', `there is no job ${id} in scope`);
  if (before.status.state !== 'pending') return refused('editing-locked', `job ${id} is ${before.status.name}`);
  const update = read.value;
  const unknownField = checkCustomFields(world, before.jobType, update.custom_fields ?? {});
  if (unknownField) return unknownField;
  return changed(world, before, {
    title: update.title ?? before.title,
    notes: update.notes ?? before.notes,
    start_time: update.start_time ?? before.start_time,
    end_time: update.end_time ?? before.end_time,
    purchase_order_number: update.purchase_order_number ?? before.purchase_order_number,
    external_id: update.external_id ?? before.external_id,
    custom_fields: { ...before.custom_fields, ...update.custom_fields },
  });
}

/** `POST /v1/jobs/:id/cancel`: the body may be missing. A job past scheduling, or cancelled already, is locked. */
export function cancelJob(world: World, access: AccessKey, id: string, body: RequestBody): Changed {
  const read = body.kind === 'none' ? { kind: 'read' as const, value: {} } : readBody(body, jobCancelSchema);
  if (read.kind === 'refused') return read;
  const before = visibleJob(world, access, id);
  if (!before) return refused('not-found', `there is no job ${id} in scope`);
  if (before.status.state !== 'pending') return refused('cancellation-locked', `job ${id} is ${before.status.name}`);
  return changed(world, before, { status: CANCELLED, cancelReason: read.value.reason });
}

function visibleJob(world: World, access: AccessKey, id: string): StoredJob | undefined {
  const job = world.jobs.find(id);
  return job && access.customers.includes(job.site.customer) ? job : undefined;
}

function changed(world: World, before: StoredJob, change: Parameters<World['jobs']['change']>[1]): Changed {
  const job = world.jobs.change(before.id, change);
  return job ? { kind: 'changed', job, before } : refused('not-found', `there is no job ${before.id}`);
}
