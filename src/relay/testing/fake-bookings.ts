import type { Booking } from '../../contract/bookings.ts';
import type { Bookings, NewBooking, Submitted } from '../ports.ts';

/** For tests: a journal in memory whose sender does at once whatever the test says. */
export class FakeBookings implements Bookings {
  readonly submitted: NewBooking[] = [];
  readonly #bookings = new Map<string, Booking>();
  /** What the sending came to. */
  outcomeIs: Partial<Booking> & Pick<Booking, 'state'> = { state: 'booked', job: { id: '21172159', number: '16' } };
  /** Nothing can be read or written. */
  isBroken = false;
  /** Nothing can be written. */
  isFull = false;

  async submit(booking: NewBooking): Promise<Submitted> {
    if (this.isBroken) return { kind: 'not-known' };
    if (this.isFull) return { kind: 'not-stored' };
    const known = this.#bookings.get(booking.key);
    if (known) {
      const isSame = JSON.stringify(known.request) === JSON.stringify(booking.request);
      return isSame ? { kind: 'known', booking: known } : { kind: 'key-reused' };
    }
    this.submitted.push(booking);
    const { key, request, names } = booking;
    const stored: Booking = {
      key,
      request,
      state: 'received',
      detail: 'We have your request.',
      received_at: '2026-06-01T00:00:00.000Z',
      ...(names.site !== undefined && { site_name: names.site }),
    };
    this.#bookings.set(key, stored);
    return { kind: 'accepted', booking: stored };
  }

  async find(key: string): Promise<Booking | undefined> {
    if (this.isBroken) throw new Error('the disk is full');
    return this.#bookings.get(key);
  }

  async outcome(key: string): Promise<Booking | undefined> {
    const booking = this.#bookings.get(key);
    if (!booking) return undefined;
    const settled = { ...booking, ...this.outcomeIs };
    this.#bookings.set(key, settled);
    return settled;
  }
}
