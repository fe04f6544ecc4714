import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Booking } from '../../contract/bookings.ts';
import { type JobPhase, jobPhase } from '../../contract/job-phase.ts';
import { bookingQueryOptions } from '../api/booking.ts';
import { keptChangeName, keptChangeSchema } from '../change/kept-change.ts';
import { type OrderNews, orderNews } from '../orders/order-news.ts';
import type { Store } from '../storage.ts';
import type { SavedChange } from './job-as-it-stands.ts';
import { useJobOrder } from './use-job-order.ts';
import { useOutcome } from './use-outcome.ts';

/** After an order the relay looks at the job anew, which takes a moment: when to read what it has seen (ms). */
const RELOAD_AFTER_MS = [0, 1500, 5000];

/** What is open on the receipt. */
export type ReceiptMode = 'reading' | 'changing' | 'cancelling';

/** The change and the cancellation of a booked job, what they have come to, and what of it is before the person. */
export function useJobOrders(booking: Booking, jobId: string, tab: Store, phone: string | undefined) {
  const client = useQueryClient();
  const change = useJobOrder('change', jobId, tab);
  const cancel = useJobOrder('cancel', jobId, tab);
  const [mode, setMode] = useState<ReceiptMode>(() =>
    tab.read(keptChangeName(jobId), keptChangeSchema) ? 'changing' : 'reading',
  );
  const [saved, setSaved] = useState<readonly SavedChange[]>([]);
  const [isCancelled, setCancelled] = useState(false);
  const [done, setDone] = useState<OrderNews>();
  // News is read out from the top where it is the answer to what was done on this page, and not after a reload.
  const [begun, setBegun] = useState<ReceiptMode>('reading');
  const reload = () => {
    for (const ms of RELOAD_AFTER_MS) {
      setTimeout(() => void client.invalidateQueries({ queryKey: bookingQueryOptions(booking.key).queryKey }), ms);
    }
  };

  const settle = (kind: 'change' | 'cancel') => {
    setMode('reading');
    setDone(orderNews(kind, { kind: 'done', siteId: undefined }, phone));
    (kind === 'change' ? change : cancel).startAnew();
    reload();
  };
  useOutcome(change, {
    onDone: (order) => {
      if (order.kind !== 'change') return;
      setSaved((before) => [...before, { change: order.change, seenAt: booking.current?.seen_at }]);
      tab.remove(keptChangeName(jobId));
      settle('change');
    },
    onRefused: () => {
      setMode('changing');
      reload();
    },
  });
  useOutcome(cancel, {
    onDone: () => {
      setCancelled(true);
      tab.remove(`cancel-reason.${jobId}`);
      settle('cancel');
    },
    onRefused: () => {
      setMode('cancelling');
      reload();
    },
  });

  const isOut = [change, cancel].some(({ standing }) => standing.kind === 'underway' || standing.kind === 'unresolved');
  const phase: JobPhase = isCancelled ? 'cancelled' : jobPhase(booking);
  // What was open is closed once the relay has it, and comes back when it is refused.
  const shown: ReceiptMode = isOut && mode === 'changing' ? 'reading' : mode;
  const pending =
    (shown === 'changing' ? undefined : orderNews('change', change.standing, phone)) ??
    (shown === 'cancelling' ? undefined : orderNews('cancel', cancel.standing, phone));

  return {
    change,
    cancel,
    /** What this page has changed. */
    saved,
    phase,
    mode: shown,
    mayOrder: phase === 'open' && !isOut,
    /** What is to be told, the latest first. `isAnswer`: to what the person just did. */
    news: pending ? { ...pending, isAnswer: begun !== 'reading' } : done && { ...done, isAnswer: true },
    begin: (next: 'changing' | 'cancelling') => {
      setDone(undefined);
      setBegun(next);
      setMode(next);
    },
    /** Closes what is open and lets go of what was typed for a change. */
    leave: () => {
      if (mode === 'changing') {
        tab.remove(keptChangeName(jobId));
        change.startAnew();
      } else if (cancel.standing.kind === 'rejected' || cancel.standing.kind === 'refused') cancel.startAnew();
      setMode('reading');
    },
  };
}
