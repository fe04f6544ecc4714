import { useEffect, useRef, useState } from 'react';
import type { Booking } from '../../../contract/bookings.ts';
import { listWords } from './list-words.ts';
import { wentWrong } from './recent-list.ts';
import { recentRow } from './recent-row.ts';
import { readingNow } from './this-desk.ts';

/**
 * A sentence about the latest booking that went wrong while the list was there; all else that happens is not told aloud.
 * `bookings`: undefined until they are loaded.
 */
export function useWrongNews(bookings: readonly Booking[] | undefined): string {
  const known = useRef<readonly Booking[]>(undefined);
  const [news, setNews] = useState('');
  useEffect(() => {
    const wrong = known.current && bookings && wentWrong(known.current, bookings);
    known.current = bookings;
    if (!wrong) return;
    const { title, site, status } = recentRow(wrong, readingNow());
    setNews(listWords.recent.wrong(listWords.visit(title, site), status));
  }, [bookings]);
  return news;
}
