import { useEffect } from 'react';
import { fetchAhead, later, useLateFailure, useLater } from '../app/later.ts';
import type { PassRefusal } from './pass-problem.ts';

const panels = later(() => import('./RefusalPanels.tsx'));
const fetchPanels = () => fetchAhead(panels);

/**
 * The panels that tell of a refusal and of its end: fetched when there is one, which the relay has just answered, and kept. `failure`
 * says why there are none though there is something to tell.
 */
export function useRefusalPanels(refusal: PassRefusal | undefined) {
  useEffect(() => {
    if (refusal) fetchPanels();
  }, [refusal]);
  const failure = useLateFailure(panels);
  return { panels: useLater(panels), failure: refusal ? failure : null, fetchPanels };
}
