import { useEffect, useState } from 'react';

/** After this long (ms) a wait is worth a word. */
const SLOW_MS = 4000;

/** True once something has been going on for a while. */
export function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [going]);
  return slow;
}
