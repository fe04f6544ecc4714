import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingRequestSchema } from '../../contract/bookings.ts';
import { readBooking } from './read-booking.ts';

const booking = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};

function fieldsIn(body: unknown): string[] {
  const read = readBooking(body);
  return read.ok ? [] : read.faults.map(({ field }) => field);
}

describe('a booking as it comes', () => {
  it('is tidied before it is judged: a title that fits once its line breaks are gone is taken', () => {
    const read = readBooking({
      ...booking,
      title: `  ${'x'.repeat(100)}\r\n${'y'.repeat(99)}  `,
      project: '',
      notes: ' ',
    });
    expect(read).toEqual({ ok: true, request: { ...booking, title: `${'x'.repeat(100)} ${'y'.repeat(99)}` } });
  });

  it('keeps markup as the characters that were typed', () => {
    const custom_fields = { scope_of_work: '<img src=x onerror=alert(1)>' };
    const read = readBooking({ ...booking, title: '<script>alert(1)</script>', custom_fields });
    expect(read).toMatchObject({ ok: true, request: { title: '<script>alert(1)</script>', custom_fields } });
  });

  it.each([
    ['a title of 201 emoji', { title: '🔧'.repeat(201) }, ['title']],
    ['a title of spaces', { title: '   ' }, ['title']],
    ['notes of 2001 characters', { notes: 'n'.repeat(2001) }, ['notes']],
    ['a PO number of 101 characters', { purchase_order_number: '1'.repeat(101) }, ['purchase_order_number']],
    ['a reference of 37 characters', { external_id: '1'.repeat(37) }, ['external_id']],
    ['a time without an offset', { start_time: '2026-07-01T09:00:00' }, ['start_time']],
    ['a time in UTC’s own way', { end_time: '2026-07-01T01:00:00Z' }, ['end_time']],
    ['30 February', { start_time: '2026-02-30T09:00:00+10:00' }, ['start_time']],
    ['a site that is no ID', { site: 'Acme Depot' }, ['site']],
    ['a number for a custom field', { custom_fields: { height: 3 } }, ['custom_fields.height']],
    ['notes that are no text', { notes: ['a'] }, ['notes']],
    ['a zone that no zone is called', { time_zone: 'Brisbane; DROP' }, ['time_zone']],
    ['keys that there are not', { status: '1', customer: '2' }, ['status', 'customer']],
  ])('is refused for %s', (_, change, fields) => {
    expect(fieldsIn({ ...booking, ...change })).toEqual(fields);
  });

  it('never throws, and lets nothing through that the contract refuses', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.constantFrom(...Object.keys(booking), 'notes', 'custom_fields'),
        (value, key) => {
          const read = readBooking({ ...booking, [key]: value });
          if (read.ok) expect(bookingRequestSchema.safeParse(read.request).success).toBe(true);
          else expect(read.faults.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
