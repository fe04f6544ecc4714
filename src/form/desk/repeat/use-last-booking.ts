import { useCallback, useMemo, useState } from 'react';
import type { Store } from '../../storage.ts';
import { useBooking } from '../../submission/use-submission.ts';
import { type LastBooking, lastBookingSchema } from './last-booking.ts';

const NAME = 'desk-last';

/** The last booking of this browser, with its job number as soon as there is one; and the way to tell of a later one. */
export function useLastBooking(device: Store) {
  const [last, setLast] = useState(() => device.read(NAME, lastBookingSchema));
  const isOpen = last !== undefined && last.number === undefined;
  const booking = useBooking(last?.key ?? '', isOpen);
  const number = last?.number ?? booking?.job?.number;

  const tell = useCallback(
    (next: LastBooking) => {
      device.write(NAME, next);
      setLast(next);
    },
    [device],
  );
  return { last: useMemo(() => last && { ...last, number }, [last, number]), state: booking?.state, tell };
}
