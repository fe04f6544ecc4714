import type { BookingRequest } from '../../contract/bookings.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { partsOfWire } from '../../place-time/wire.ts';
import { typedText } from '../fields/kinds/typed-text.ts';
import type { JobFacts } from '../receipt/job-as-it-stands.ts';
import { fieldKey } from '../rules/field-key.ts';
import { EMPTY_VISIT, type VisitForm } from '../visit-form.ts';
import { dateText, endText, timeText } from '../window/time-text.ts';

/** The form of a change before anything is typed: the job as it stands, in the words a person would have typed. */
export function changeForm(
  now: JobFacts,
  { site, job_type, project = '' }: Pick<BookingRequest, 'site' | 'job_type' | 'project'>,
  customFields: readonly PresentedField[],
  locale: string,
): VisitForm {
  const [start, end] = [partsOfWire(now.start_time), partsOfWire(now.end_time)];
  return {
    ...EMPTY_VISIT,
    site,
    job_type,
    project,
    title: now.title,
    date: dateText(start.date, locale),
    from: timeText(start.time, locale),
    to: endText(start, end, locale),
    notes: now.notes,
    purchase_order_number: now.purchase_order_number,
    external_id: now.external_id,
    custom_fields: Object.fromEntries(
      Object.entries(now.custom_fields).map(([name, value]) => {
        const field = customFields.find(({ external_name }) => external_name === name);
        return [fieldKey(name), field ? typedText(field, value, locale) : value];
      }),
    ),
  };
}

/**
 * What was typed before a reload, over the job as it stands now: only the fields that were touched (`typed` against `basis`,
 * the form as it was then), so that what the office has changed meanwhile is not put back.
 */
export function retype(now: VisitForm, typed: VisitForm, basis: VisitForm): VisitForm {
  const { custom_fields: customFields, ...fields } = typed;
  const touched = Object.entries(fields).filter(([name, value]) => value !== Object.entries(basis).find(is(name))?.[1]);
  const touchedFields = Object.entries(customFields).filter(
    ([key, value]) => value !== (basis.custom_fields[key] ?? ''),
  );
  return {
    ...now,
    ...Object.fromEntries(touched),
    custom_fields: { ...now.custom_fields, ...Object.fromEntries(touchedFields) },
  };
}

function is(name: string): (entry: [string, unknown]) => boolean {
  return ([key]) => key === name;
}
