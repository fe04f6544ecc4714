import * as z from 'zod/mini';
import type { DeskJob } from '../../contract/desk.ts';
import { jobSchema } from '../../contract/jobs.ts';
import { idSchema } from '../../contract/lookups.ts';

/** Any job of the list: one that is otherwise not as the reference has it must not keep the others from being read. */
export const anyJobSchema = z.looseObject({ id: idSchema });
export type AnyJob = z.infer<typeof anyJobSchema>;

const { id, number, title, status, start_time, end_time, site, custom_fields } = jobSchema.shape;
const sourceSchema = z.object({
  id,
  number,
  title,
  status,
  start_time,
  end_time,
  site,
  notes: z.optional(z.nullable(z.string())),
  custom_fields,
});

/** A job of the gateway's list as it is read here, before it is known whether it is open. */
export type ReadListedJob = Omit<DeskJob, 'open' | 'seen_at'>;

/** Reads a job of the list; undefined when it is not as the reference has it. */
export function readListedJob(job: unknown): ReadListedJob | undefined {
  const parsed = sourceSchema.safeParse(job);
  if (!parsed.success) return undefined;
  const { status: shown, notes, ...rest } = parsed.data;
  return { ...rest, status: { name: shown.name, state: shown.state }, ...(notes && { notes }) };
}

/** The job as the desk sees it. `at`: when the request that showed it began (ms since the epoch). */
export function deskJobOf(job: ReadListedJob, open: boolean, at: number): DeskJob {
  return { ...job, open, seen_at: new Date(at).toISOString() };
}
