import type { QueryClient } from '@tanstack/react-query';
import { pageQueryOptions } from '../api/page.ts';
import { isOwnSpaceOf } from '../pass/own-space.ts';
import { tabPass } from '../pass/tab-pass.ts';

/**
 * Acts once it is known whose page this is, before it is drawn: at once for a pass, else when the relay has told. Never for a
 * page that keeps another person's things: what they left unsent must not be sent by whoever is signed in now.
 */
export function onceKnown(client: QueryClient, act: () => void): void {
  if (tabPass.current() !== undefined) {
    act();
    return;
  }
  const cache = client.getQueryCache();
  const stop = cache.subscribe(() => {
    const page = client.getQueryData(pageQueryOptions.queryKey);
    if (page === undefined || !isOwnSpaceOf(page.viewer)) return;
    stop();
    act();
  });
}
