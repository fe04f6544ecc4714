import { useEffect, useState } from 'react';

/** `value` once it has stayed the same for `quietMs`, until then `first`: a screen reader hears the end of typing, not every key. */
export function useSettled<T>(value: T, quietMs: number, first = value): T {
  const [settled, setSettled] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value, quietMs]);
  return settled;
}
