import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import type { Page } from '../../contract/page.ts';
import { bookingQueryOptions } from '../api/booking.ts';
import { useTitle } from '../app/use-title.ts';
import type { Names } from '../outcome/BookingDetails.tsx';
import { OutcomePanel } from '../outcome/OutcomePanel.tsx';
import { standingOf } from '../submission/submission.ts';
import { words } from '../words.ts';

/** `/r/<key>`: what became of one request, kept up to date while it is open. It reads, and never sends anything. */
export default function ReceiptPage({ bookingKey, page }: { bookingKey: string; page: Page }) {
  const { data: booking, isError, refetch } = useQuery(bookingQueryOptions(bookingKey));
  useTitle(words.receipt.heading, page);

  if (booking === null) {
    return (
      <div className="card message receipt">
        <p>{words.receipt.unknown(page.contact.phone)}</p>
        <NewVisit />
      </div>
    );
  }
  if (booking === undefined) {
    return (
      <div className="card message receipt" role="status">
        {isError ? (
          <>
            <p>{words.receipt.failed}</p>
            <button className="button-quiet" onClick={() => refetch()} type="button">
              {words.tryAgain}
            </button>
          </>
        ) : (
          <p>{words.receipt.loading}</p>
        )}
      </div>
    );
  }
  const names: Names = { site: booking.site_name, jobType: booking.job_type_name, project: booking.project_name };
  return (
    <OutcomePanel
      actions={
        <>
          <NewVisit />
          <button className="button-quiet" onClick={() => print()} type="button">
            <Printer aria-hidden size={16} />
            {words.receipt.print}
          </button>
        </>
      }
      names={names}
      outcome={standingOf(booking)}
      phone={page.contact.phone}
    />
  );
}

function NewVisit() {
  return (
    <a className="button-primary" href="/">
      {words.receipt.newVisit}
    </a>
  );
}
