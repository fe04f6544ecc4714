import { describe, expect, it } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { readPhone } from '../fields/kinds/phones.ts';
import { jobAsItStands } from './job-as-it-stands.ts';
import { receiptRows } from './receipt-rows.ts';

const booking: Booking = {
  key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
  state: 'booked',
  detail: '',
  request: {
    site: '3065756',
    job_type: '29400',
    title: 'Annual service',
    start_time: '2026-07-01T09:00:00+10:00',
    end_time: '2026-07-01T11:00:00+10:00',
    notes: 'Ring first',
    custom_fields: { scope_of_work: 'Install', lift_height: '12' },
  },
  site_name: 'Acme Depot',
  received_at: '2026-06-01T00:00:00Z',
};
const field = (external_name: string, more: Partial<PresentedField> = {}): PresentedField => ({
  external_name,
  fi_field_id: '1',
  job_type_id: null,
  label: external_name,
  kind: 'text',
  required: false,
  read_only: false,
  ...more,
});
const presentation = {
  page: { fields: { notes: { label: 'Anything we should know?' } } },
  customFields: [
    field('lift_height', { label: 'Lift height', kind: 'number', unit: 'm' }),
    field('access', { label: 'Access' }),
  ],
  locale: 'en-AU',
};
const rows = (changed: Partial<Booking> = {}, change = {}) => {
  const now = jobAsItStands({ ...booking, ...changed }, [{ change, seenAt: changed.current?.seen_at }]);
  return Object.fromEntries(
    receiptRows({ ...booking, ...changed }, now, presentation).map(({ label, value, was }) => [label, [value, was]]),
  );
};

describe('the lines of a receipt', () => {
  it('end with who took it, which the desk alone is told', () => {
    expect(Object.entries(rows({ taken_by: 'Priya Rao' })).at(-1)).toEqual(['Taken by', ['Priya Rao', undefined]]);
  });

  it('are what was asked for, under the operator’s names and with units', () => {
    expect(rows()).toEqual({
      Site: ['Acme Depot', undefined],
      'Job type': ['29400', undefined],
      Title: ['Annual service', undefined],
      'Scope of work': ['Install', undefined],
      'Lift height': ['12 m', undefined],
      'Anything we should know?': ['Ring first', undefined],
    });
  });

  it('tell a phone number as people read it, once its reader is there, and a project by the operator’s name for it', () => {
    const called = { ...booking.request, project: '1', custom_fields: { contact: '+61755500100' } };
    const told = receiptRows(
      { ...booking, request: called, project_name: 'Fit-out' },
      jobAsItStands({ ...booking, request: called }, []),
      {
        ...presentation,
        page: { fields: { project: { label: 'Cost centre' } } },
        customFields: [field('contact', { label: 'Contact', kind: 'phone' })],
        readPhone,
      },
    );
    expect(told).toContainEqual(expect.objectContaining({ label: 'Contact', value: '+61 7 5550 0100' }));
    expect(told).toContainEqual(expect.objectContaining({ label: 'Cost centre', value: 'Fit-out' }));
  });

  it('show what is now and what it was, what was emptied included', () => {
    const change = { title: 'Service', notes: '', custom_fields: { lift_height: '14', access: 'Gate B' } };
    expect(rows({}, change)).toMatchObject({
      Title: ['Service', 'Annual service'],
      'Anything we should know?': ['', 'Ring first'],
      'Lift height': ['14 m', '12 m'],
      Access: ['Gate B', ''],
    });
  });

  it('do not show fields of the office’s own that the visitor never sees', () => {
    const current = {
      title: 'Annual service',
      status: { name: 'Tentative', state: 'pending' },
      start_time: booking.request.start_time,
      end_time: booking.request.end_time,
      notes: 'Ring first',
      custom_fields: { ...booking.request.custom_fields, internal_margin: '40 %' },
      seen_at: '2026-06-01T00:42:00Z',
    };
    expect(JSON.stringify(rows({ current }))).not.toContain('40 %');
  });
});
