import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Viewer } from '../../contract/page.ts';
import { pageQueryOptions } from '../api/page.ts';

/** The longest wait a timer can hold (ms): a pass with longer to go is looked at when the page is next loaded. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Asks the relay about the pass at the time it ends, so that a person learns of it while they write and not when they send.
 * The relay's clock decides, not the device's.
 */
export function useExpiryCheck(viewer: Viewer | undefined): void {
  const client = useQueryClient();
  const endsAt = viewer?.expires_at;
  useEffect(() => {
    const waitMs = endsAt === undefined ? Number.NaN : Date.parse(endsAt) - Date.now();
    if (!(waitMs < LONGEST_MS)) return;
    const timer = setTimeout(
      () => void client.invalidateQueries({ queryKey: pageQueryOptions.queryKey }),
      Math.max(waitMs, 0) + 500,
    );
    return () => clearTimeout(timer);
  }, [endsAt, client]);
}
