import { CalendarClock, ChevronRight, RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import type { Page } from '../../contract/page.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useTitle } from '../app/use-title.ts';
import { currentLocale } from '../language/language.ts';
import { OfficeText } from '../language/OfficeText.tsx';
import { moreWords } from '../more-words.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { words } from '../words.ts';
import { bookingsQueryOptions } from './bookings-query.ts';
import { type ListedBooking, listBooking } from './listed-booking.ts';
import { requestsHeading } from './requests-heading.ts';

/** `/mine`: the bookings that the visitor may see, each with its receipt. */
export default function MinePage({ page }: { page: Page }) {
  const { data, isError, isFetching, refetch } = useAnswer(bookingsQueryOptions);
  useTitle(requestsHeading(page.viewer), page);
  const { mine } = moreWords();
  const locale = currentLocale();
  const listed = useMemo(() => data?.bookings.map((booking) => listBooking(booking, locale)), [data, locale]);

  if (listed === undefined || listed.length === 0) {
    return (
      <div className="card message receipt" role="status">
        {listed === undefined && isError && !isFetching && (
          <>
            <p>{mine.failed}</p>
            <button className="button-quiet" onClick={() => refetch()} type="button">
              <RotateCw aria-hidden size={16} />
              {words.tryAgain}
            </button>
          </>
        )}
        {listed === undefined && (!isError || isFetching) && <p>{mine.loading}</p>}
        {listed !== undefined && (
          <>
            <p>{mine.empty}</p>
            <a className="button-primary" href={tabPass.link('/')}>
              {words.newVisit}
            </a>
          </>
        )}
      </div>
    );
  }
  return (
    <div className="receipt mine">
      <ul className="mine-list">
        {listed.map((booking) => (
          <li key={booking.key}>
            <MineEntry booking={booking} />
          </li>
        ))}
      </ul>
      {data?.more && <p className="mine-more">{mine.more}</p>}
    </div>
  );
}

function MineEntry({ booking }: { booking: ListedBooking }) {
  const { title, window, site, jobType, jobNumber, status, tone } = booking;
  const { mine } = moreWords();
  return (
    <article className="mine-entry">
      <div className="mine-head">
        <h2>
          <a href={tabPass.link(`/r/${booking.key}`)}>
            <bdi>{title}</bdi>
          </a>
        </h2>
        <span className="mine-status" data-tone={tone}>
          {/* A status that is none of ours is the office's name for it. */}
          {Object.values<string>(mine.states).includes(status) ? status : <OfficeText>{status}</OfficeText>}
        </span>
      </div>
      <p className="mine-window">
        <CalendarClock aria-hidden size={18} strokeWidth={1.75} />
        {window}
      </p>
      <p className="mine-quiet">
        {jobNumber && `${mine.job({ number: jobNumber })} · `}
        <OfficeText>{jobType}</OfficeText>
      </p>
      <p className="mine-quiet">
        <OfficeText>{site}</OfficeText>
      </p>
      <ChevronRight aria-hidden className="mine-arrow" size={20} />
    </article>
  );
}
