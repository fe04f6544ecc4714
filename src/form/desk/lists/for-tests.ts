import type { Booking } from '../../../contract/bookings.ts';

/** A booking for tests: booked as Job 16, unless said otherwise. */
export function aBooking(over: Partial<Booking> = {}): Booking {
  return {
    key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    state: 'booked',
    detail: 'The office has your request as Job 16.',
    request: {
      site: '3065756',
      job_type: '29400',
      title: 'Annual service',
      start_time: '2026-07-01T09:00:00+10:00',
      end_time: '2026-07-01T11:00:00+10:00',
      time_zone: 'Australia/Brisbane',
    },
    site_name: 'Acme Depot',
    received_at: '2026-06-01T00:00:00.000Z',
    job: { id: '21172159', number: '16' },
    ...over,
  };
}

/** Keys that sort as their numbers do. */
export function keyNumbered(number: number): string {
  return `6f9619ff-8b86-4d01-b42d-${String(number).padStart(12, '0')}`;
}
