import { startTransition, useEffect, useState } from 'react';

/** How many groups of rows are drawn at once. */
const AT_ONCE = 4;

/**
 * How many of a list's groups of rows to draw: the first few at once, the others piece by piece while nothing else is to be done,
 * so that a long list keeps no key press waiting. All of them are there in the end, to be found by the browser's own search.
 */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((before) => before + AT_ONCE)), 16);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
