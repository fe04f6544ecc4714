import type { BookingRequest } from '../../src/contract/bookings.ts';

/** One thing that a person wants done once. */
export interface Intention {
  key: string;
  request: BookingRequest;
  /** Whom the relay takes the client for: an address. */
  visitor: string;
}
