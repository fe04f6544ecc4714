import type { Core } from '../core.ts';
import type { FaultOrder, PlannedFault } from '../faults/fault-plan.ts';
import { createJob } from '../jobs/create-job.ts';
import type { StoredJob } from '../jobs/job-book.ts';
import type { AccessKey } from '../keys.ts';
import type { Refusal } from '../problems.ts';
import type { LogEntry } from '../request-log.ts';
import { MAIN_CUSTOMERS } from '../seed/customers.ts';
import type { SeedStatus } from '../seed/job-statuses.ts';
import type { Switches, SwitchesPatch } from '../switches.ts';
import type { Delivery } from '../webhooks/deliver.ts';
import type { Subscription } from '../webhooks/hooks.ts';
import { changeLookups, type LookupsPatch } from './change-lookups.ts';

/** A job as the control calls show it: everything the sandbox knows, whatever the switches hide from the list. */
export type ControlJob = Omit<StoredJob, 'site'> & { site: string };

/** What a test may ask of a sandbox or do to it. None of it costs a token or shows in the request log. */
export interface Control {
  /** Oldest first. */
  requests(): readonly LogEntry[];
  clearRequests(): void;
  addFault(order: FaultOrder): PlannedFault;
  faults(): PlannedFault[];
  /** Counted faults that have not struck as often as they were to. */
  unusedFaults(): PlannedFault[];
  /** Forgets all faults and answers those that were unused. */
  clearFaults(): PlannedFault[];
  /** Cuts the connections that `hang` faults hold; answers how many. */
  releaseHeld(): number;
  switches(): Switches;
  setSwitches(patch: SwitchesPatch): Switches;
  /** Oldest first. */
  jobs(): ControlJob[];
  /** Makes a job as somebody else would, by the same rules; `createdBy` is `control`. */
  addJob(body: unknown): { kind: 'created'; job: ControlJob } | Refusal;
  /** Moves a job to a status, by its ID or name; undefined when there is no such job or status. */
  setJobStatus(jobId: string, status: string): ControlJob | undefined;
  subscribe(subscription: Subscription): void;
  subscriptions(): readonly Subscription[];
  deliveries(): readonly Delivery[];
  /** Resolves when no webhook is under way. */
  webhooksSettled(): Promise<void>;
  /** Adds and removes lookup items, so that what a client has cached turns out stale. */
  changeLookups(patch: LookupsPatch): void;
  keys(): readonly AccessKey[];
  /** Makes one more key valid, beside those there are: the first half of a rotation. */
  addKey(key: AccessKey): void;
  /** Ends a key; false when there was none. */
  revokeKey(key: string): boolean;
  /** Puts everything back as it was at the start: jobs, lookups, keys, switches, bucket, log, faults, webhooks. */
  reset(): void;
}

/** The control calls over a sandbox's state. */
export function createControl(core: Core): Control {
  return {
    requests: () => core.log.entries(),
    clearRequests: () => core.log.clear(),
    addFault: (order) => core.faults.add(order),
    faults: () => core.faults.list(),
    unusedFaults: () => core.faults.unused(),
    clearFaults: () => core.faults.clear(),
    releaseHeld: () => core.holds.release(),
    switches: () => ({ ...core.switches }),
    setSwitches: (patch) => ({ ...Object.assign(core.switches, patch) }),
    jobs: () => core.world.jobs.all().map(shown).sort(byNumber),
    addJob(body) {
      const result = createJob(
        core.world,
        { name: 'control', customers: MAIN_CUSTOMERS },
        { kind: 'json', value: body },
      );
      if (result.kind === 'refused') return result;
      core.hooks.jobCreated(result.job);
      return { kind: 'created', job: shown(result.job) };
    },
    setJobStatus(jobId, wanted) {
      const before = core.world.jobs.find(jobId);
      const status = core.world.jobStatuses.find(({ id, name }) => id === wanted || name === wanted);
      return before && status && moveJob(core, before, status);
    },
    subscribe: (subscription) => core.hooks.subscribe(subscription),
    subscriptions: () => core.hooks.subscriptions(),
    deliveries: () => core.hooks.deliveries(),
    webhooksSettled: () => core.hooks.settled(),
    changeLookups: (patch) => changeLookups(core.world, patch),
    keys: () => core.keys,
    addKey: (key) => {
      core.keys.push(key);
    },
    revokeKey(key) {
      const found = core.keys.length;
      core.keys = core.keys.filter((each) => each.key !== key);
      return core.keys.length < found;
    },
    reset: () => core.reset(),
  };
}

function moveJob(core: Core, before: StoredJob, status: SeedStatus): ControlJob | undefined {
  const job = core.world.jobs.change(before.id, { status });
  if (!job) return undefined;
  core.hooks.jobStatusChanged(job, before.status);
  return shown(job);
}

function shown({ site, ...job }: StoredJob): ControlJob {
  return { ...job, site: site.id };
}

function byNumber(a: ControlJob, b: ControlJob): number {
  return Number(a.number) - Number(b.number);
}
