import { useEffect, useState } from 'react';
import type { ReadPhone } from '../kinds/read-phone.ts';

let loaded: ReadPhone | undefined;

/** The phone library's reader; undefined when it cannot be fetched. It is asked for again then. */
export async function loadPhones(): Promise<ReadPhone | undefined> {
  try {
    loaded ??= (await import('../kinds/phones.ts')).readPhone;
  } catch {
    // Numbers with their country code are read without it.
  }
  return loaded;
}

/** The phone library's reader once it is there; it is fetched as soon as it is `wanted`. */
export function usePhones(wanted: boolean): ReadPhone | undefined {
  const [readPhone, setReadPhone] = useState(() => loaded);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void loadPhones().then((reader) => current && setReadPhone(() => reader));
    return () => {
      current = false;
    };
  }, [wanted]);
  return readPhone;
}
