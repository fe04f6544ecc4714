import { replaceEqualDeep } from '@tanstack/react-query';
import type { BookingList } from '../../contract/bookings.ts';

/**
 * A list as it was read, with the very objects of the one before where nothing of a booking has changed, wherever it stands
 * now: what is drawn of a booking is drawn anew for news of its own only.
 */
export function shareBookings(before: BookingList | undefined, now: BookingList): BookingList {
  const known = new Map(before?.bookings.map((booking) => [booking.key, booking]));
  return { ...now, bookings: now.bookings.map((booking) => replaceEqualDeep(known.get(booking.key), booking)) };
}
