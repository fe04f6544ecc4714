import { memo, useId } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import { listed } from '../language/lists.ts';
import { useRest } from '../rest/rest.ts';
import { stillNeeded } from '../rules/still-needed.ts';
import type { VisitForm, WindowReading } from '../visit-form.ts';
import type { TypedWindow } from '../window/read-parts.ts';
import { words } from '../words.ts';

export interface VisitSummaryProps {
  control: Control<VisitForm, unknown, BookingRequest>;
  siteName: string | undefined;
  jobTypeName: string | undefined;
  readWindow: (form: TypedWindow) => WindowReading;
  /** Labels of the required custom fields that are still empty. */
  unanswered: (form: Pick<VisitForm, 'job_type' | 'custom_fields'>) => string[];
}

/** What the summary is of: what is typed elsewhere draws nothing of it. */
function summed({ notes: _n, purchase_order_number: _p, external_id: _e, project: _j, ...form }: VisitForm) {
  return form;
}

/** The visit as it takes shape: what and where, when in the very strings that would be sent, and what is still needed. */
export const VisitSummary = memo(function VisitSummary(props: VisitSummaryProps) {
  const { control, siteName, jobTypeName, readWindow, unanswered } = props;
  const form = useWatch({ control, compute: summed });
  const reading = readWindow(form);
  const WindowWords = useRest()?.WindowWords;
  const { summary } = words;
  const headingId = useId();
  const title = form.title.trim();
  const missing = [...stillNeeded(form), ...unanswered(form)];
  const started = siteName || jobTypeName || title || reading.ok;
  return (
    <section aria-labelledby={headingId} className="summary">
      <h2 id={headingId}>{summary.heading}</h2>
      {title && (
        <p className="summary-title">
          <bdi>{title}</bdi>
        </p>
      )}
      {(siteName || jobTypeName) && <p>{whatAndWhere(jobTypeName, siteName)}</p>}
      {reading.ok && WindowWords && <WindowWords reading={reading} />}
      {started ? (
        missing.length > 0 && <p className="summary-quiet">{summary.missing({ names: listed(missing) })}</p>
      ) : (
        <p className="summary-empty">{summary.empty}</p>
      )}
    </section>
  );
});

function whatAndWhere(jobType: string | undefined, site: string | undefined): string {
  const { aVisit, atSite, sentence } = words.summary;
  if (site === undefined) return jobType ?? aVisit;
  return jobType === undefined ? atSite({ site }) : sentence({ jobType, site });
}
