import { type ComponentType, useEffect, useState } from 'react';
import type { CalendarProps } from './Calendar.tsx';

/** The calendar's code: fetched when it is first opened, and asked for again when that failed. */
export type LoadedCalendar =
  | { status: 'loading' | 'failed' }
  | { status: 'ready'; Calendar: ComponentType<CalendarProps> };

/** Loads the calendar while `wanted`. */
export function useCalendar(wanted: boolean): LoadedCalendar {
  const [loaded, setLoaded] = useState<LoadedCalendar>({ status: 'loading' });
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    import('./Calendar.tsx').then(
      ({ Calendar }) => current && setLoaded({ status: 'ready', Calendar }),
      () => current && setLoaded({ status: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded;
}
