import type { Booking } from '../../contract/bookings.ts';
import type { JobPhase } from '../../contract/job-phase.ts';
import { OfficeText } from '../language/OfficeText.tsx';
import { moreWords } from '../more-words.ts';
import type { Reader } from '../window/reader.ts';
import { useNow } from '../window/use-now.ts';
import { asOf } from './as-of.ts';
import { lastHeard } from './last-heard.ts';

/** The job's status as last heard, and when that was. */
export function ReceiptStatus({ booking, phase, reader }: { booking: Booking; phase: JobPhase; reader: Reader }) {
  const nowMs = useNow();
  const heard = lastHeard(booking);
  const { status } = moreWords().receipt;
  return (
    <p className="receipt-status" data-phase={phase}>
      <span className="visually-hidden">{status.label}: </span>
      <strong>{heard ? <OfficeText>{heard.status}</OfficeText> : status.none}</strong>
      <span>
        {heard?.at && `, ${status.asOf({ time: asOf(heard.at, reader, nowMs) })}`}
        {heard === undefined &&
          `, ${moreWords().receipt.requestedAt({ time: asOf(booking.received_at, reader, nowMs) })}`}
      </span>
    </p>
  );
}
