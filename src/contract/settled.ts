import type { BookingState } from './bookings.ts';

/** States in which nothing more will happen by itself. */
export function isSettled(state: BookingState): boolean {
  return state === 'booked' || state === 'refused' || state === 'unresolved';
}
