import { describe, expect, it } from 'vitest';
import type { BookingRequest } from '../../../contract/bookings.ts';
import { EMPTY_VISIT } from '../../visit-form.ts';
import { forAnotherSite, formOfRequest, sameSiteAgain } from './form-of-request.ts';

const REQUEST: BookingRequest = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2027-07-01T09:00:00+10:00',
  end_time: '2027-07-01T11:00:00+10:00',
  time_zone: 'Australia/Brisbane',
  project: '1052232',
  notes: 'Call first.',
  purchase_order_number: 'PO 7',
  external_id: 'REF-1',
  custom_fields: { scope_of_work: 'Two units' },
};
const KNOWLEDGE = { customFields: [], zoneOf: () => 'Australia/Brisbane', locale: 'en-AU' };

const TYPED = {
  ...EMPTY_VISIT,
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  project: '1052232',
  date: '1 July 2027',
  from: '9:00 am',
  to: '11:00 am',
  notes: 'Call first.',
  purchase_order_number: 'PO 7',
  external_id: 'REF-1',
  custom_fields: { scope_of_work: 'Two units' },
};

describe('a booking back in the form', () => {
  it('stands there as it would have been typed', () => {
    expect(formOfRequest(REQUEST, KNOWLEDGE)).toEqual(TYPED);
  });

  it('keeps a zone that was chosen against the site’s own', () => {
    expect(formOfRequest({ ...REQUEST, time_zone: 'Australia/Perth' }, KNOWLEDGE).time_zone).toBe('Australia/Perth');
    expect(formOfRequest(REQUEST, { ...KNOWLEDGE, zoneOf: () => undefined }).time_zone).toBe('Australia/Brisbane');
  });

  it('leaves the site to be chosen when it is repeated for another', () => {
    expect(forAnotherSite(REQUEST, KNOWLEDGE)).toEqual({ ...TYPED, site: '', external_id: '' });
  });

  it('leaves title and time to be said for the same site again', () => {
    expect(sameSiteAgain(REQUEST, KNOWLEDGE)).toEqual({
      ...TYPED,
      title: '',
      date: '',
      from: '',
      to: '',
      external_id: '',
    });
  });
});
