import { useEffect } from 'react';

/** Where a browser does not tell of idle moments (Safari): some time after the page has been drawn (ms). */
const LATER_MS = 2000;

/**
 * Fetches a part of the page at the first moment at which there is nothing else to do. A line that is down then breaks
 * nothing: the part is fetched when it is asked for. `load` is to be the same throughout.
 */
export function useFetchedWhenIdle(load: () => Promise<unknown>): void {
  useEffect(() => {
    const fetchIt = () => void load().catch(() => undefined);
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(fetchIt, LATER_MS);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(fetchIt);
    return () => cancelIdleCallback(asked);
  }, [load]);
}
