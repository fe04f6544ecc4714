import type { BookingState } from '../../contract/bookings.ts';
import type { OperationState } from '../../contract/operations.ts';

/** The states in which the relay has still to do something: those of a booking, or an operation, that is on its way. */
export const OPEN_STATES = ['received', 'sending', 'waiting', 'unanswered'] as const satisfies (BookingState &
  OperationState)[];
