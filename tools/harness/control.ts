import * as z from 'zod';
import type { JobCreate } from '../../src/contract/jobs.ts';
import type { FaultOrder } from '../../src/sandbox/faults/fault-plan.ts';
import { until } from './wait.ts';

const jobSchema = z.object({
  id: z.string(),
  number: z.string(),
  site: z.string(),
  jobType: z.string(),
  project: z.string().optional(),
  title: z.string(),
  start_time: z.string(),
  end_time: z.string(),
  notes: z.string(),
  purchase_order_number: z.string().optional(),
  external_id: z.string().optional(),
  custom_fields: z.record(z.string(), z.string()),
  createdBy: z.string(),
});
/** A job as the sandbox knows it, whatever its list shows. */
export type SandboxJob = z.infer<typeof jobSchema>;

const requestSchema = z.object({
  at: z.number(),
  method: z.string(),
  path: z.string(),
  fault: z.string().nullable(),
  unplanned: z.boolean(),
});
/** One request as the sandbox logged it; `at` in ms since the epoch. */
export type LoggedRequest = z.infer<typeof requestSchema>;

/** The sandbox's control calls. Each is tried again while the sandbox is down. */
export interface Control {
  addFault(order: FaultOrder): Promise<void>;
  /** Makes a job as somebody else would. */
  addJob(job: JobCreate): Promise<void>;
  jobs(): Promise<SandboxJob[]>;
  /** The request log, oldest first. */
  requests(): Promise<LoggedRequest[]>;
  subscribe(url: string, secret: string): Promise<void>;
  /** Refuses every connection for so long. */
  outage(ms: number): Promise<void>;
}

const BACK_WITHIN_MS = 20_000;

/** @param url the sandbox's origin */
export function createControl(url: string): Control {
  async function call<Schema extends z.ZodType>(path: string, schema: Schema, body?: unknown) {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await until(() => fetch(`${url}/__sandbox${path}`, init), {
      what: 'the sandbox to be up',
      withinMs: BACK_WITHIN_MS,
    });
    if (!response.ok) throw new Error(`the sandbox answered ${response.status}: ${await response.text()}`);
    return schema.parse(await response.json());
  }
  const post = async (path: string, body: unknown) => void (await call(path, z.unknown(), body));
  return {
    addFault: (order) => post('/faults', order),
    addJob: (job) => post('/jobs', job),
    jobs: async () => (await call('/jobs', z.object({ jobs: z.array(jobSchema) }))).jobs,
    requests: async () => (await call('/requests', z.object({ requests: z.array(requestSchema) }))).requests,
    subscribe: (hook, secret) => post('/webhooks', { url: hook, secret }),
    outage: (ms) => post('/outage', { ms }),
  };
}
