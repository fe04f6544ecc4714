import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { HIGHLIGHTED } from '../../components/highlighted.ts';
import type { Liveness } from './follow.ts';
import { deskJobsOptions } from './job-queries.ts';

/** How long a site has to stay highlighted (ms): longer than a rep takes from one letter to the next, shorter than to read its name. */
const RESTING_MS = 150;

/**
 * Reads the jobs of the site that is highlighted in the call's list, so that they are shown together with the site once it is picked. Only while
 * changes are told as they happen: else they are read again then.
 */
export function useJobsAhead(liveness: Liveness): void {
  const client = useQueryClient();
  useEffect(() => {
    if (liveness !== 'live') return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const note = (event: Event) => {
      if (!(event instanceof CustomEvent && event.target instanceof Element && event.target.id === 'field-site'))
        return;
      const site = String(event.detail);
      clearTimeout(resting);
      resting = setTimeout(() => void client.prefetchQuery(deskJobsOptions({ site }, liveness)), RESTING_MS);
    };
    document.addEventListener(HIGHLIGHTED, note);
    return () => {
      clearTimeout(resting);
      document.removeEventListener(HIGHLIGHTED, note);
    };
  }, [client, liveness]);
}
