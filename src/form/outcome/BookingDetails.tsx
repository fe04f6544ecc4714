import type { BookingRequest } from '../../contract/bookings.ts';
import { fullWindow, ownWindow } from '../../place-time/sentences.ts';
import { fieldNameInWords } from '../rules/field-name-in-words.ts';
import { words } from '../words.ts';

/** Names as far as they are known; an ID stands in for one that is not. */
export interface Names {
  site: string | undefined;
  jobType: string | undefined;
  project: string | undefined;
}

/** A booking read back, from the very strings that were sent. */
export function BookingDetails({ request, names }: { request: BookingRequest; names: Names }) {
  const { labels } = words;
  const rows: [string, string | undefined][] = [
    [labels.site, names.site ?? request.site],
    [labels.job_type, names.jobType ?? request.job_type],
    [labels.title, request.title],
    [labels.project, names.project ?? request.project],
    ...Object.entries(request.custom_fields ?? {}).map(([name, value]): [string, string] => [
      fieldNameInWords(name),
      value,
    ]),
    [labels.notes, request.notes],
    [labels.purchase_order_number, request.purchase_order_number],
    [labels.external_id, request.external_id],
  ];
  return (
    <dl className="details">
      <div>
        <dt>{words.receipt.when}</dt>
        <dd>
          <Window request={request} />
        </dd>
      </div>
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Window({ request: { start_time: start, end_time: end, time_zone: timeZone } }: { request: BookingRequest }) {
  const window = { start, end, timeZone, locale: navigator.language };
  const own = ownWindow(window, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <>
      <strong>{fullWindow(window)}</strong>
      {own && <small>{words.summary.forYou(own)}</small>}
    </>
  );
}
