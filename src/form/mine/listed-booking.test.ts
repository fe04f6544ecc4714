import { expect, it } from 'vitest';
import { BOOKING_STATES, type Booking } from '../../contract/bookings.ts';
import { listBooking } from './listed-booking.ts';

const booking: Booking = {
  key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
  state: 'booked',
  detail: '',
  request: {
    site: '3065756',
    job_type: '29400',
    title: 'Annual service',
    start_time: '2026-07-01T09:00:00+10:00',
    end_time: '2026-07-01T11:00:00+10:00',
    time_zone: 'Australia/Brisbane',
  },
  received_at: '2026-06-01T00:00:00Z',
  site_name: 'Acme Depot',
  job_type_name: 'Installation',
  job: { id: '21172159', number: '16' },
};
const current = {
  title: 'Annual service, both units',
  status: { name: 'Scheduled', state: 'open' },
  start_time: '2026-07-02T00:00:00Z',
  end_time: '2026-07-02T01:00:00Z',
  notes: '',
  custom_fields: {},
  seen_at: '2026-06-02T00:00:00Z',
};

it('tells a booking in the place’s time, with its names, number and state', () => {
  const listed = listBooking(booking, 'en-AU');
  expect(listed).toMatchObject({
    title: 'Annual service',
    site: 'Acme Depot',
    jobType: 'Installation',
    jobNumber: '16',
    status: 'Requested',
    tone: 'good',
  });
  expect(listed.window).toMatch(/1 July 2026.*9:00.*Brisbane time \(UTC\+10:00\)/);
});

it('follows what the office has made of it', () => {
  const listed = listBooking({ ...booking, current }, 'en-AU');
  expect(listed).toMatchObject({ title: 'Annual service, both units', status: 'Scheduled', tone: 'good' });
  expect(listed.window).toMatch(/2 July 2026.*10:00/);
  expect(listBooking({ ...booking, job_status: 'Cancelled' }, 'en-AU')).toMatchObject({
    status: 'Cancelled',
    tone: 'over',
  });
});

it('has an ID where a name is not known, and no number before there is one', () => {
  const { site_name: _, job_type_name: __, job: ___, ...bare } = booking;
  expect(listBooking({ ...bare, state: 'unanswered' }, 'en-AU')).toMatchObject({
    site: '3065756',
    jobType: '29400',
    jobNumber: undefined,
    status: 'Being confirmed',
  });
});

it.each(BOOKING_STATES)('has a word for %s', (state) => {
  expect(listBooking({ ...booking, state }, 'en-AU').status).toMatch(/^[A-Z]/);
});
