import { Hono } from 'hono';
import { deskJobsQuerySchema } from '../../../contract/desk-queries.ts';
import { jobsInReach } from '../../access/jobs-in-reach.ts';
import { needs } from '../../access/needs.ts';
import type { DeskJobs } from '../../job-list/job-list.ts';
import { answerJson } from '../answer.ts';
import type { AppEnv } from '../app-env.ts';
import { journalUnreadable, respondProblem } from '../problem-response.ts';

export interface DeskJobsDeps {
  jobList: DeskJobs;
}

/** `GET /jobs`: the gateway's jobs as they are listed here, for the desk. */
export function deskJobsRoute({ jobList }: DeskJobsDeps) {
  return new Hono<AppEnv>().get('/jobs', needs({ roles: ['desk'] }), async (c) => {
    const query = deskJobsQuerySchema.safeParse(c.req.query());
    if (!query.success) {
      const parameters = query.error.issues.map(({ path }) => path.join('.') || 'the query').join(', ');
      return respondProblem(c, 'invalid-request', { detail: `Not as it should be: ${parameters}.` });
    }
    const list = await jobList.search(query.data, jobsInReach(c.get('visitor'))).catch(() => undefined);
    return list ? answerJson(c, list) : journalUnreadable(c);
  });
}
