import { useEffect } from 'react';
import { FRAME_STEPS } from '../../contract/frame-messages.ts';
import type { HostLink } from './host-link.ts';

/** Tells which part of the form the person has gone on to, and nothing of what is in it. */
export function useSteps(link: HostLink): void {
  useEffect(() => {
    let last: string | undefined;
    const note = ({ target }: FocusEvent) => {
      const part = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
      const step = FRAME_STEPS.find((one) => one === part?.dataset.step);
      if (step === undefined || step === last) return;
      last = step;
      link.tell({ type: 'change', step });
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [link]);
}
