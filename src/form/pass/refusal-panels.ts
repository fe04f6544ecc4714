import { useEffect } from 'react';
import { fetchAhead, later, useLater } from '../app/later.ts';
import type { PassRefusal } from './pass-problem.ts';

const panels = later(() => import('./RefusalPanels.tsx'));

/** The panels that tell of a refusal and of its end: fetched when there is one, which the relay has just answered, and kept. */
export function useRefusalPanels(refusal: PassRefusal | undefined) {
  useEffect(() => {
    if (refusal) fetchAhead(panels);
  }, [refusal]);
  return useLater(panels);
}
