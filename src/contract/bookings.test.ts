import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingRequestSchema, jobOf } from './bookings.ts';
import { jobCreateSchema } from './jobs.ts';
import { tidyBooking } from './tidy-booking.ts';

const minimal = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};

const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '🔧', '<') });

describe('a tidied booking', () => {
  it('leaves out optional fields that are empty instead of sending empty strings', () => {
    const tidied = tidyBooking({
      ...minimal,
      notes: ' ',
      purchase_order_number: '',
      external_id: '',
      project: '',
      time_zone: '',
      custom_fields: { scope_of_work: '', asset_id: '\n' },
    });
    expect(tidied).toEqual(minimal);
  });

  it('keeps markup as the characters that were typed', () => {
    expect(tidyBooking({ ...minimal, title: '<script>alert(1)</script>' }).title).toBe('<script>alert(1)</script>');
  });

  it('is the same when it is tidied again, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (title, notes, po, field) => {
        const once = tidyBooking({ ...minimal, title, notes, purchase_order_number: po, custom_fields: { field } });
        expect(tidyBooking(once)).toEqual(once);
      }),
    );
  });

  it('becomes a job of the gateway by dropping the zone', () => {
    const request = bookingRequestSchema.parse({ ...minimal, time_zone: 'Australia/Brisbane' });
    expect(jobCreateSchema.parse(jobOf(request))).toEqual(minimal);
  });
});
