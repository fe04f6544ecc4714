import { useEffect, useState } from 'react';

/** Now (ms), fresh at least once a minute: what "tomorrow" means may change while a form is open. */
export function useNow(now: () => number = Date.now): number {
  const [nowMs, setNowMs] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now()), 60_000);
    return () => clearInterval(timer);
  }, [now]);
  return nowMs;
}
