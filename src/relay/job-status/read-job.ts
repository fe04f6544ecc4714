import * as z from 'zod';
import { type CurrentJob, jobSchema } from '../../contract/jobs.ts';
import { LIMITS } from '../../contract/limits.ts';
import type { Exchange, GatewayClient, GatewayRequest } from '../ports.ts';

const { id, number, title, start_time, end_time, notes, custom_fields, external_id, purchase_order_number } =
  jobSchema.shape;

/** What is read of one job in `GET /v1/jobs`. Whether the last two are shown is unknown (CONTRACT.md). */
export const shownJobSchema = z.object({
  id,
  number,
  title,
  status: z.object({ name: z.string(), state: z.string() }),
  start_time,
  end_time,
  notes,
  custom_fields,
  external_id,
  purchase_order_number,
});
export type ShownJob = z.infer<typeof shownJobSchema>;

const pageSchema = z.object({ jobs: z.array(z.unknown()), next_cursor: z.optional(z.nullable(z.string())) });
const idOnlySchema = z.object({ id });

export type ReadJob =
  | { kind: 'shown'; job: ShownJob }
  /** The whole answer was read, and the job is not in it. */
  | { kind: 'absent' }
  | { kind: 'failed'; seen: string };

/** The request for one job, by the only filter that names it. */
export function jobRequest(jobNumber: string): Pick<GatewayRequest, 'method' | 'path' | 'query'> {
  const query = { number: jobNumber, state: 'all', page_size: String(LIMITS.pageSize.max) };
  return { method: 'GET', path: '/v1/jobs', query };
}

/** Reads the job with this ID out of what was seen of `jobRequest`. */
export function readJob(exchange: Exchange, jobId: string): ReadJob {
  if (exchange.kind === 'no-answer') return { kind: 'failed', seen: exchange.code };
  const page = exchange.status === 200 ? pageSchema.safeParse(exchange.body) : undefined;
  if (!page?.success) return { kind: 'failed', seen: `${exchange.status} ${exchange.problemType ?? 'unreadable'}` };
  const found = page.data.jobs.find((job) => idOnlySchema.safeParse(job).data?.id === jobId);
  if (found === undefined) {
    return page.data.next_cursor ? { kind: 'failed', seen: 'the list goes on' } : { kind: 'absent' };
  }
  const job = shownJobSchema.safeParse(found);
  return job.success ? { kind: 'shown', job: job.data } : { kind: 'failed', seen: 'the job could not be read' };
}

/** Asks for one job, once. */
export async function askForJob(
  gateway: GatewayClient,
  jobId: string,
  jobNumber: string,
  { requestId, deadline }: { requestId: string; deadline: number },
): Promise<{ read: ReadJob; exchange: Exchange }> {
  const exchange = await gateway.send({ ...jobRequest(jobNumber), requestId, deadline });
  return { read: readJob(exchange, jobId), exchange };
}

/** The job as people see it. `at`: when it was asked for (ms since the epoch). */
export function currentOf(shown: ShownJob, at: number): CurrentJob {
  const { title, status, start_time, end_time, notes, custom_fields, purchase_order_number, external_id } = shown;
  const { name, state } = status;
  const seen_at = new Date(at).toISOString();
  return {
    ...{ title, status: { name, state }, start_time, end_time, notes, custom_fields, seen_at },
    ...(typeof purchase_order_number === 'string' && { purchase_order_number }),
    ...(typeof external_id === 'string' && { external_id }),
  };
}
