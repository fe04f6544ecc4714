import { type FocusEvent, useCallback, useRef, useState } from 'react';
import type { Booking } from '../../../contract/bookings.ts';
import { standing } from './recent-list.ts';

/**
 * Keeps rows where they are while someone is at the list, with the pointer or with focus: what is new waits until they leave,
 * or ask for it by `release`. `props` go on the list.
 */
export function useHeld(bookings: readonly Booking[]) {
  const [held, setHeld] = useState<ReadonlySet<string>>();
  const here = useRef({ pointer: false, focus: false });
  const latest = useRef(bookings);
  latest.current = bookings;

  const arrive = useCallback((way: 'pointer' | 'focus') => {
    here.current[way] = true;
    setHeld((before) => before ?? keysOf(latest.current));
  }, []);
  const leave = useCallback((way: 'pointer' | 'focus') => {
    here.current[way] = false;
    if (!here.current.pointer && !here.current.focus) setHeld(undefined);
  }, []);
  const onBlur = useCallback(
    ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) leave('focus');
    },
    [leave],
  );

  return {
    ...standing(bookings, held),
    release: () => setHeld((before) => before && keysOf(latest.current)),
    props: {
      onPointerEnter: () => arrive('pointer'),
      onPointerLeave: () => leave('pointer'),
      onFocus: () => arrive('focus'),
      onBlur,
    },
  };
}

function keysOf(bookings: readonly Booking[]): ReadonlySet<string> {
  return new Set(bookings.map(({ key }) => key));
}
