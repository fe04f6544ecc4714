import type { Booking } from '../../contract/bookings.ts';
import type { CurrentJob } from '../../contract/jobs.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import { spoken } from '../words.ts';
import { type Entry, jobPhaseOf } from './entry.ts';
import type { Life } from './life.ts';
import { refusalProblem, sayingOf } from './refusal.ts';

/** The booking as people see it: `waitMs` is the expected time until it is sent, where that is still to come. */
export function viewOf(entry: Entry, now: number, waitMs: number | undefined): Booking {
  const { life, names } = entry;
  const requestId = life.attempt?.requestId;
  const retryAfterMs = askAgainIn(life, now, waitMs);
  return {
    key: entry.key,
    state: life.state,
    ...spoken(saidOf(entry, waitMs)),
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

/** What the person is told: what happened, what became of the booking, what to do. */
function saidOf({ life, current, jobStatus }: Entry, waitMs: number | undefined): Saying {
  switch (life.state) {
    case 'received':
      return saying('booking-received', waitIn(waitMs));
    case 'waiting':
      return life.hold === 'busy' ? saying('booking-busy', waitIn(waitMs)) : saying(`booking-${life.hold}`);
    case 'booked': {
      const { number } = life.job;
      return jobPhaseOf({ current, jobStatus }) === 'cancelled'
        ? saying('booking-cancelled', { number })
        : saying('booking-booked', { number });
    }
    case 'refused':
      return life.refusal === 'dropped' ? saying('booking-closed') : sayingOf(life.refusal);
    case 'sending':
    case 'unanswered':
    case 'unresolved':
      return saying(`booking-${life.state}`);
    default:
      return life satisfies never;
  }
}

/** A wait that is worth telling. */
function waitIn(waitMs: number | undefined): { wait?: number } {
  return waitMs === undefined || waitMs < 3000 ? {} : { wait: waitMs };
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
