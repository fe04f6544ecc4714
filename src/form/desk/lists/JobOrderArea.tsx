import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { pageQueryOptions } from '../../api/page.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { keptChangeName } from '../../change/kept-change.ts';
import { fullWindow } from '../../language/place-time.ts';
import { bookingsQueryOptions } from '../../mine/bookings-query.ts';
import { OrderNotice } from '../../orders/OrderNotice.tsx';
import { type OrderNews, orderNews } from '../../orders/order-news.ts';
import { useJobOrder } from '../../receipt/use-job-order.ts';
import { useOutcome } from '../../receipt/use-outcome.ts';
import { DESK_JOBS } from './job-queries.ts';
import type { JobTarget } from './job-target.ts';
import { listWords } from './list-words.ts';
import { reader, stores } from './this-desk.ts';

const ChangeDialog = lazy(() => import('./ChangeDialog.tsx'));
const CancelDialog = lazy(() => import('../../receipt/CancelDialog.tsx'));

/** After an order the relay looks at the job anew, which takes a moment: when to read what it has seen (ms). */
const RELOAD_AFTER_MS = [0, 1500, 5000];

export interface JobOrderAreaProps {
  target: JobTarget;
  /** Nothing of it is to be shown any more. */
  onOver: () => void;
  /** It is carried out: what opened it may be gone. */
  onDone: () => void;
}

/** A change or a cancellation of one job: its dialog, then the news of it above the list. */
export function JobOrderArea({ target, onOver, onDone }: JobOrderAreaProps) {
  const { mode, jobId, name, now } = target;
  const { data: page } = useAnswer(pageQueryOptions);
  const client = useQueryClient();
  const order = useJobOrder(mode, jobId, stores.tab);
  const [done, setDone] = useState<OrderNews>();
  const [isClosed, setClosed] = useState(false);
  const phone = page?.contact.phone;

  const reload = () => {
    for (const ms of RELOAD_AFTER_MS) {
      setTimeout(() => {
        void client.invalidateQueries({ queryKey: DESK_JOBS });
        void client.invalidateQueries({ queryKey: bookingsQueryOptions.queryKey });
      }, ms);
    }
  };
  useOutcome(order, {
    onDone: () => {
      const { changed, cancelled, text } = listWords.orders;
      setDone({ tone: 'good', heading: mode === 'change' ? changed(name) : cancelled(name), text });
      stores.tab.remove(mode === 'change' ? keptChangeName(jobId) : `cancel-reason.${jobId}`);
      order.startAnew();
      reload();
      onDone();
    },
    // Why it was may be that the job is other than it is listed.
    onRefused: reload,
  });

  const { kind } = order.standing;
  const isBeforeThem = kind === 'editing' || kind === 'rejected' || kind === 'refused';
  const isOut = kind === 'underway' || kind === 'unresolved' || kind === 'done';
  const close = () => {
    if (isBeforeThem && !done) onOver();
    else setClosed(true);
  };
  const news = done ?? (isClosed || isOut ? orderNews(mode, order.standing, phone) : undefined);

  return (
    <>
      {news && (
        <div className="list-notice">
          <OrderNotice news={news} takesFocus={false} />
          <button aria-label={listWords.orders.close} className="list-icon-button" onClick={onOver} type="button">
            <X aria-hidden size={16} />
          </button>
        </div>
      )}
      {page && !done && !isClosed && !isOut && (
        <Suspense>
          {createPortal(
            mode === 'change' ? (
              <ChangeDialog onClose={close} order={order} page={page} target={target} />
            ) : (
              <CancelDialog
                jobId={jobId}
                onClose={close}
                order={order}
                phone={phone}
                tab={stores.tab}
                visit={`${name}, ${now.title}, ${windowOf(target)},`}
              />
            ),
            document.body,
          )}
        </Suspense>
      )}
    </>
  );
}

function windowOf({ now }: JobTarget): string {
  return fullWindow({ start: now.start_time, end: now.end_time, timeZone: now.time_zone, locale: reader.locale });
}
