import { describe, expect, it } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import { lastHeard } from './last-heard.ts';

function booking(more: Partial<Booking>): Booking {
  return {
    key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
    state: 'booked',
    detail: '',
    request: {
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: '2026-07-01T09:00:00+10:00',
      end_time: '2026-07-01T11:00:00+10:00',
    },
    received_at: '2026-06-01T00:00:00Z',
    ...more,
  };
}
function seen(name: string, state: string): Partial<Booking> {
  const times = { start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' };
  const rest = { title: '', notes: '', custom_fields: {}, seen_at: '2026-06-01T00:42:00Z' };
  return { current: { ...times, ...rest, status: { name, state } } };
}

describe('a booked visit', () => {
  it('has its status as of the time it was seen', () => {
    expect(lastHeard(booking({}))).toBeUndefined();
    expect(lastHeard(booking(seen('Tentative', 'pending')))).toEqual({
      status: 'Tentative',
      at: '2026-06-01T00:42:00Z',
    });
  });

  it('has the status that the office has told since, without a time that would be another’s', () => {
    const told = { ...seen('Tentative', 'pending'), job_status: 'Scheduled' };
    expect(lastHeard(booking(told))).toEqual({ status: 'Scheduled', at: undefined });
  });
});
