import type { Booking, BookingRequest } from '../../contract/bookings.ts';
import type { CurrentJob } from '../../contract/jobs.ts';
import { OPTIONAL_FIELDS, type OptionalField } from '../../contract/optional-fields.ts';

/** What of a job one visitor may see. The office's own log is the office's (CONTRACT.md, "notes"), and so are fields it shows to nobody else. */
export type Sight =
  /** All of it: the operator's own desk. */
  | { kind: 'office' }
  | {
      kind: 'outside';
      /** `external_name`s of the custom fields on the visitor's page; undefined while the lookup has never been read. */
      customFields: ReadonlySet<string> | undefined;
      optionalFields: ReadonlySet<OptionalField>;
    };

/** What the visitor has put into the job themselves: theirs to see, whatever else stands there now. */
export interface Theirs {
  /** Their notes as they last were; undefined leaves the notes out. */
  notes: string | undefined;
  /** As they asked for the visit. */
  request: Pick<BookingRequest, 'custom_fields'>;
}

/** The job as it is now, as far as the visitor may see it. */
export function currentFor(sight: Sight, current: CurrentJob, { notes, request }: Theirs): CurrentJob {
  if (sight.kind === 'office') return current;
  const { notes: _, custom_fields, purchase_order_number, external_id, ...open } = current;
  const { optionalFields } = sight;
  return {
    ...open,
    ...(notes !== undefined && optionalFields.has('notes') && { notes }),
    custom_fields: customFieldsFor(sight, custom_fields, request),
    ...(purchase_order_number !== undefined &&
      optionalFields.has('purchase_order_number') && { purchase_order_number }),
    ...(external_id !== undefined && optionalFields.has('external_id') && { external_id }),
  };
}

/** The booking as far as the visitor may see it. `notes`: theirs as they last were; undefined leaves the job's out. */
export function bookingFor(sight: Sight, booking: Booking, notes: string | undefined): Booking {
  if (sight.kind === 'office') return booking;
  const { project_name, taken_by: _, current, ...open } = booking;
  const request = requestFor(sight, booking.request);
  return {
    ...open,
    request,
    ...(project_name !== undefined && sight.optionalFields.has('project') && { project_name }),
    ...(current && { current: currentFor(sight, current, { notes, request: booking.request }) }),
  };
}

/** What was asked for. Whoever sees it may see less by now: another pass of the same name, or other settings. */
function requestFor(sight: Extract<Sight, { kind: 'outside' }>, request: BookingRequest): BookingRequest {
  const hidden = new Set<string>(OPTIONAL_FIELDS.filter((field) => !sight.optionalFields.has(field)));
  const { custom_fields: values, site, job_type, title, start_time, end_time, ...optional } = request;
  const shown = values && customFieldsFor(sight, values, request);
  return {
    ...{ site, job_type, title, start_time, end_time },
    ...Object.fromEntries(Object.entries(optional).filter(([name]) => !hidden.has(name))),
    ...(shown && { custom_fields: shown }),
  };
}

/** While nobody can tell which fields the visitor's page has, those that they filled in. */
function customFieldsFor(
  { customFields }: Extract<Sight, { kind: 'outside' }>,
  values: Record<string, string>,
  { custom_fields: asked = {} }: Theirs['request'],
): Record<string, string> {
  const isShown = (name: string) => customFields?.has(name) ?? Object.hasOwn(asked, name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => isShown(name)));
}
