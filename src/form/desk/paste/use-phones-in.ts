import { useEffect, useState } from 'react';
import type { Finding } from './finding.ts';
import { plainMessage } from './plain-message.ts';

const NONE: Finding[] = [];

/** The phone numbers in a message, once the library that knows them is here; `failed` where it cannot be fetched. */
export function usePhonesIn(message: string, country: string): { phones: Finding[]; failed: boolean } {
  const [found, setFound] = useState({ phones: NONE, failed: false });
  useEffect(() => {
    if (!/\d{4}/.test(plainMessage(message).replace(/[\s()-]/g, ''))) return setFound({ phones: NONE, failed: false });
    let isOver = false;
    import('./find-phones.ts').then(
      ({ findPhones }) => !isOver && setFound({ phones: findPhones(message, country), failed: false }),
      () => !isOver && setFound({ phones: NONE, failed: true }),
    );
    return () => {
      isOver = true;
    };
  }, [message, country]);
  return found;
}
