import { expect, it } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import { shareBookings } from './share-bookings.ts';

const booking = (key: string, state: Booking['state'] = 'booked'): Booking => ({
  key,
  state,
  detail: '',
  request: {
    site: '1',
    job_type: '2',
    title: 'Annual service',
    start_time: '2026-07-01T09:00:00+10:00',
    end_time: '2026-07-01T11:00:00+10:00',
  },
  received_at: '2026-06-01T00:00:00Z',
});

it('keeps a booking the same object while nothing of it changes, even where a newer one has moved it down', () => {
  const before = { bookings: [booking('b', 'sending'), booking('a')], more: false };
  const now = shareBookings(before, { bookings: [booking('c'), booking('b'), booking('a')], more: false });
  expect(now.bookings[2]).toBe(before.bookings[1]);
  expect(now.bookings[1]).not.toBe(before.bookings[0]);
  expect(now.bookings.map(({ key, state }) => `${key} ${state}`)).toEqual(['c booked', 'b booked', 'a booked']);
});
