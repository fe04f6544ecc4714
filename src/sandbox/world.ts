import type { CustomField, Named } from '../contract/lookups.ts';
import { createJobBook, type JobBook } from './jobs/job-book.ts';
import { CUSTOM_FIELDS } from './seed/custom-fields.ts';
import { CUSTOMERS, MAIN_CUSTOMERS } from './seed/customers.ts';
import { generateSites } from './seed/generated-sites.ts';
import { JOB_STATUSES, type SeedStatus } from './seed/job-statuses.ts';
import { JOB_TYPES } from './seed/job-types.ts';
import { JOBS } from './seed/jobs.ts';
import { PROJECTS, type SeedProject } from './seed/projects.ts';
import { SITES } from './seed/sites.ts';

/** A site as the tenant keeps it: the lookup shows ID and name, the job list ID and address. */
export interface Site {
  id: string;
  customer: string;
  name: string;
  address: string;
}

/** Everything the tenant knows, in memory. Lookups may change under a client's feet; jobs live in the book. */
export interface World {
  customers: Named[];
  sites: Site[];
  projects: SeedProject[];
  jobTypes: Named[];
  jobStatuses: SeedStatus[];
  customFields: CustomField[];
  jobs: JobBook;
}

export interface WorldOptions {
  /** The gateway's own clock, in ms. */
  now: () => number;
  /** Sites the main key sees at least; generated ones make up the number. */
  sites?: number | undefined;
  /** The ID of job 1. */
  firstJobId?: number | undefined;
}

const HOUR_MS = 3_600_000;

/** A fresh tenant: the seeded lookups and jobs 1 to 15. */
export function createWorld({ now, sites = 0, firstJobId }: WorldOptions): World {
  const visible = SITES.filter(({ customer }) => MAIN_CUSTOMERS.includes(customer)).length;
  const seeded = [...SITES, ...generateSites(sites - visible)];
  const world: World = {
    customers: [...CUSTOMERS],
    sites: seeded.map((site) => ({ ...site, address: addressIn(site.name) })),
    projects: [...PROJECTS],
    jobTypes: [...JOB_TYPES],
    jobStatuses: [...JOB_STATUSES],
    customFields: [...CUSTOM_FIELDS],
    jobs: createJobBook(now, firstJobId),
  };
  const startedAt = now();
  for (const seed of JOBS) {
    world.jobs.add(
      {
        site: siteOf(world, seed.site),
        jobType: seed.jobType,
        status: statusOf(world, seed.status),
        title: seed.title,
        start_time: seed.start,
        end_time: seed.end,
        notes: '',
        custom_fields: seed.scope === undefined ? {} : { scope_of_work: seed.scope },
        createdBy: 'seed',
      },
      startedAt - seed.updatedHoursAgo * HOUR_MS,
    );
  }
  return world;
}

/** The address in a site's name: what follows the dash, or the whole name. */
export function addressIn(name: string): string {
  return name.split(' — ').at(1) ?? name;
}

function siteOf(world: World, id: string): Site {
  const site = world.sites.find((each) => each.id === id);
  if (!site) throw new TypeError(`the seeds name an unknown site: ${id}`);
  return site;
}

function statusOf(world: World, id: string): SeedStatus {
  const status = world.jobStatuses.find((each) => each.id === id);
  if (!status) throw new TypeError(`the seeds name an unknown status: ${id}`);
  return status;
}

/** An ID that no site has. */
export function nextSiteId({ sites }: World): string {
  return String(Math.max(...sites.map(({ id }) => Number(id))) + 1);
}
