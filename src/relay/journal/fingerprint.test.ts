import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookingRequest } from '../../contract/bookings.ts';
import { bodyHash, fingerprint, likenessOfJob, likenessOfRequest, nearlyAlike } from './fingerprint.ts';

const request: BookingRequest = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  notes: 'Gate code 42\nRing first',
  custom_fields: { scope_of_work: 'Install', asset: 'Pump' },
};
const listed = {
  site: { id: '3065756' },
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  notes: 'Gate code 42\nRing first',
  custom_fields: { scope_of_work: 'Install', asset: 'Pump' },
};
const printOf = (different: Partial<BookingRequest>) => fingerprint(likenessOfRequest({ ...request, ...different }));

describe('the fingerprint of a booking', () => {
  it('is that of its job in the list', () => {
    expect(fingerprint(likenessOfJob(listed))).toBe(printOf({}));
  });

  it('does not depend on how the list writes it', () => {
    const rewritten = {
      ...listed,
      title: ' Annual service ',
      start_time: '2026-06-30T23:00:00+00:00',
      notes: 'Gate code 42\r\nRing first\n',
      custom_fields: { asset: 'Pump', scope_of_work: 'Install', warranty: '' },
    };
    expect(fingerprint(likenessOfJob(rewritten))).toBe(printOf({}));
  });

  it('is that of a list entry without notes and custom fields when the booking has none', () => {
    const { notes: _, custom_fields: __, ...bare } = request;
    const entry = { ...listed, notes: '', custom_fields: {} };
    expect(fingerprint(likenessOfJob(entry))).toBe(fingerprint(likenessOfRequest(bare)));
  });

  it.each<[string, Partial<BookingRequest>]>([
    ['site', { site: '3065757' }],
    ['title', { title: 'Annual Service' }],
    ['start', { start_time: '2026-07-01T09:15:00+10:00' }],
    ['end', { end_time: '2026-07-01T11:15:00+10:00' }],
    ['notes', { notes: 'Gate code 43\nRing first' }],
    ['custom field', { custom_fields: { scope_of_work: 'Repair', asset: 'Pump' } }],
  ])('differs with another %s', (_, different) => {
    expect(printOf(different)).not.toBe(printOf({}));
  });

  it('is blind to what the list does not show', () => {
    expect(printOf({ job_type: '29401', project: '1052232', purchase_order_number: 'PO 7' })).toBe(printOf({}));
  });

  it('never runs two fields into one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (title, notes, otherTitle, otherNotes) => {
        const a = likenessOfRequest({ ...request, title, notes });
        const b = likenessOfRequest({ ...request, title: otherTitle, notes: otherNotes });
        expect(fingerprint(a) === fingerprint(b)).toBe(a.title === b.title && a.notes === b.notes);
      }),
    );
  });
});

describe('the hash of a request', () => {
  it('is the same for the same keys in another order', () => {
    const reversed = { ...request, custom_fields: { asset: 'Pump', scope_of_work: 'Install' } };
    expect(bodyHash(reversed)).toBe(bodyHash(request));
  });

  it.each<[string, BookingRequest]>([
    ['PO number', { ...request, purchase_order_number: '7' }],
    ['job type', { ...request, job_type: '29401' }],
    ['offset of the same instant', { ...request, start_time: '2026-07-01T08:30:00+09:30' }],
  ])('differs with another %s', (_, different) => {
    expect(bodyHash(different)).not.toBe(bodyHash(request));
  });
});

describe('what the office may have changed', () => {
  const mine = likenessOfRequest(request);
  it.each([
    [
      'other times',
      { ...listed, start_time: '2026-07-02T09:00:00+10:00', end_time: '2026-07-02T10:00:00+10:00' },
      true,
    ],
    ['other notes', { ...listed, notes: 'Gate code 42\nRang, no answer' }, true],
    ['both', { ...listed, notes: '', start_time: '2026-07-02T09:00:00+10:00' }, false],
    ['another site', { ...listed, site: { id: '1' } }, false],
    ['another title', { ...listed, title: 'Repair' }, true],
    ['another title and other notes', { ...listed, title: 'Repair', notes: '' }, false],
  ])('with %s: still nearly alike is %s', (_, job, expected) => {
    expect(nearlyAlike(mine, likenessOfJob(job))).toBe(expected);
  });
});
