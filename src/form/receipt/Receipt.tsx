import { CalendarX, CircleCheck, Pencil, Printer } from 'lucide-react';
import { lazy, Suspense, useEffect, useId, useRef } from 'react';
import type { Booking } from '../../contract/bookings.ts';
import type { JobCreated } from '../../contract/jobs.ts';
import type { Page } from '../../contract/page.ts';
import { usePhones } from '../fields/details/use-phones.ts';
import { fullWindow } from '../language/place-time.ts';
import { useCustomFields } from '../lookups/use-lookups.ts';
import { moreWords } from '../more-words.ts';
import { OrderNotice } from '../orders/OrderNotice.tsx';
import { CopyButton } from '../outcome/CopyButton.tsx';
import { tabPass } from '../pass/tab-pass.ts';
import type { Stores } from '../submission/kept-names.ts';
import { thisReader } from '../window/reader.ts';
import { AddToCalendar } from './AddToCalendar.tsx';
import { askedFor, jobAsItStands } from './job-as-it-stands.ts';
import { NextSteps } from './NextSteps.tsx';
import { ReceiptDetails } from './ReceiptDetails.tsx';
import { ReceiptStatus } from './ReceiptStatus.tsx';
import { ReceiptWindow } from './ReceiptWindow.tsx';
import { receiptRows } from './receipt-rows.ts';
import { useJobOrders } from './use-job-orders.ts';

const ChangeSection = lazy(() => import('../change/ChangeSection.tsx'));
const CancelDialog = lazy(() => import('./CancelDialog.tsx'));
export interface ReceiptProps {
  booking: Booking;
  job: JobCreated;
  page: Page;
  stores: Stores;
}

/** A booked visit as it stands, and what can still be done about it. */
export function Receipt({ booking, job, page, stores }: ReceiptProps) {
  const reader = thisReader();
  const { phone } = page.contact;
  const orders = useJobOrders(booking, job.id, stores.tab, phone);
  const customFields = useCustomFields();
  const readPhone = usePhones(customFields.items.some(({ kind }) => kind === 'phone'));
  const headingId = useId();
  const now = jobAsItStands(booking, orders.saved);
  const { mode, phase } = orders;
  const changeButton = useFocusAfter(mode === 'changing', orders.news?.isAnswer !== true);
  const Icon = phase === 'open' ? CircleCheck : CalendarX;
  const isFieldsKnown = customFields.status === 'ready' || customFields.status === 'failed';
  const window = fullWindow({
    start: now.start_time,
    end: now.end_time,
    timeZone: now.time_zone,
    locale: reader.locale,
  });

  return (
    <section aria-labelledby={headingId} className="outcome receipt" data-tone={phase === 'open' ? 'good' : 'quiet'}>
      <div className="outcome-head">
        <span className="outcome-icon">
          <Icon aria-hidden size={28} strokeWidth={1.75} />
        </span>
        <div>
          <h2 id={headingId}>{moreWords().receipt.headings[phase]}</h2>
          <p className="outcome-job">
            <strong>{moreWords().outcome.job({ number: job.number })}</strong>
            <CopyButton label={moreWords().outcome.copy} text={job.number} />
          </p>
          <ReceiptStatus booking={booking} phase={phase} reader={reader} />
        </div>
      </div>
      {orders.news && <OrderNotice news={orders.news} takesFocus={orders.news.isAnswer} />}
      <ReceiptWindow asked={askedFor(booking.request)} now={now} reader={reader} />
      {mode === 'changing' ? (
        <Suspense fallback={<div aria-hidden className="skeleton" />}>
          {isFieldsKnown && (
            <ChangeSection
              booking={booking}
              customFields={customFields}
              jobId={job.id}
              now={now}
              onClose={orders.leave}
              order={orders.change}
              page={page}
              reader={reader}
              stores={stores}
            />
          )}
        </Suspense>
      ) : (
        <>
          <div className="receipt-actions no-print">
            {phase === 'open' && (
              <AddToCalendar
                bookingKey={booking.key}
                fileName={`visit-${now.start_time.slice(0, 10)}-job-${job.number}.ics`}
              />
            )}
            {orders.mayOrder && (
              <>
                <button
                  className="button-quiet"
                  onClick={() => orders.begin('changing')}
                  ref={changeButton}
                  type="button"
                >
                  <Pencil aria-hidden size={18} />
                  {moreWords().receipt.change.open}
                </button>
                <button className="button-quiet" onClick={() => orders.begin('cancelling')} type="button">
                  <CalendarX aria-hidden size={18} />
                  {moreWords().receipt.cancel.open}
                </button>
              </>
            )}
          </div>
          <div>
            <h3>{moreWords().receipt.details}</h3>
            <ReceiptDetails
              rows={receiptRows(booking, now, {
                page,
                customFields: customFields.items,
                locale: reader.locale,
                readPhone,
              })}
            />
          </div>
          <NextSteps number={job.number} phase={phase} phone={phone} />
        </>
      )}
      <p className="outcome-reference">
        {[
          moreWords().outcome.reference({ key: booking.key }),
          booking.request_id && moreWords().outcome.requestId({ id: booking.request_id }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mode !== 'changing' && (
        <div className="outcome-actions no-print">
          <a className={phase === 'open' ? 'button-quiet' : 'button-primary'} href={tabPass.link('/')}>
            {moreWords().receipt.another}
          </a>
          <button className="button-quiet" onClick={() => print()} type="button">
            <Printer aria-hidden size={18} />
            {moreWords().receipt.print}
          </button>
        </div>
      )}
      {mode === 'cancelling' && (
        <Suspense>
          <CancelDialog
            jobId={job.id}
            onClose={orders.leave}
            order={orders.cancel}
            phone={phone}
            tab={stores.tab}
            visit={`${now.title}, ${window},`}
          />
        </Suspense>
      )}
    </section>
  );
}

/** Gives focus to the button once what it had opened is closed again, when nothing else is to have it. */
function useFocusAfter(isOpen: boolean, isWanted: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current && !isOpen && isWanted) button.current?.focus();
    was.current = isOpen;
  });
  return button;
}
