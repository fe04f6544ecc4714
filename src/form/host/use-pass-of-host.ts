import { useEffect } from 'react';
import type { Viewer } from '../../contract/page.ts';
import { putInAddress } from '../pass/address.ts';
import { spaceOf } from '../pass/space.ts';
import { tabPass } from '../pass/tab-pass.ts';
import type { HostLink } from './host-link.ts';

/** Before its pass ends, a page has this long (ms) to hand over another, or half of what is left. */
const AHEAD_MS = 60_000;
/** The longest wait a timer can hold (ms). */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Asks the page around the form for a fresh pass when this one is about to end or is refused, once for each. `isRefused`:
 * the relay has said so.
 */
export function useExpiredNews(link: HostLink, viewer: Viewer | undefined, isRefused: boolean): void {
  const endsAt = viewer?.expires_at;
  useEffect(() => {
    if (isRefused) return link.tell({ type: 'expired' });
    const left = endsAt === undefined ? Number.NaN : Date.parse(endsAt) - Date.now();
    if (!(left < LONGEST_MS)) return;
    const timer = setTimeout(() => link.tell({ type: 'expired' }), Math.max(left - AHEAD_MS, left / 2, 0));
    return () => clearTimeout(timer);
  }, [link, endsAt, isRefused]);
}

/** Takes a fresh pass. Another person's starts the form anew: nobody sees what somebody else was writing. */
export function usePassOfHost(link: HostLink): void {
  useEffect(
    () =>
      link.hear('pass', ({ pass }) => {
        const current = tabPass.current();
        if (pass === current) return;
        putInAddress(pass, { location, history });
        if (spaceOf(pass) === spaceOf(current)) tabPass.take(pass);
        else location.reload();
      }),
    [link],
  );
}
