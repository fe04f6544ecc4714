/**
 * What the person has typed or chosen, exactly as it stands in the fields: every value is a string, empty when untouched.
 * The form never holds an instant: `window/read-window.ts` makes the two wire times from date, wall times and zone.
 */
export type VisitForm = {
  /** Site ID. */
  site: string;
  /** What stands in Site as it was typed, while it has chosen none yet. */
  site_words?: string | undefined;
  /** Job type ID. */
  job_type: string;
  title: string;
  /** Project ID, empty for none. */
  project: string;
  /** As typed: `1/7/2026`, `tomorrow`. */
  date: string;
  /** As typed: `9`, `9:30 am`. */
  from: string;
  to: string;
  /** IANA name chosen by the person; empty while the site's own zone applies. */
  time_zone: string;
  /** Which of two instants a repeated `from` means: `earlier`, `later`, or empty while not asked. */
  from_occurrence: string;
  to_occurrence: string;
  /** By `fieldKey` of the external name. Holds what was typed for every job type seen; only what applies is sent. */
  custom_fields: Record<string, string>;
  notes: string;
  purchase_order_number: string;
  external_id: string;
  /** A caller's message at the desk, as it was pasted. It is never sent. */
  message?: string | undefined;
};

/** A form nobody has touched. */
export const EMPTY_VISIT: VisitForm = {
  site: '',
  job_type: '',
  title: '',
  project: '',
  date: '',
  from: '',
  to: '',
  time_zone: '',
  from_occurrence: '',
  to_occurrence: '',
  custom_fields: {},
  notes: '',
  purchase_order_number: '',
  external_id: '',
};

/** The form's fields about the window: where a problem with it can be shown. */
export type WindowField = 'date' | 'from' | 'to' | 'time_zone' | 'from_occurrence' | 'to_occurrence';

/** The window as it will be sent, or what is wrong with it, field by field. */
export type WindowReading =
  | { ok: true; start_time: string; end_time: string; time_zone: string }
  | { ok: false; problems: { field: WindowField; message: string }[] };
