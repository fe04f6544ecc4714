import { randomUUID } from 'node:crypto';
import type { BookingRequest } from '../../contract/bookings.ts';
import { OPEN_SUBJECT, OWN_CHANNEL } from '../../contract/passes.ts';
import type { Entry } from '../journal/entry.ts';
import { bodyHash, fingerprint, likenessOfRequest } from '../journal/fingerprint.ts';
import { newLife } from '../journal/life.ts';
import type { Owner } from '../ports.ts';

/** A request that fits the contract, with what a test wants different. */
export function aRequest(different: Partial<BookingRequest> = {}): BookingRequest {
  return {
    site: '3065756',
    job_type: '29400',
    title: 'Annual service',
    start_time: '2027-07-01T09:00:00+10:00',
    end_time: '2027-07-01T11:00:00+10:00',
    ...different,
  };
}

/** Whose the bookings of open access are. */
export const openOwner: Owner = { channel: OWN_CHANNEL, subject: OPEN_SUBJECT };

let count = 0;

/** A booking just received at `at`, unlike any other unless told otherwise. */
export function anEntry(at: number, different: Partial<Entry> = {}): Entry {
  count += 1;
  const key = different.key ?? randomUUID();
  const request = different.request ?? aRequest({ title: `Visit ${count}` });
  return {
    key,
    version: 1,
    visitor: 'visitor',
    owner: openOwner,
    request,
    names: { site: 'Acme Depot', jobType: 'Installation' },
    receivedAt: at,
    externalId: key,
    bodyHash: bodyHash(request),
    fingerprint: fingerprint(likenessOfRequest(request)),
    life: newLife(at),
    lastSeen: undefined,
    jobStatus: undefined,
    ...different,
  };
}
