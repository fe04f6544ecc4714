import type { BookingRequest } from '../../contract/bookings.ts';
import { type JobPhase, jobPhase } from '../../contract/job-phase.ts';
import type { CurrentJob } from '../../contract/jobs.ts';
import type { BookingNames, Owner } from '../ports.ts';
import type { Life } from './life.ts';

/** One booking as the journal keeps it. Times are ms since the epoch. */
export interface Entry {
  key: string;
  /** Counts the journal's writes to it: nobody overwrites what they have not read. */
  version: number;
  /** Whom the queue counts it for. */
  visitor: string;
  owner: Owner;
  /** The name of the rep who took it; undefined where the desk did not. */
  takenBy?: string | undefined;
  request: BookingRequest;
  names: BookingNames;
  receivedAt: number;
  /** Of the request that brought it, by which its attempts are traced; unknown of older ones. */
  traceparent?: string | undefined;
  /** Sent as `external_id`: the visitor's own reference, else the key. */
  externalId: string;
  bodyHash: string;
  /** Equal for two bookings that the gateway's list cannot tell apart. */
  fingerprint: string;
  life: Life;
  /** What the last attempt or look showed, in a few words for the operator. */
  lastSeen: string | undefined;
  /** The job's status as last heard by webhook. */
  jobStatus: string | undefined;
  /** When that was, by the gateway's clock. */
  jobStatusAt?: number | undefined;
  /** The job as the gateway's list last showed it. */
  current?: CurrentJob | undefined;
  /** When its times, or whether it is closed, were first seen to be other than before. */
  jobChangedAt?: number | undefined;
  /** When its personal data was erased. What is left of the request are its times. */
  erasedAt?: number | undefined;
}

/** How far its job is, by the latest word of it. */
export function jobPhaseOf({ current, jobStatus }: Pick<Entry, 'current' | 'jobStatus'>): JobPhase {
  return jobPhase({ ...(current && { current }), ...(jobStatus !== undefined && { job_status: jobStatus }) });
}

/** One line of a booking's history. */
export interface HistoryLine {
  at: number;
  event: string;
  state: string;
  seen: string | undefined;
  requestId: string | undefined;
}
