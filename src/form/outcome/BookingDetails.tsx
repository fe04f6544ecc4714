import type { BookingRequest } from '../../contract/bookings.ts';
import type { OptionalField } from '../../contract/optional-fields.ts';
import type { Page } from '../../contract/page.ts';
import { currentLocale } from '../language/language.ts';
import { fullWindow, ownWindow } from '../language/place-time.ts';
import { moreWords } from '../more-words.ts';
import { labelOfOptional } from '../receipt/receipt-rows.ts';
import { words } from '../words.ts';
import { customRows } from './custom-rows.ts';
import { RowLabel, RowValue } from './RowText.tsx';
import { useFieldPresentation } from './use-field-presentation.ts';

/** Names as far as they are known; an ID stands in for one that is not. */
export interface Names {
  site: string | undefined;
  jobType: string | undefined;
  project: string | undefined;
}

export interface BookingDetailsProps {
  request: BookingRequest;
  names: Names;
  /** What the operator calls the optional fields. */
  page: Pick<Page, 'fields'>;
}

/** A booking read back, from the very strings that were sent. */
export function BookingDetails({ request, names, page }: BookingDetailsProps) {
  const fields = useFieldPresentation(request);
  const { labels } = words;
  // A custom field may be called what another field is called: each row has a key of its own.
  const customFields = customRows(request, fields).map(({ name, ...row }) => ({ key: `custom ${name}`, ...row }));
  const row = (key: keyof typeof labels, value: string | undefined) => ({ key, label: labels[key], value });
  const optional = (key: OptionalField, value: string | undefined) => ({
    key,
    label: labelOfOptional(key, page),
    value,
  });
  const rows = [
    row('site', names.site ?? request.site),
    row('job_type', names.jobType ?? request.job_type),
    row('title', request.title),
    optional('project', names.project ?? request.project),
    ...customFields,
    optional('notes', request.notes),
    optional('purchase_order_number', request.purchase_order_number),
    optional('external_id', request.external_id),
  ];
  return (
    <dl className="details">
      <div>
        <dt>{moreWords().receipt.when}</dt>
        <dd>
          <Window request={request} />
        </dd>
      </div>
      {rows.map(
        ({ key, label, value }) =>
          value && (
            <div key={key}>
              <dt>
                <RowLabel label={label} />
              </dt>
              <dd>
                <RowValue name={key} value={value} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Window({ request: { start_time: start, end_time: end, time_zone: timeZone } }: { request: BookingRequest }) {
  const window = { start, end, timeZone, locale: currentLocale() };
  const own = ownWindow(window, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <>
      <strong>{fullWindow(window)}</strong>
      {own && <small>{words.summary.forYou({ window: own })}</small>}
    </>
  );
}
