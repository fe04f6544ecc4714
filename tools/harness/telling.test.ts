import { expect, it } from 'vitest';
import { relayProblemUri } from '../../src/contract/problems.ts';
import { readTold, type Told } from './telling.ts';

const request = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2027-07-01T09:00:00+10:00',
  end_time: '2027-07-01T11:00:00+10:00',
};
const booking = (state: string, more: object = {}) => ({
  key: '3f0c1d1e-0000-4000-8000-000000000001',
  state,
  detail: 'A sentence.',
  request,
  received_at: '2026-07-01T00:00:00.000Z',
  ...more,
});
const job = { id: '21172159', number: '16' };
const problem = (type: Parameters<typeof relayProblemUri>[0], more: object = {}) => ({
  type: relayProblemUri(type),
  status: 400,
  ...more,
});

it.each<[string, number, unknown, Told['kind']]>([
  ['a job', 201, job, 'booked'],
  ['a booking with its job', 200, booking('booked', { job }), 'booked'],
  ['a booking that is not sent yet', 202, booking('received'), 'pending'],
  ['a booking under way', 202, booking('sending'), 'pending'],
  ['a booking that is held', 202, booking('waiting'), 'pending'],
  ['a booking in doubt', 202, booking('unanswered'), 'pending'],
  ['a booking that nobody can tell', 202, booking('unresolved'), 'unresolved'],
  ['a booking that was refused', 200, booking('refused'), 'refused'],
  ['a refusal with the booking', 400, problem('stale-lookup', { booking: booking('refused') }), 'refused'],
  ['a refusal without one', 400, problem('invalid-booking'), 'turned-away'],
  ['a store that fails', 503, problem('storage-unavailable'), 'not-stored'],
  ['a key that nobody knows', 404, problem('not-found'), 'unknown-key'],
  ['a key that another booking has', 409, problem('idempotency-key-reused'), 'key-reused'],
  ['an error of the relay’s own', 500, problem('internal'), 'no-answer'],
  ['a proxy’s page', 502, undefined, 'no-answer'],
  ['half an answer', 200, undefined, 'no-answer'],
  ['booked without a job', 200, booking('booked'), 'no-answer'],
])('%s tells a person what became of their booking', (_, status, body, kind) => {
  expect(readTold(status, body).kind).toBe(kind);
});

it('tells which job', () => {
  expect(readTold(201, job)).toEqual({ kind: 'booked', job });
});
