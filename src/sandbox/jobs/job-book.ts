import type { SeedStatus } from '../seed/job-statuses.ts';
import type { Site } from '../world.ts';

/** What a job is made of, besides what the book adds. */
export interface JobContent {
  site: Site;
  jobType: string;
  project?: string | undefined;
  status: SeedStatus;
  title: string;
  /** Wire times, kept as they came. */
  start_time: string;
  end_time: string;
  notes: string;
  purchase_order_number?: string | undefined;
  external_id?: string | undefined;
  custom_fields: Record<string, string>;
  /** The name of the key that made it; `control` or `seed` for one that came another way. */
  createdBy: string;
  cancelReason?: string | undefined;
}

export interface StoredJob extends JobContent {
  id: string;
  /** What people quote: counts from 1. */
  number: string;
  /** ms since the epoch. */
  createdAt: number;
  updatedAt: number;
  /** Grows with every write to any job: the order of the list, and what its cursor counts by. */
  revision: number;
}

/** The tenant's jobs. Nothing is ever deleted (CONTRACT.md, "cancel"). */
export interface JobBook {
  add(content: JobContent, at?: number): StoredJob;
  find(id: string): StoredJob | undefined;
  /** Writes the change over the job; undefined when there is no such job. */
  change(id: string, change: Partial<JobContent>): StoredJob | undefined;
  /** Newest-updated first. */
  all(): StoredJob[];
}

const FIRST_ID = 21_172_144;
const FIRST_REVISION = 2_634_800;

/**
 * An empty book on the given clock (ms). Revisions, and IDs unless told otherwise, start where a tenant of some years
 * would be.
 */
export function createJobBook(now: () => number, firstId = FIRST_ID): JobBook {
  // Oldest-updated first: a changed job is taken out and put back at the end.
  const jobs = new Map<string, StoredJob>();
  let revision = FIRST_REVISION;

  return {
    add(content, at = now()) {
      revision += 1;
      const index = jobs.size + 1;
      const id = String(firstId + index - 1);
      const job = { ...content, id, number: String(index), createdAt: at, updatedAt: at, revision };
      jobs.set(id, job);
      return job;
    },
    find: (id) => jobs.get(id),
    change(id, change) {
      const before = jobs.get(id);
      if (!before) return undefined;
      revision += 1;
      const job = { ...before, ...change, updatedAt: now(), revision };
      jobs.delete(id);
      jobs.set(id, job);
      return job;
    },
    all: () => [...jobs.values()].reverse(),
  };
}
