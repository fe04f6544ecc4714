import type { Job, JobList } from '../../contract/jobs.ts';
import { type JobListQuery, jobListQuerySchema } from '../../contract/jobs.ts';
import type { AccessKey } from '../keys.ts';
import { type Refusal, refused } from '../problems.ts';
import { isClosed } from '../seed/job-statuses.ts';
import type { Switches } from '../switches.ts';
import type { World } from '../world.ts';
import type { StoredJob } from './job-book.ts';

/**
 * `GET /v1/jobs`: newest-updated first. A cursor stands for the last revision of its page, so jobs added or
 * changed meanwhile come before it and neither shift nor repeat what follows.
 *
 * @param query as it stands in the URL, each parameter with every value given for it
 */
export function listJobs(
  world: World,
  access: AccessKey,
  query: Record<string, string[]>,
  switches: Switches,
): { kind: 'listed'; list: JobList } | Refusal {
  const repeated = Object.keys(query).find((name) => query[name]?.length !== 1);
  if (repeated !== undefined) return refused('invalid-query', `${repeated}: given more than once`);
  const flat = Object.fromEntries(Object.entries(query).map(([name, values]) => [name, values[0]]));
  const parsed = jobListQuerySchema.safeParse(flat);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused('invalid-query', `${issue?.path.join('.') || 'query'}: ${issue?.code}`);
  }
  const before = parsed.data.cursor === undefined ? Number.POSITIVE_INFINITY : readCursor(parsed.data.cursor);
  if (before === undefined) return refused('invalid-query', 'cursor: not one of ours');

  const found = world.jobs
    .all()
    .filter((job) => access.customers.includes(job.site.customer) && job.revision < before)
    .filter((job) => matches(job, parsed.data));
  const page = found.slice(0, parsed.data.page_size);
  const last = page.at(-1);
  const jobs = page.map((job) => wireJob(world, job, switches));
  if (last && found.length > page.length) return { kind: 'listed', list: { jobs, next_cursor: `gt/${last.revision}` } };
  return { kind: 'listed', list: { jobs, ...(switches.lastCursor === 'null' && { next_cursor: null }) } };
}

function readCursor(cursor: string): number | undefined {
  const revision = /^gt\/(\d{1,15})$/.exec(cursor)?.[1];
  return revision === undefined ? undefined : Number(revision);
}

function matches(job: StoredJob, query: JobListQuery): boolean {
  if (query.state !== 'all' && isClosed(job.status) !== (query.state === 'closed')) return false;
  if (query.status !== undefined && job.status.id !== query.status) return false;
  if (query.number !== undefined && job.number !== query.number) return false;
  const start = Date.parse(job.start_time);
  return (
    isWithin(job.updatedAt, query.updated_at_from, query.updated_at_to) &&
    isWithin(start, query.start_time_from, query.start_time_to)
  );
}

/** From inclusive, to exclusive. */
function isWithin(at: number, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || at >= Date.parse(from)) && (to === undefined || at < Date.parse(to));
}

function wireJob(world: World, job: StoredJob, switches: Switches): Job {
  const customer = world.customers.find(({ id }) => id === job.site.customer);
  const site = world.sites.find(({ id }) => id === job.site.id) ?? job.site;
  return {
    id: job.id,
    number: job.number,
    series_number: Number(job.number),
    is_primary: true,
    title: job.title,
    status: job.status,
    start_time: job.start_time,
    end_time: job.end_time,
    customer: customer ?? { id: job.site.customer, name: '' },
    site: { id: site.id, address: site.address },
    notes: job.notes,
    custom_fields: job.custom_fields,
    ...(switches.echoExternalId && { external_id: job.external_id ?? null }),
    ...(switches.echoPurchaseOrderNumber && { purchase_order_number: job.purchase_order_number ?? null }),
  };
}
