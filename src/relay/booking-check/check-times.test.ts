import { describe, expect, it } from 'vitest';
import type { BookingRequest } from '../../contract/bookings.ts';
import { isSaying } from '../../contract/sayings.ts';
import { checkTimes } from './check-times.ts';

const rules = { leadMinutes: 0, daysAhead: 365, defaultDurationMinutes: 120, presets: [] };
const MELBOURNE = 'Australia/Melbourne';
/** 09:00 on 1 June 2026 in Melbourne. */
const NOW = Date.parse('2026-06-01T09:00:00+10:00');

function request(start_time: string, end_time: string, time_zone?: string): BookingRequest {
  const booking = { site: '1', job_type: '2', title: 'Service', start_time, end_time };
  return time_zone === undefined ? booking : { ...booking, time_zone };
}

describe('a window', () => {
  it.each([
    ['in the first of two repeated hours', '2027-04-04T02:30:00+11:00', '2027-04-04T05:00:00+10:00'],
    ['in the second of two repeated hours', '2027-04-04T02:30:00+10:00', '2027-04-04T05:00:00+10:00'],
    ['across a skipped hour', '2026-10-04T01:00:00+10:00', '2026-10-04T04:00:00+11:00'],
    ['that began while the form was filled in', '2026-06-01T08:50:00+10:00', '2026-06-01T10:00:00+10:00'],
  ])('is right %s', (_, start, end) => {
    expect(checkTimes(request(start, end, MELBOURNE), MELBOURNE, rules, NOW)).toEqual({ kind: 'ok' });
  });

  it('is right with any offset where nobody knows the place', () => {
    const booking = request('2026-07-01T09:00:00+08:00', '2026-07-01T11:00:00+08:00');
    expect(checkTimes(booking, undefined, rules, NOW)).toEqual({ kind: 'ok' });
  });

  it.each([
    ['starts in the past', '2026-06-01T08:40:00+10:00', '2026-06-01T10:00:00+10:00', 'start_time', 'start-past'],
    ['ends as it starts', '2026-07-01T09:00:00+10:00', '2026-07-01T09:00:00+10:00', 'end_time', 'end-not-after-start'],
    [
      'lasts more than 31 days',
      '2026-07-01T09:00:00+10:00',
      '2026-08-02T09:00:00+10:00',
      'end_time',
      'window-too-long',
    ],
    ['is too far ahead', '2027-06-02T09:00:00+10:00', '2027-06-02T10:00:00+10:00', 'start_time', 'too-far-ahead'],
    [
      'starts in a skipped hour',
      '2026-10-04T02:30:00+10:00',
      '2026-10-04T05:00:00+11:00',
      'start_time',
      'offset-impossible',
    ],
  ])('is refused when it %s', (_, start, end, field, code) => {
    const checked = checkTimes(request(start, end), MELBOURNE, rules, NOW);
    expect(checked).toMatchObject({ kind: 'invalid', faults: [{ field, code }] });
    expect(checked.kind === 'invalid' && checked.faults.every(isSaying)).toBe(true);
  });

  it('is refused without the notice that the operator needs', () => {
    const booking = request('2026-06-01T12:00:00+10:00', '2026-06-01T13:00:00+10:00');
    expect(checkTimes(booking, MELBOURNE, { ...rules, leadMinutes: 240 }, NOW)).toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'start_time', code: 'notice-too-short', params: { notice: 240 * 60_000 } }],
    });
  });
});

describe('a browser whose clock rules are not the relay’s', () => {
  it('is told how the relay reads the same wall times', () => {
    const booking = request('2026-07-01T09:00:00+11:00', '2026-07-01T11:00:00+11:00', MELBOURNE);
    expect(checkTimes(booking, MELBOURNE, rules, NOW)).toEqual({
      kind: 'clock-rules-differ',
      window: { start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' },
    });
  });

  it('is told only of the time that differs', () => {
    const booking = request('2026-10-04T01:00:00+10:00', '2026-10-04T04:00:00+10:00', MELBOURNE);
    expect(checkTimes(booking, MELBOURNE, rules, NOW)).toEqual({
      kind: 'clock-rules-differ',
      window: { start_time: '2026-10-04T01:00:00+10:00', end_time: '2026-10-04T04:00:00+11:00' },
    });
  });

  it('is offered the nearer of two readings in a repeated hour', () => {
    const booking = request('2027-04-04T02:30:00+12:00', '2027-04-04T05:00:00+10:00', MELBOURNE);
    expect(checkTimes(booking, MELBOURNE, rules, NOW)).toMatchObject({
      window: { start_time: '2027-04-04T02:30:00+11:00' },
    });
  });

  it('is refused in words when the relay has no such time at all', () => {
    const booking = request('2026-10-04T02:30:00+10:00', '2026-10-04T05:00:00+11:00', MELBOURNE);
    expect(checkTimes(booking, MELBOURNE, rules, NOW)).toMatchObject({ kind: 'invalid' });
  });

  it('is told of what else is wrong first', () => {
    const booking = request('2026-07-01T09:00:00+11:00', '2026-07-01T08:00:00+10:00', MELBOURNE);
    expect(checkTimes(booking, MELBOURNE, rules, NOW)).toMatchObject({ kind: 'invalid' });
  });
});
