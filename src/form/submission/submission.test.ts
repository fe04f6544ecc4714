import { describe, expect, it } from 'vitest';
import type { Booking, BookingState } from '../../contract/bookings.ts';
import type { RelayProblemType } from '../../contract/problems.ts';
import type { Failure } from '../api/request.ts';
import { isLocked, isWithdrawable, keyForNextAttempt } from './standing.ts';
import { type Seen, type Submission, submissionOf } from './submission.ts';

const key = '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10';
const other = '7a9d7c9e-52a4-4f0e-8f0a-2d1f5b3c4e21';
const request = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};
const job = { id: '21172159', number: '16' };
const booking = (state: BookingState, more: Partial<Booking> = {}): Booking => ({
  key,
  state,
  detail: '',
  request,
  received_at: '2026-06-01T00:00:00Z',
  ...more,
});
const pending: NonNullable<Seen['attempt']> = {
  status: 'pending',
  failures: 0,
  intention: { key, request },
  answer: undefined,
  failure: undefined,
};
const seen = (more: Partial<Seen> = {}): Seen => ({ online: true, attempt: pending, booking: undefined, ...more });
const problem = (type: RelayProblemType): Failure => ({
  kind: 'problem',
  type,
  problem: { type: `https://callout/problems/${type}`, status: 400 },
});

describe('where an intention stands', () => {
  it('is with the person while nothing was sent', () => {
    expect(submissionOf(seen({ attempt: undefined }))).toEqual({ kind: 'editing' });
  });

  it('is on its way until an answer comes, and says when one got lost', () => {
    expect(submissionOf(seen())).toEqual({ kind: 'sending', lost: false });
    expect(submissionOf(seen({ attempt: { ...pending, failures: 2 } }))).toEqual({ kind: 'sending', lost: true });
  });

  it('waits for a line, and remembers whether it may have arrived already', () => {
    expect(submissionOf(seen({ online: false }))).toEqual({ kind: 'offline', attempted: false });
    expect(submissionOf(seen({ online: false, attempt: { ...pending, failures: 1 } }))).toEqual({
      kind: 'offline',
      attempted: true,
    });
  });

  it('waits for a fresh link when the visitor’s has run out, and can be taken back unless it may have arrived', () => {
    const held = submissionOf(seen({ attempt: { ...pending, heldBy: 'pass' } }));
    expect(held).toEqual({ kind: 'held', attempted: false });
    expect(isWithdrawable(held)).toBe(true);
    expect(isLocked(held)).toBe(true);
    expect(isWithdrawable(submissionOf(seen({ attempt: { ...pending, failures: 1, heldBy: 'pass' } })))).toBe(false);
  });

  it('has lost nothing while the relay only asks for time', () => {
    const attempt: Seen['attempt'] = { ...pending, failures: 3, heldBy: 'crowd' };
    expect(submissionOf(seen({ attempt }))).toEqual({ kind: 'sending', lost: false, waitsFor: 'crowd' });
  });

  it('has lost nothing while the relay’s queue has no room, and stays as it was sent', () => {
    const full = submissionOf(seen({ attempt: { ...pending, failures: 3, heldBy: 'room' } }));
    expect(full).toEqual({ kind: 'sending', lost: false, waitsFor: 'room' });
    expect(isLocked(full)).toBe(true);
  });

  it('is booked when the relay answers with the job', () => {
    const attempt: Seen['attempt'] = { ...pending, status: 'success', answer: { job } };
    expect(submissionOf(seen({ attempt }))).toEqual({ kind: 'booked', key, job, request, booking: undefined });
  });

  it.each(['received', 'sending', 'waiting', 'unanswered'] as const)('is underway while the booking is %s', (state) => {
    const attempt: Seen['attempt'] = { ...pending, status: 'success', answer: { booking: booking(state) } };
    expect(submissionOf(seen({ attempt })).kind).toBe('underway');
  });

  it('follows the booking as last read rather than as first answered', () => {
    const attempt: Seen['attempt'] = { ...pending, status: 'success', answer: { booking: booking('unanswered') } };
    const booked = booking('booked', { job });
    expect(submissionOf(seen({ attempt, booking: booked }))).toMatchObject({ kind: 'booked', job, booking: booked });
    expect(submissionOf(seen({ attempt, booking: booking('refused') })).kind).toBe('refused');
    expect(submissionOf(seen({ attempt, booking: booking('unresolved') })).kind).toBe('unresolved');
  });

  it('is the person’s again when the relay said no', () => {
    const attempt: Seen['attempt'] = { ...pending, status: 'error', failure: problem('stale-lookup') };
    expect(submissionOf(seen({ attempt }))).toEqual({ kind: 'rejected', failure: problem('stale-lookup') });
  });
});

describe('the key of the next attempt', () => {
  const next = (submission: Submission) => keyForNextAttempt(submission, key, () => other);

  it('is the draft’s own for the first attempt', () => {
    expect(next({ kind: 'editing' })).toBe(key);
  });

  it('is a new one for a booking that is corrected after a plain no', () => {
    expect(next({ kind: 'refused', booking: booking('refused') })).toBe(other);
    for (const type of ['invalid-booking', 'stale-lookup', 'clock-rules-differ', 'idempotency-key-reused'] as const) {
      expect(next({ kind: 'rejected', failure: problem(type) })).toBe(other);
    }
  });

  it('stays while the relay may have kept the booking, or is to be asked for the same again', () => {
    for (const type of ['internal', 'storage-unavailable', 'lookup-unavailable', 'misconfigured'] as const) {
      expect(next({ kind: 'rejected', failure: problem(type) })).toBe(key);
    }
    expect(next({ kind: 'rejected', failure: { kind: 'no-answer', reason: 'late' } })).toBe(key);
  });

  it.each<Submission>([
    { kind: 'sending', lost: true },
    { kind: 'offline', attempted: true },
    { kind: 'underway', booking: booking('unanswered') },
    { kind: 'unresolved', booking: booking('unresolved') },
    { kind: 'booked', key, job, request, booking: undefined },
  ])('does not exist while the outcome is open or told: $kind', (submission) => {
    expect(next(submission)).toBeUndefined();
  });
});

it('locks the fields while an intention is out, and only then', () => {
  expect(isLocked({ kind: 'sending', lost: false })).toBe(true);
  expect(isLocked({ kind: 'offline', attempted: false })).toBe(true);
  expect(isLocked({ kind: 'rejected', failure: problem('stale-lookup') })).toBe(false);
  expect(isLocked({ kind: 'refused', booking: booking('refused') })).toBe(false);
});
