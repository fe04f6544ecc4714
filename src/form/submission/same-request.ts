import type { BookingRequest } from '../../contract/bookings.ts';
import { tidyBooking } from '../../contract/tidy-booking.ts';

/** Whether two requests ask for the same, whatever the order of their keys. */
export function isSameRequest(one: BookingRequest, other: BookingRequest): boolean {
  return canonical(one) === canonical(other);
}

function canonical(request: BookingRequest): string {
  const { custom_fields = {}, ...fields } = tidyBooking(request);
  return JSON.stringify([Object.entries(fields).sort(), Object.entries(custom_fields).sort()]);
}
