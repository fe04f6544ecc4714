import type { Booking } from '../../contract/bookings.ts';
import type { Page, PlacedSite, RelayLookupItem } from '../../contract/page.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';

/** What the relay would answer, for the gallery and for the pages that are looked at: made up, and the same every day. */

/** Now in every example: Wednesday 1 July 2026, 9:00 in Sydney. */
export const EXAMPLE_NOW = '2026-06-30T23:00:00Z';

export const EXAMPLE_PAGE: Page = {
  title: 'Request a visit',
  contact: { business_name: 'Brightwater Services', phone: '07 3555 0142', email: 'office@brightwater.example' },
  sandbox: false,
  viewer: { role: 'client', open: false, may_add_sites: false },
  lead_minutes: 60,
  days_ahead: 365,
  default_duration_minutes: 120,
  presets: [
    { name: 'Morning', from: '08:00', to: '12:00' },
    { name: 'Afternoon', from: '12:00', to: '17:00' },
  ],
  fields: {
    project: {},
    notes: { label: 'Anything we should know?', help: 'Such as parking, keys or a dog.' },
    purchase_order_number: {},
  },
  country: 'AU',
  language: 'en-AU',
  prefill: {},
  locked: [],
  embed: { origins: [] },
};

const brisbane = { name: 'Australia/Brisbane', source: 'address' } as const;

export const EXAMPLE_SITES: PlacedSite[] = [
  { id: '101', name: 'Acme Depot, 12 Brand Street, Archerfield QLD 4108', time_zone: brisbane },
  { id: '102', name: 'Harbour View Aged Care, 88 Marine Parade, Redcliffe QLD 4020', time_zone: brisbane },
  { id: '103', name: 'Kurrajong Primary School, 3 School Lane, Toowoomba QLD 4350', time_zone: brisbane },
];

export const EXAMPLE_JOB_TYPES: RelayLookupItem<'job-types'>[] = [
  { id: '1', name: 'Installation' },
  { id: '2', name: 'Repair' },
  { id: '3', name: 'Service' },
];

export const EXAMPLE_PROJECTS: RelayLookupItem<'projects'>[] = [{ id: '7', name: 'Winter maintenance' }];

const details = (external_name: string, more: Partial<PresentedField>): PresentedField => ({
  external_name,
  fi_field_id: external_name,
  job_type_id: null,
  label: external_name,
  kind: 'text',
  required: false,
  read_only: false,
  ...more,
});

export const EXAMPLE_FIELDS: PresentedField[] = [
  details('scope_of_work', { label: 'Scope of work', kind: 'multiline', required: true }),
  details('access', { label: 'Key needed', kind: 'yes-no', yes_no: { yes: 'Yes', no: 'No' } }),
  details('site_phone', { label: 'Phone on site', kind: 'phone' }),
];

/** One of the visitor's bookings: of Thursday 2 July 2026, 9 to 11 in Brisbane. */
export const EXAMPLE_BOOKING: Booking = {
  key: '3f2b8c14-6d0a-4f6e-9d51-7a1c0e5b2a90',
  state: 'booked',
  detail: 'Job 16 was created.',
  request: {
    site: '101',
    job_type: '3',
    title: 'Annual service of the roof units',
    start_time: '2026-07-02T09:00:00+10:00',
    end_time: '2026-07-02T11:00:00+10:00',
    time_zone: 'Australia/Brisbane',
    notes: 'The gate code is with reception. Please park behind the workshop.',
    purchase_order_number: 'PO 20417',
    custom_fields: { scope_of_work: 'Clean filters, check belts and refrigerant on all four units.', access: 'Yes' },
  },
  site_name: 'Acme Depot, 12 Brand Street, Archerfield QLD 4108',
  job_type_name: 'Service',
  received_at: '2026-06-30T22:58:00Z',
  job: { id: '5016', number: '16' },
};

/** The booking as it stands otherwise. */
export function exampleBooking(more: Partial<Booking>): Booking {
  const { job, ...rest } = EXAMPLE_BOOKING;
  return more.state === undefined || more.state === 'booked'
    ? { ...rest, ...(job && { job }), ...more }
    : { ...rest, ...more };
}

/** The same with only what a visit must have: where a booking's state is looked at and not its details. */
export const SHORT_REQUEST: Booking['request'] = {
  site: '101',
  job_type: '3',
  title: 'Annual service',
  start_time: '2026-07-02T09:00:00+10:00',
  end_time: '2026-07-02T11:00:00+10:00',
  time_zone: 'Australia/Brisbane',
};

/** The office has taken the job up, on the morning of that day. */
export const CONFIRMED_BOOKING: Booking = exampleBooking({
  request: SHORT_REQUEST,
  job_status: 'Scheduled',
  current: {
    title: SHORT_REQUEST.title,
    status: { name: 'Scheduled', state: 'open' },
    start_time: '2026-07-02T09:30:00+10:00',
    end_time: '2026-07-02T11:30:00+10:00',
    custom_fields: {},
    seen_at: '2026-06-30T22:59:00Z',
  },
});

/** The office has been told not to come. */
export const CANCELLED_BOOKING: Booking = {
  ...CONFIRMED_BOOKING,
  job_status: 'Cancelled',
  ...(CONFIRMED_BOOKING.current && {
    current: { ...CONFIRMED_BOOKING.current, status: { name: 'Cancelled', state: 'cancelled' } },
  }),
};

/** A long title and a long name, as somebody will have. */
export const LONG_TEXT =
  'Quarterly inspection of the emergency lighting and the exit signs on all levels, with the car park and both plant rooms';
