import { CalendarX, Pencil, Receipt, RotateCcw, Wrench } from 'lucide-react';
import { memo } from 'react';
import type { Booking } from '../../../contract/bookings.ts';
import { CopyButton } from '../../outcome/CopyButton.tsx';
import { tabPass } from '../../pass/tab-pass.ts';
import { asOf } from '../../receipt/as-of.ts';
import { keepTyping } from '../keys/keep-typing.ts';
import { rowKeycap } from '../keys/row-keys.ts';
import type { JobTarget } from './job-target.ts';
import { ListRow } from './ListRow.tsx';
import { listWords } from './list-words.ts';
import { RowDetails } from './RowDetails.tsx';
import { recentRow } from './recent-row.ts';
import { reader, readingNow } from './this-desk.ts';

/** What can be done with a row. The same object for as long as the list is there. */
export interface RecentActions {
  toggle(key: string): void;
  mend(booking: Booking): void;
  repeat(booking: Booking): void;
  order(mode: JobTarget['mode'], booking: Booking): void;
}

export interface RecentBookingRowProps {
  booking: Booking;
  isTabStop: boolean;
  isOpen: boolean;
  /** Refused, mended and sent again since. */
  isMended: boolean;
  on: RecentActions;
}

const { actions, details, recent } = listWords;

/** One booking of the desk's. */
export const RecentBookingRow = memo(function RecentBookingRow(props: RecentBookingRowProps) {
  const { booking, isTabStop, isOpen, isMended, on } = props;
  const row = recentRow(booking, readingNow());
  const { key, jobNumber, status, title, site, window, takenBy, why, isRefused, mayOrder } = row;
  const lead = jobNumber === undefined ? '' : listWords.job(jobNumber);
  const mayMend = isRefused && !isMended;
  // What to do about a refusal is over once somebody did it.
  const isOver = isRefused && isMended;
  const toldAtOnce = isOver ? recent.sentAgain : isRefused ? why : undefined;
  const mend = () => on.mend(booking);
  const repeat = () => on.repeat(booking);

  return (
    <ListRow
      aside={
        mayMend && (
          <button
            className="list-button"
            onClick={mend}
            onMouseDown={keepTyping}
            tabIndex={isTabStop ? 0 : -1}
            type="button"
          >
            <Wrench aria-hidden size={14} />
            {actions.mend}
            <span className="visually-hidden">: {title}</span>
            <kbd aria-hidden>{rowKeycap('mend')}</kbd>
          </button>
        )
      }
      by={takenBy}
      isOpen={isOpen}
      isTabStop={isTabStop}
      actions={{ repeat, ...(mayMend && { mend }) }}
      lead={lead}
      onToggle={() => on.toggle(key)}
      rowKey={key}
      status={status}
      title={title}
      tone={isOver ? 'over' : row.tone}
      under={`${window} · ${site}`}
      why={toldAtOnce}
    >
      {isOpen && (
        <>
          <RowDetails
            rows={[
              [details.when, row.fullWindow],
              [details.site, site],
              [details.jobType, row.jobType],
              [details.why, toldAtOnce === why ? undefined : why],
              [details.po, row.purchaseOrder],
              [details.notes, row.notes],
              [details.taken, recent.taken(asOf(booking.received_at, reader, Date.now()), takenBy)],
            ]}
          />
          <div className="job-row-actions">
            <button className="list-button" onClick={repeat} onMouseDown={keepTyping} type="button">
              <RotateCcw aria-hidden size={14} />
              {actions.repeat}
              <kbd aria-hidden>{rowKeycap('repeat')}</kbd>
            </button>
            {jobNumber !== undefined && <CopyButton label={actions.copy} text={jobNumber} />}
            <a className="list-button" href={tabPass.link(`/r/${key}`)} rel="noopener opener" target="_blank">
              <Receipt aria-hidden size={14} />
              {actions.receipt}
              <span className="visually-hidden">, {recent.newTab}</span>
            </a>
            {mayOrder && (
              <>
                <button className="list-button" onClick={() => on.order('change', booking)} type="button">
                  <Pencil aria-hidden size={14} />
                  {actions.change}
                </button>
                <button className="list-button" onClick={() => on.order('cancel', booking)} type="button">
                  <CalendarX aria-hidden size={14} />
                  {actions.cancel}
                </button>
              </>
            )}
          </div>
        </>
      )}
    </ListRow>
  );
});
