import { useMemo } from 'react';
import type { Booking } from '../../../contract/bookings.ts';
import { keyAfter } from '../../submission/make-key.ts';

/** The keys of those among `bookings` that were sent again, by whomever: what became of each stands in a row of its own. */
export function sentAgainAmong(bookings: readonly Booking[]): string[] {
  const keys = bookings.map(({ key }) => key);
  const sent = new Set(keys);
  return keys.filter((key) => sent.has(keyAfter(key)));
}

/** The same, as one object for as long as they are the same. */
export function useSentAgain(bookings: readonly Booking[]): ReadonlySet<string> {
  const keys = useMemo(() => sentAgainAmong(bookings).join(' '), [bookings]);
  return useMemo(() => new Set(keys.split(' ')), [keys]);
}
