import { useEffect, useRef, useState } from 'react';
import type { Booking } from '../../../contract/bookings.ts';
import { listWords } from './list-words.ts';
import { wentWrong } from './recent-list.ts';
import { recentRow } from './recent-row.ts';
import { reader } from './this-desk.ts';

/** A sentence about the latest booking that went wrong while the list was there; all else that happens is not told aloud. */
export function useWrongNews(bookings: readonly Booking[]): string {
  const known = useRef<ReadonlyMap<string, Booking>>(undefined);
  const [news, setNews] = useState('');
  useEffect(() => {
    const before = known.current;
    known.current = new Map(bookings.map((booking) => [booking.key, booking]));
    const wrong = before && bookings.find((booking) => wentWrong(before.get(booking.key), booking));
    if (!wrong) return;
    const { title, site, status } = recentRow(wrong, reader.locale);
    setNews(listWords.recent.wrong(listWords.visit(title, site), status));
  }, [bookings]);
  return news;
}
