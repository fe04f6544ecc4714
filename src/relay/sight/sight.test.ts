import { describe, expect, it } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import { bookingFor, type Sight } from './sight.ts';

const times = { start_time: '2026-07-01T09:00:00+10:00', end_time: '2026-07-01T11:00:00+10:00' };
const booking: Booking = {
  key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  state: 'booked',
  detail: '',
  request: {
    ...{ site: '3065756', job_type: '29400', title: 'Annual service', ...times },
    ...{ notes: 'Gate code 12', external_id: 'EXT-1', project: '1' },
    custom_fields: { scope_of_work: 'Filters', margin: 'forty' },
  },
  received_at: '2026-06-01T00:00:00.000Z',
  project_name: 'Another customer’s name',
  current: {
    ...{ title: 'Annual service', status: { name: 'Tentative', state: 'pending' }, ...times },
    notes: 'Gate code 12\n\nBad payer, cash only',
    custom_fields: { scope_of_work: 'Coils', margin: 'fifty', internal: 'x' },
    purchase_order_number: 'PO-OFFICE',
    external_id: 'EXT-2',
    seen_at: '2026-06-01T00:00:00.000Z',
  },
};
const client: Sight = {
  kind: 'outside',
  customFields: new Set(['scope_of_work']),
  optionalFields: new Set(['notes']),
};

describe('a booking as somebody sees it who is not the office', () => {
  it('has of the job’s notes only what they wrote themselves', () => {
    expect(bookingFor(client, booking, 'Gate code 12').current?.notes).toBe('Gate code 12');
    expect(bookingFor(client, booking, undefined).current).not.toHaveProperty('notes');
  });

  it('has no field that their page has not, neither as it is nor as it was asked for', () => {
    const seen = bookingFor(client, booking, undefined);
    expect(seen.current).toEqual({
      ...{ title: 'Annual service', status: { name: 'Tentative', state: 'pending' }, ...times },
      custom_fields: { scope_of_work: 'Coils' },
      seen_at: '2026-06-01T00:00:00.000Z',
    });
    expect(seen.request.custom_fields).toEqual({ scope_of_work: 'Filters' });
    for (const hidden of ['EXT', 'PO-OFFICE', '"project', 'customer’s', 'forty', 'fifty', 'internal', 'payer']) {
      expect(JSON.stringify(seen)).not.toContain(hidden);
    }
  });

  it('has the fields that they filled in while nobody can tell which their page has', () => {
    const seen = bookingFor({ ...client, customFields: undefined }, booking, undefined);
    expect(seen.current?.custom_fields).toEqual({ scope_of_work: 'Coils', margin: 'fifty' });
  });
});

it('is all there for the office', () => {
  expect(bookingFor({ kind: 'office' }, booking, undefined)).toBe(booking);
});
