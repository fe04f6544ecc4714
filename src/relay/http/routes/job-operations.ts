import { Hono } from 'hono';
import { jobCancelSchema } from '../../../contract/jobs.ts';
import { CANCEL_REASON_MAX } from '../../../contract/operations.ts';
import { saying } from '../../../contract/saying.ts';
import { countCharacters, tidyLines } from '../../../contract/text.ts';
import { needs } from '../../access/needs.ts';
import { ownerOf } from '../../access/reach.ts';
import type { CheckDeps } from '../../booking-check/check-booking.ts';
import { checkChange } from '../../change-check/check-change.ts';
import { checkChangeElsewhere } from '../../change-check/check-change-elsewhere.ts';
import { readChange } from '../../change-check/read-change.ts';
import type { OperationOrder } from '../../ports.ts';
import { isOffice } from '../../sight/sight-of.ts';
import type { AppEnv } from '../app-env.ts';
import { keyOfIntention, keyRequired } from '../intention.ts';
import { changedMeanwhile, type FindJobDeps, findJob } from '../job-of-operation.ts';
import { readJsonObject } from '../json-body.ts';
import { type OperationsDeps, operationsUnreadable, respondIfKnown, submitOperation } from '../operation-response.ts';
import { respondProblem, sendProblem } from '../problem-response.ts';

export interface JobOperationsDeps extends CheckDeps, Omit<OperationsDeps, 'config'>, FindJobDeps {}

const NO_VISIT = 'There is no visit here.';
const CHANGE_NEEDED = saying('change-needs-change');

/**
 * `PATCH /jobs/:id` changes a job, `POST /jobs/:id/cancel` cancels it, each once for its `Idempotency-Key`. A job that is out
 * of the visitor's reach is one that there is not.
 */
export function jobOperationRoutes(deps: JobOperationsDeps) {
  return new Hono<AppEnv>()
    .patch('/jobs/:id', needs('visitor'), async (c) => {
      const key = keyOfIntention(c);
      if (key === undefined) return keyRequired(c);
      const body = await readJsonObject(c);
      if (!body.ok) return respondProblem(c, 'invalid-request', { detail: body.detail });
      const read = readChange(body.value);
      if (!read.ok) return respondProblem(c, 'invalid-booking', { says: CHANGE_NEEDED, faults: read.faults });

      const visitor = c.get('visitor');
      const jobId = c.req.param('id');
      const asked: OperationOrder = { kind: 'change', jobId, change: read.change };
      const owner = ownerOf(visitor);
      const again = await respondIfKnown(c, { key, asked, owner }, deps);
      if (again) return again;
      const job = await findJob(c, jobId, deps);
      if (job === 'unreadable') return operationsUnreadable(c);
      if (!job) return respondProblem(c, 'not-found', { detail: NO_VISIT });
      const overtaken = read.seen && (await changedMeanwhile(read.seen, job, deps));
      if (overtaken) return sendProblem(c, overtaken);
      const others = await deps.operations.ofJob(jobId).catch(() => undefined);
      if (!others) return operationsUnreadable(c);
      const checked =
        job.kind === 'booked-here'
          ? await checkChange(read.change, job.booking, others, visitor, deps)
          : checkChangeElsewhere(read.change, job.job);
      if (checked.ok) {
        const keeps = job.kind === 'booked-here' && !isOffice(visitor) && { firstNotes: job.firstNotes };
        return submitOperation(c, { key, asked, order: { ...asked, change: checked.change, ...keeps }, owner }, deps);
      }
      // A twin may have been accepted while this one was checked: then it is not refused.
      return (await respondIfKnown(c, { key, asked, owner }, deps)) ?? sendProblem(c, checked.problem);
    })
    .post('/jobs/:id/cancel', needs('visitor'), async (c) => {
      const key = keyOfIntention(c);
      if (key === undefined) return keyRequired(c);
      const body = await readJsonObject(c);
      if (!body.ok) return respondProblem(c, 'invalid-request', { detail: body.detail });
      const read = jobCancelSchema.safeParse(body.value);
      if (!read.success) return respondProblem(c, 'invalid-request', { detail: 'Send a reason as text, or none.' });
      const reason = tidyLines(read.data.reason ?? '') || undefined;
      const over = countCharacters(reason ?? '') - CANCEL_REASON_MAX;
      if (over > 0) {
        const says = saying('shorten', { field: 'reason', over, limit: CANCEL_REASON_MAX });
        return respondProblem(c, 'invalid-request', { says, faults: [{ field: 'reason', ...says }] });
      }
      const jobId = c.req.param('id');
      const asked: OperationOrder = { kind: 'cancel', jobId, reason };
      const owner = ownerOf(c.get('visitor'));
      const again = await respondIfKnown(c, { key, asked, owner }, deps);
      if (again) return again;
      const job = await findJob(c, jobId, deps);
      if (job === 'unreadable') return operationsUnreadable(c);
      if (!job) return respondProblem(c, 'not-found', { detail: NO_VISIT });
      return submitOperation(c, { key, asked, order: asked, owner }, deps);
    });
}
