import type { Booking, BookingList } from '../../../contract/bookings.ts';

/** The list with a booking as it is now: in its place, or, when it is new, where its time puts it. The newest stand first. */
export function withBooking(list: BookingList, booking: Booking): BookingList {
  const at = list.bookings.findIndex(({ key }) => key === booking.key);
  if (at >= 0) return { ...list, bookings: list.bookings.with(at, booking) };
  const before = list.bookings.findIndex(({ received_at }) => received_at <= booking.received_at);
  // Older than all that are listed: there may be others between.
  if (before < 0 && list.more) return list;
  return { ...list, bookings: list.bookings.toSpliced(before < 0 ? list.bookings.length : before, 0, booking) };
}

/** What of a list is shown, and how many new rows wait. `held`: the keys that stand while someone is at the list. */
export function standing(
  bookings: readonly Booking[],
  held: ReadonlySet<string> | undefined,
): { shown: readonly Booking[]; waiting: number } {
  if (held === undefined) return { shown: bookings, waiting: 0 };
  const shown = bookings.filter(({ key }) => held.has(key));
  return { shown, waiting: bookings.length - shown.length };
}

/**
 * The latest booking that went wrong since the list was as it was `before`, or came and was wrong at once: worth being told of
 * to someone who looks elsewhere.
 */
export function wentWrong(before: readonly Booking[], now: readonly Booking[]): Booking | undefined {
  const states = new Map(before.map(({ key, state }) => [key, state]));
  const newest = before[0]?.received_at ?? '';
  return now.find(({ key, state, received_at }) => {
    if (state !== 'refused' && state !== 'unresolved') return false;
    const was = states.get(key);
    return was === undefined ? received_at > newest : was !== state;
  });
}
