import { useEffect, useRef } from 'react';
import type { Order } from '../submission/intention.ts';
import type { JobOrder } from './use-job-order.ts';

export interface OutcomeHandlers {
  /** It is carried out: told once, with what was sent. */
  onDone: (order: Order) => void;
  /** It was refused: how the job stands may be other than what is shown. */
  onRefused: () => void;
}

/** Tells what became of a job's order, once each. */
export function useOutcome({ standing, sent }: JobOrder, handlers: OutcomeHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const { kind } = standing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each outcome, not for each new object that tells it.
  useEffect(() => {
    if (kind === 'done' && sent) latest.current.onDone(sent);
    if (kind === 'rejected' || kind === 'refused') latest.current.onRefused();
  }, [kind]);
}
