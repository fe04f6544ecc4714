import { useEffect, useState } from 'react';

/** Where a browser does not tell of idle moments (Safari): some time after the page has been drawn (ms). */
const LATER_MS = 2000;

/** False at first; true from the first moment on at which the page has nothing else to do. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const note = () => setIdle(true);
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(note, LATER_MS);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(note);
    return () => cancelIdleCallback(asked);
  }, []);
  return isIdle;
}
