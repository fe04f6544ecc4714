import { Printer } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Booking } from '../../contract/bookings.ts';
import { jobPhase } from '../../contract/job-phase.ts';
import type { Page } from '../../contract/page.ts';
import { bookingQueryOptions, erasedWords, pollAfter } from '../api/booking.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useTitle } from '../app/use-title.ts';
import { languageOf } from '../language/said.ts';
import { moreWords } from '../more-words.ts';
import type { Names } from '../outcome/BookingDetails.tsx';
import { OutcomePanel } from '../outcome/OutcomePanel.tsx';
import { tabPass } from '../pass/tab-pass.ts';
import type { Stores } from '../submission/kept-names.ts';
import { standingOf } from '../submission/submission.ts';
import { words } from '../words.ts';
import { Receipt } from './Receipt.tsx';

export interface ReceiptPageProps {
  bookingKey: string;
  page: Page;
  stores: Stores;
}

/** How often an open receipt looks for news of its job (ms), and how soon at first, when the office has not been asked yet. */
const LOOK = { usual: 60_000, first: 4000 };

/** A booking whose job is looked after as well. */
const receiptOptions = (key: string): ReturnType<typeof bookingQueryOptions> => ({
  ...bookingQueryOptions(key),
  refetchInterval: ({ state }) =>
    erasedWords(state.error) === undefined && (pollAfter(state.data) || lookAfter(state.data, state.dataUpdateCount)),
});

/** `/r/<key>`: what became of one request, kept up to date while it is looked at. */
export default function ReceiptPage({ bookingKey, page, stores }: ReceiptPageProps) {
  const { data: booking, error, refetch } = useAnswer(useMemo(() => receiptOptions(bookingKey), [bookingKey]));
  useTitle(words.receiptHeading, page);

  useEffect(() => {
    const onShown = () => document.visibilityState === 'visible' && void refetch();
    document.addEventListener('visibilitychange', onShown);
    return () => document.removeEventListener('visibilitychange', onShown);
  }, [refetch]);

  const erased = erasedWords(error);
  if (booking === null || erased !== undefined) {
    return (
      <div className="card message receipt">
        <p lang={languageOf(erased ?? '')}>{erased ?? moreWords().receipt.unknown({ phone: page.contact.phone })}</p>
        <NewVisit />
      </div>
    );
  }
  if (booking === undefined) {
    return (
      <div className="card message receipt" role="status">
        {error ? (
          <>
            <p>{moreWords().receipt.failed}</p>
            <button className="button-quiet" onClick={() => refetch()} type="button">
              {words.tryAgain}
            </button>
          </>
        ) : (
          <p>{moreWords().receipt.loading}</p>
        )}
      </div>
    );
  }
  const outcome = standingOf(booking);
  if (outcome.kind === 'booked') return <Receipt booking={booking} job={outcome.job} page={page} stores={stores} />;
  const names: Names = { site: booking.site_name, jobType: booking.job_type_name, project: booking.project_name };
  return (
    <OutcomePanel
      actions={
        <>
          <NewVisit />
          <button className="button-quiet" onClick={() => print()} type="button">
            <Printer aria-hidden size={16} />
            {moreWords().receipt.print}
          </button>
        </>
      }
      names={names}
      outcome={outcome}
      page={page}
    />
  );
}

/** When to look for news of a booked job (ms). A receipt that nobody looks at asks for none. */
function lookAfter(booking: Booking | null | undefined, looks: number): number | false {
  if (booking?.state !== 'booked' || jobPhase(booking) !== 'open' || document.visibilityState === 'hidden')
    return false;
  return booking.current === undefined && looks < 3 ? LOOK.first : LOOK.usual;
}

function NewVisit() {
  return (
    <a className="button-primary" href={tabPass.link('/')}>
      {words.newVisit}
    </a>
  );
}
