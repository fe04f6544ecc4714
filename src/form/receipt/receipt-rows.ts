import type { Booking } from '../../contract/bookings.ts';
import type { OptionalField } from '../../contract/optional-fields.ts';
import type { Page } from '../../contract/page.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { presentValue } from '../fields/kinds/present-value.ts';
import type { ReadPhone } from '../fields/kinds/read-phone.ts';
import { fieldNameInWords } from '../rules/field-name-in-words.ts';
import { words } from '../words.ts';
import { askedFor, type JobFacts } from './job-as-it-stands.ts';

/** Only the desk is told that, and the desk's words are English. */
const TAKEN_BY = 'Taken by';

/** One line of the receipt: what is now, and what it was where that differs. */
export interface ReceiptRow {
  key: string;
  label: string;
  value: string;
  was: string | undefined;
}

export interface Presentation {
  page: Pick<Page, 'fields'>;
  /** As far as they are loaded: a field without one is told by its name. */
  customFields: readonly PresentedField[];
  locale: string;
  /** The phone library's reader, once it is there. */
  readPhone?: ReadPhone | undefined;
}

/** What was asked for, line by line, as it stands now. Lines that are empty and always were are left out. */
export function receiptRows(booking: Booking, now: JobFacts, presentation: Presentation): ReceiptRow[] {
  const { labels } = words;
  const { request } = booking;
  const asked = askedFor(request);
  const row = (key: string, label: string, value: string, was = value) => ({
    key,
    label,
    value,
    was: was === value ? undefined : was,
  });
  const optional = (name: Exclude<OptionalField, 'project'>) =>
    row(name, labelOfOptional(name, presentation.page), now[name], asked[name]);
  return [
    row('site', labels.site, booking.site_name ?? request.site),
    row('job_type', labels.job_type, booking.job_type_name ?? request.job_type),
    row('title', labels.title, now.title, asked.title),
    row('project', labelOfOptional('project', presentation.page), booking.project_name ?? request.project ?? ''),
    ...customRows(now, asked, presentation),
    optional('notes'),
    optional('purchase_order_number'),
    optional('external_id'),
    row('taken_by', TAKEN_BY, booking.taken_by ?? ''),
  ].filter(({ value, was }) => value !== '' || was);
}

/** The operator's name for an optional field, else the form's own. */
export function labelOfOptional(name: OptionalField, { fields }: Pick<Page, 'fields'>): string {
  return fields[name]?.label ?? words.labels[name];
}

/** What was filled in, and what the visitor could see that is filled in now: the office's own fields are its own. */
function customRows(now: JobFacts, asked: JobFacts, { customFields, ...reading }: Presentation): ReceiptRow[] {
  const shown = customFields.map(({ external_name }) => external_name);
  const names = new Set([...Object.keys(asked.custom_fields), ...shown]);
  return [...names].map((name) => {
    const field = customFields.find(({ external_name }) => external_name === name);
    const told = (value = '') => (field ? presentValue(field, value, reading) : value);
    const [value, was] = [now.custom_fields[name], asked.custom_fields[name]];
    return {
      // A custom field may be called what another field is called.
      key: `custom ${name}`,
      label: field?.label ?? fieldNameInWords(name),
      value: told(value),
      was: (value ?? '') === (was ?? '') ? undefined : told(was),
    };
  });
}
