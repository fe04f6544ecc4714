import { type Control, useWatch } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import { fullWindow, ownWindow } from '../../place-time/sentences.ts';
import type { VisitForm, WindowReading } from '../visit-form.ts';
import { words } from '../words.ts';

export interface VisitSummaryProps {
  control: Control<VisitForm, unknown, BookingRequest>;
  siteName: string | undefined;
  jobTypeName: string | undefined;
  readWindow: (form: VisitForm) => WindowReading;
}

/** The visit in a sentence, made from what is filled in so far; the window from the very strings that would be sent. */
export function VisitSummary({ control, siteName, jobTypeName, readWindow }: VisitSummaryProps) {
  const form = useWatch({ control, compute: (values: VisitForm) => values });
  const reading = readWindow(form);
  const { summary } = words;
  const title = form.title.trim();
  const started = siteName || jobTypeName || title || reading.ok;
  return (
    <section aria-labelledby="summary-heading" className="summary">
      <h2 id="summary-heading">{summary.heading}</h2>
      {title && <p className="summary-title">{title}</p>}
      <p className="summary-sentence" data-empty={!started || undefined}>
        {started ? (
          <>
            {jobTypeName ?? summary.aVisit}
            {siteName && `${summary.at}${siteName}`}
            {reading.ok ? <WindowWords reading={reading} /> : summary.end}
          </>
        ) : (
          summary.empty
        )}
      </p>
      {reading.ok && <OwnClock reading={reading} />}
    </section>
  );
}

type Read = Extract<WindowReading, { ok: true }>;

const windowOf = ({ start_time, end_time, time_zone }: Read) => ({
  start: start_time,
  end: end_time,
  timeZone: time_zone,
  locale: navigator.language,
});

function WindowWords({ reading }: { reading: Read }) {
  return (
    <>
      {words.summary.on}
      <strong>
        {fullWindow(windowOf(reading))}
        {words.summary.end}
      </strong>
    </>
  );
}

/** The same window on the visitor's own clock, where that differs. */
function OwnClock({ reading }: { reading: Read }) {
  const own = ownWindow(windowOf(reading), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return own && <p className="summary-own">{words.summary.forYou(own)}</p>;
}
