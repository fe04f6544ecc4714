import { describe, expect, it } from 'vitest';
import type { Booking } from '../../contract/bookings.ts';
import { askedFor, jobAsItStands } from './job-as-it-stands.ts';

const request = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  time_zone: 'Australia/Brisbane',
  purchase_order_number: 'PO-7',
  custom_fields: { scope_of_work: 'Install' },
};
const current = {
  title: 'Annual service',
  status: { name: 'Tentative', state: 'pending' },
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  notes: '',
  custom_fields: { scope_of_work: 'Install' },
  seen_at: '2026-06-01T00:42:00Z',
};
const booking: Booking = {
  key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
  state: 'booked',
  detail: '',
  request,
  received_at: '2026-06-01T00:00:00Z',
};

describe('a job as it stands', () => {
  it('is what was asked for while the gateway has not been asked', () => {
    expect(jobAsItStands(booking, [])).toEqual(askedFor(request));
  });

  it('is what the gateway shows, once it has been asked', () => {
    const moved = { ...current, title: 'Service', custom_fields: { scope_of_work: 'Repair' } };
    expect(jobAsItStands({ ...booking, current: moved }, [])).toMatchObject({
      title: 'Service',
      purchase_order_number: 'PO-7',
      custom_fields: { scope_of_work: 'Repair' },
    });
  });

  it('has the gateway’s PO number and reference where it shows them, but never the booking’s key as a reference', () => {
    const echoed = { ...current, purchase_order_number: 'PO-8', external_id: booking.key };
    expect(jobAsItStands({ ...booking, current: echoed }, [])).toMatchObject({
      purchase_order_number: 'PO-8',
      external_id: '',
    });
    const own = { ...echoed, external_id: 'WO-3' };
    expect(jobAsItStands({ ...booking, current: own }, []).external_id).toBe('WO-3');
  });

  it('tells the gateway’s times on the place’s clock, and the same instant in the very words that were sent', () => {
    const inUtc = { ...current, start_time: '2026-06-30T23:00:00Z', end_time: '2026-07-01T02:30:00Z' };
    const { start_time, end_time } = jobAsItStands({ ...booking, current: inUtc }, []);
    expect(start_time).toBe(request.start_time);
    expect(end_time).toBe('2026-07-01T12:30:00+10:00');
    const { time_zone: _, ...unplaced } = request;
    expect(jobAsItStands({ ...booking, request: unplaced, current: inUtc }, []).end_time).toBe(end_time);
  });

  it('keeps the time that was asked for when the gateway’s is no time', () => {
    expect(jobAsItStands({ ...booking, current: { ...current, start_time: '' } }, []).start_time).toBe(
      request.start_time,
    );
  });

  it('shows a saved change until the gateway has been asked again', () => {
    const saved = [{ change: { title: 'Service', purchase_order_number: 'PO-8' }, seenAt: current.seen_at }];
    expect(jobAsItStands({ ...booking, current }, saved)).toMatchObject({
      title: 'Service',
      purchase_order_number: 'PO-8',
    });
    const later = { ...current, title: 'Service, by the office', seen_at: '2026-06-01T00:44:00Z' };
    expect(jobAsItStands({ ...booking, current: later }, saved)).toMatchObject({
      title: 'Service, by the office',
      purchase_order_number: 'PO-8',
    });
  });
});
