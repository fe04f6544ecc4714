import { describe, expect, it } from 'vitest';
import type { Booking, BookingState, HoldReason } from '../../contract/bookings.ts';
import { standingOf } from '../submission/submission.ts';
import { isSending, outcomeWords } from './outcome-words.ts';

const key = '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10';
const told = (state: BookingState, hold?: HoldReason, more: Partial<Booking> = {}) => {
  const booking: Booking = {
    key,
    state,
    detail: 'The title was not accepted.',
    request: {
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: '2026-07-01T09:00:00+10:00',
      end_time: '2026-07-01T11:00:00+10:00',
    },
    received_at: '2026-06-01T00:00:00Z',
    ...(hold && { hold }),
    ...more,
  };
  const outcome = standingOf(booking);
  return { ...outcomeWords(outcome, '07 3555 0142'), isSending: isSending(outcome) };
};

describe('what a person is told of a request', () => {
  it('is its job number once it is booked', () => {
    const booked = told('booked', undefined, { job: { id: '21172159', number: '16' } });
    expect(booked).toMatchObject({ tone: 'good', heading: 'Visit requested', job: { number: '16' } });
  });

  it('is not to send it again while the office has not confirmed it', () => {
    const unanswered = told('unanswered');
    expect(unanswered.heading).toBe('We are confirming your request');
    expect(unanswered.text.join(' ')).toContain('Do not send it again');
    expect(unanswered.isSending).toBe(false);
  });

  it.each([
    ['received', undefined],
    ['sending', undefined],
    ['waiting', 'busy'],
  ] as const)('is how long until it is sent while it is %s', (state, hold) => {
    expect(told(state, hold, { retryAfterMs: 6000 })).toMatchObject({ isSending: true, waitMs: 6000 });
  });

  it('is that it is kept, and its reference, while the booking system does not answer', () => {
    expect(told('waiting', 'unreachable').text.join(' ')).toContain(key);
  });

  it('is whom to call, and the request ID, when the operator has to act', () => {
    const held = told('waiting', 'misconfigured', { request_id: 'req_1' });
    expect(held).toMatchObject({ heading: 'We cannot take bookings at the moment', requestId: 'req_1' });
    expect(held.text.join(' ')).toContain('07 3555 0142');
  });

  it('is whom to call when nobody can tell what became of it', () => {
    expect(told('unresolved').text.join(' ')).toContain('07 3555 0142');
  });

  it('is that nothing was booked, and why, on the receipt of a refusal', () => {
    expect(told('refused').text).toEqual(['The title was not accepted.', 'Nothing was booked.']);
    const detail = 'The title was not accepted, and nothing was booked.';
    expect(told('refused', undefined, { detail }).text).toEqual([detail]);
  });

  it('is the job’s status rather than a promise to confirm it, once the office has set one', () => {
    const scheduled = told('booked', undefined, { job: { id: '1', number: '16' }, job_status: 'Scheduled' });
    expect(scheduled.text).toEqual(['The office has set this job to: Scheduled.']);
  });
});
