import { jobCreateSchema } from '../../contract/jobs.ts';
import { readJobBody } from '../body.ts';
import type { RequestBody } from '../env.ts';
import { type Refusal, refused } from '../problems.ts';
import { TENTATIVE } from '../seed/job-statuses.ts';
import type { World } from '../world.ts';
import { checkCustomFields } from './check-custom-fields.ts';
import type { StoredJob } from './job-book.ts';

/** Creates a job by every rule of CONTRACT.md, "POST /v1/jobs"; it is Tentative and its site's customer's. */
export function createJob(
  world: World,
  access: { name: string; customers: readonly string[] },
  body: RequestBody,
): { kind: 'created'; job: StoredJob } | Refusal {
  const read = readJobBody(body, jobCreateSchema);
  if (read.kind === 'refused') return read;
  const { site: siteId, job_type: jobType, project, custom_fields: customFields = {}, ...rest } = read.value;

  const site = world.sites.find(({ id, customer }) => id === siteId && access.customers.includes(customer));
  if (!site) return refused('invalid-body', `site: ${siteId} is not in scope`);
  if (!world.jobTypes.some(({ id }) => id === jobType)) return refused('invalid-body', `job_type: no ${jobType}`);
  const unknownField = checkCustomFields(world, jobType, customFields);
  if (unknownField) return unknownField;
  if (project !== undefined && !isProjectInScope(world, access.customers, project)) {
    return refused('project-not-in-scope', `project: ${project} is not in scope`);
  }

  const job = world.jobs.add({
    ...rest,
    site,
    jobType,
    project,
    status: TENTATIVE,
    notes: rest.notes ?? '',
    custom_fields: customFields,
    createdBy: access.name,
  });
  return { kind: 'created', job };
}

function isProjectInScope(world: World, customers: readonly string[], project: string): boolean {
  return world.projects.some(({ id, customer }) => id === project && customers.includes(customer));
}
