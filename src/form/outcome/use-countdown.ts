import { useEffect, useState } from 'react';

/** Whole seconds left of a wait, counted from when `since` last changed; undefined when there is no wait to tell. */
export function useCountdown(waitMs: number | undefined, since: unknown): number | undefined {
  const [start, setStart] = useState({ since, at: performance.now() });
  const [now, setNow] = useState(start.at);
  if (start.since !== since) {
    const at = performance.now();
    setStart({ since, at });
    setNow(at);
  }
  useEffect(() => {
    if (waitMs === undefined) return;
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [waitMs]);
  if (waitMs === undefined) return undefined;
  return Math.max(1, Math.ceil((waitMs - (now - start.at)) / 1000));
}
