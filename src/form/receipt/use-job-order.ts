import { bookingKeySchema } from '../../contract/bookings.ts';
import { useKept } from '../draft/use-kept.ts';
import type { Store } from '../storage.ts';
import { makeKey } from '../submission/make-key.ts';
import { useOrder } from '../submission/use-order.ts';

/** One change or cancellation of a job: this tab's own, or one that another tab left open. Its key is kept in `tab`. */
export function useJobOrder(kind: 'change' | 'cancel', jobId: string, tab: Store) {
  const [draftKey, keepKey] = useKept(tab, `${kind}-key.${jobId}`, bookingKeySchema, makeKey);
  return useOrder({
    draftKey,
    onKey: (key) => keepKey(() => key),
    isMeant: ({ order }) => order.kind === kind && order.job_id === jobId,
  });
}

export type JobOrder = ReturnType<typeof useJobOrder>;
