import { Hono } from 'hono';
import { likelyDuplicatesQuerySchema } from '../../../contract/desk-queries.ts';
import { needs } from '../../access/needs.ts';
import type { LikelyDuplicates } from '../../job-list/likely-duplicates.ts';
import { answerJson } from '../answer.ts';
import type { AppEnv } from '../app-env.ts';
import { journalUnreadable, respondProblem } from '../problem-response.ts';

export interface LikelyDuplicatesDeps {
  likelyDuplicates: LikelyDuplicates;
}

/** `GET /likely-duplicates`: what may be the same visit, booked before. Information, never a block. */
export function likelyDuplicatesRoute({ likelyDuplicates }: LikelyDuplicatesDeps) {
  return new Hono<AppEnv>().get('/likely-duplicates', needs({ roles: ['desk'] }), async (c) => {
    const query = likelyDuplicatesQuerySchema.safeParse(c.req.query());
    if (!query.success) {
      const detail = 'Send site, job_type and start_time, a time with its offset such as 2026-07-01T09:00:00+10:00.';
      return respondProblem(c, 'invalid-request', { detail });
    }
    const { site, job_type, start_time } = query.data;
    const visit = { site, jobType: job_type, startTime: start_time };
    const duplicates = await likelyDuplicates.find(visit, c.get('visitor')).catch(() => undefined);
    return duplicates ? answerJson(c, { duplicates }) : journalUnreadable(c);
  });
}
