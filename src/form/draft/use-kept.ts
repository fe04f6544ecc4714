import { useCallback, useState } from 'react';
import type { Reader } from '../reading/reader.ts';
import type { Store } from '../storage.ts';

/**
 * State that is kept under `name` at every change, so that a reload or a closed dialog loses nothing of it. `initial` stands
 * until there is something kept.
 */
export function useKept<Value>(store: Store, name: string, reader: Reader<Value>, initial: () => Value) {
  const [value, setValue] = useState(() => store.read(name, reader) ?? initial());
  const keep = useCallback(
    (change: (value: Value) => Value) =>
      setValue((before) => {
        const next = change(before);
        store.write(name, next);
        return next;
      }),
    [store, name],
  );
  return [value, keep] as const;
}
