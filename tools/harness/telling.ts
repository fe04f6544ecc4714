import * as z from 'zod';
import { type Booking, bookingSchema, refusedProblemSchema, relayProblemSchema } from '../../src/contract/bookings.ts';
import { type JobCreated, jobCreatedSchema } from '../../src/contract/jobs.ts';
import { problemType } from '../../src/contract/problems.ts';

/** What one answer of a relay told a person about their booking. */
export type Told =
  | { kind: 'booked'; job: JobCreated }
  /** Stored, and not settled yet. */
  | { kind: 'pending' }
  | { kind: 'refused' }
  | { kind: 'unresolved' }
  /** Not taken on, because something in it needs a change. */
  | { kind: 'turned-away' }
  /** Nothing was stored and nothing sent. */
  | { kind: 'not-stored' }
  | { kind: 'unknown-key' }
  | { kind: 'key-reused' }
  /** No answer, or one that says nothing of the booking. */
  | { kind: 'no-answer'; why: string };

/** One telling in time, in ms of the harness's own clock. */
export type Telling = Told & { askedAt: number; toldAt: number };

/** True for an answer by which the relay has taken the booking on. */
export function isAcknowledgement({ kind }: Told): boolean {
  return kind === 'booked' || kind === 'pending' || kind === 'unresolved';
}

/** True for an answer after which nothing more will happen by itself. */
export function isFinal({ kind }: Told): boolean {
  return kind === 'booked' || kind === 'refused' || kind === 'unresolved' || kind === 'unknown-key';
}

const knownBody = z.union([bookingSchema, jobCreatedSchema]);

/** Reads an answer of `POST /v1/jobs` or `GET /v1/bookings/<key>`. */
export function readTold(status: number, body: unknown): Told {
  if (status >= 200 && status < 300) {
    const known = knownBody.safeParse(body);
    if (!known.success) return { kind: 'no-answer', why: `${status} unreadable` };
    return 'state' in known.data ? toldBy(known.data) : { kind: 'booked', job: known.data };
  }
  const problem = relayProblemSchema.safeParse(body);
  const type = problem.success ? problemType(problem.data) : 'unreadable';
  switch (type) {
    case 'invalid-booking':
    case 'stale-lookup':
      return refusedProblemSchema.safeParse(body).success ? { kind: 'refused' } : { kind: 'turned-away' };
    case 'storage-unavailable':
    case 'queue-full':
      return { kind: 'not-stored' };
    case 'not-found':
      return { kind: 'unknown-key' };
    case 'idempotency-key-reused':
      return { kind: 'key-reused' };
    default:
      return { kind: 'no-answer', why: `${status} ${type}` };
  }
}

function toldBy({ state, job }: Booking): Told {
  switch (state) {
    case 'booked':
      return job ? { kind: 'booked', job } : { kind: 'no-answer', why: 'booked without a job' };
    case 'refused':
    case 'unresolved':
      return { kind: state };
    case 'received':
    case 'sending':
    case 'waiting':
    case 'unanswered':
      return { kind: 'pending' };
    default:
      return state satisfies never;
  }
}
