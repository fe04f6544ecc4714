import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Viewer } from '../../contract/page.ts';
import { pageQueryOptions } from '../api/page.ts';

/** The longest wait a timer can hold (ms): a pass with longer to go is looked at when the page is next loaded. */
const LONGEST_MS = 2 ** 31 - 1;

/** How long (ms) until the relay is asked again, which allows for clocks that do not agree. */
const AGAIN_MS = 20_000;

/**
 * Asks the relay about the pass from the time it ends, so that a person learns of it while they write and not when they
 * send. The relay's clock decides, not the device's. `isOver`: it has said so.
 */
export function useExpiryCheck(viewer: Viewer | undefined, isOver: boolean): void {
  const client = useQueryClient();
  const endsAt = viewer?.expires_at;
  useEffect(() => {
    const waitMs = endsAt === undefined ? Number.NaN : Date.parse(endsAt) - Date.now();
    if (isOver || !(waitMs < LONGEST_MS)) return;
    const ask = () => {
      void client.invalidateQueries({ queryKey: pageQueryOptions.queryKey });
      timer = setTimeout(ask, AGAIN_MS);
    };
    let timer = setTimeout(ask, Math.max(waitMs, 1000));
    return () => clearTimeout(timer);
  }, [endsAt, isOver, client]);
}
