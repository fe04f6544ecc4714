import type { Booking } from '../../contract/bookings.ts';
import { jobPhase } from '../../contract/job-phase.ts';
import type { CurrentJob } from '../../contract/jobs.ts';
import type { Entry } from './entry.ts';
import type { Life } from './life.ts';
import { refusalProblem } from './refusal.ts';

/** The booking as people see it: `waitMs` is the expected time until it is sent, where that is still to come. */
export function viewOf(entry: Entry, now: number, waitMs: number | undefined): Booking {
  const { life, names } = entry;
  const requestId = life.attempt?.requestId;
  const retryAfterMs = askAgainIn(life, now, waitMs);
  return {
    key: entry.key,
    state: life.state,
    detail: detail(entry, waitMs),
    request: entry.request,
    received_at: new Date(entry.receivedAt).toISOString(),
    ...(names.site !== undefined && { site_name: names.site }),
    ...(names.jobType !== undefined && { job_type_name: names.jobType }),
    ...(names.project !== undefined && { project_name: names.project }),
    ...(entry.takenBy !== undefined && { taken_by: entry.takenBy }),
    ...(life.state === 'booked' && { job: life.job }),
    ...(entry.jobStatus !== undefined && { job_status: entry.jobStatus }),
    ...(entry.current && { current: withChange(entry.current, entry.jobChangedAt) }),
    ...(life.state === 'waiting' && { hold: life.hold }),
    ...(life.state === 'refused' && life.refusal !== 'dropped' && { problem: refusalProblem(life.refusal, requestId) }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(requestId !== undefined && { request_id: requestId }),
  };
}

function withChange(current: CurrentJob, changedAt: number | undefined): CurrentJob {
  return changedAt === undefined ? current : { ...current, changed_at: new Date(changedAt).toISOString() };
}

/** A sentence for the person: what happened, what became of the booking, what to do. */
function detail({ life, current, jobStatus }: Entry, waitMs: number | undefined): string {
  switch (life.state) {
    case 'received':
      return `We have your request and are sending it to the office${inAbout(waitMs)}.`;
    case 'sending':
      return 'We are sending your request to the office now.';
    case 'waiting':
      return held(life.hold, waitMs);
    case 'unanswered':
      return 'We have your request and are confirming it with the office. Do not send it again.';
    case 'booked':
      return jobPhase({ ...(current && { current }), ...(jobStatus !== undefined && { job_status: jobStatus }) }) ===
        'cancelled'
        ? `Job ${life.job.number} is cancelled.`
        : `The office has your request as Job ${life.job.number}.`;
    case 'refused':
      return life.refusal === 'dropped'
        ? 'The office has looked into this request and closed it. No visit was booked. Call the office if you still need one.'
        : (refusalProblem(life.refusal, undefined).detail ?? 'The booking system did not accept this request.');
    case 'unresolved':
      return 'We could not confirm whether the office has your request. Someone is checking it by hand. Do not send it again. Call the office if it is urgent.';
    default:
      return life satisfies never;
  }
}

function held(hold: 'busy' | 'unreachable' | 'misconfigured', waitMs: number | undefined): string {
  switch (hold) {
    case 'busy':
      return `We have your request. The booking system is busy, so we will send it${inAbout(waitMs)}. Do not send it again.`;
    case 'unreachable':
      return 'We have your request. The booking system is not answering. We will keep trying, so do not send it again.';
    case 'misconfigured':
      return 'We cannot take bookings at the moment. We have kept your request and will send it once this is mended. Do not send it again.';
    default:
      return hold satisfies never;
  }
}

function inAbout(waitMs: number | undefined): string {
  if (waitMs === undefined || waitMs < 3000) return '';
  const seconds = Math.round(waitMs / 1000);
  return seconds < 90 ? ` in about ${seconds} seconds` : ` in about ${Math.round(seconds / 60)} minutes`;
}

const SOONEST_MS = 1_000;
const LATEST_MS = 15_000;

function askAgainIn(life: Life, now: number, waitMs: number | undefined): number | undefined {
  switch (life.state) {
    case 'received':
    case 'waiting':
      return Math.max(SOONEST_MS, Math.round(waitMs ?? life.dueAt - now));
    case 'sending':
      return SOONEST_MS;
    case 'unanswered':
      return Math.min(LATEST_MS, Math.max(SOONEST_MS, Math.round(life.dueAt - now)));
    case 'booked':
    case 'refused':
    case 'unresolved':
      return undefined;
    default:
      return life satisfies never;
  }
}
