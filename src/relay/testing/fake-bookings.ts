import type { Booking, BookingList } from '../../contract/bookings.ts';
import { isSameOwner, isWithin } from '../access/reach.ts';
import type { Bookings, Erased, NewBooking, Owner, Reach, Submitted } from '../ports.ts';

/** For tests: a journal in memory whose sender does at once whatever the test says. */
export class FakeBookings implements Bookings {
  readonly submitted: NewBooking[] = [];
  readonly #bookings = new Map<string, { booking: Booking; owner: Owner }>();
  /** What the sending came to. */
  outcomeIs: Partial<Booking> & Pick<Booking, 'state'> = { state: 'booked', job: { id: '21172159', number: '16' } };
  /** Nothing can be read or written. */
  isBroken = false;
  /** Nothing can be written. */
  isFull = false;
  /** As much is on its way as may be. */
  hasNoRoom = false;

  async submit(submitted: NewBooking): Promise<Submitted> {
    const { key, request, names, owner, takenBy } = submitted;
    if (this.isBroken) return { kind: 'not-known' };
    if (this.isFull) return { kind: 'not-stored' };
    const known = this.#bookings.get(key);
    if (known) {
      const isSame = JSON.stringify(known.booking.request) === JSON.stringify(request);
      return isSame && isSameOwner(known.owner, owner)
        ? { kind: 'known', booking: known.booking }
        : { kind: 'key-reused' };
    }
    const erased = await this.findErased();
    if (erased) return { kind: 'erased', erased };
    if (this.hasNoRoom) return { kind: 'queue-full', retryAfterMs: 30_000 };
    this.submitted.push(submitted);
    const booking: Booking = {
      key,
      request,
      state: 'received',
      detail: 'We have your request.',
      received_at: '2026-06-01T00:00:00.000Z',
      ...(names.site !== undefined && { site_name: names.site }),
      ...(takenBy !== undefined && { taken_by: takenBy }),
    };
    this.#bookings.set(key, { booking, owner });
    return { kind: 'accepted', booking };
  }

  async find(key: string, reach: Reach): Promise<Booking | undefined> {
    if (this.isBroken) throw new Error('the disk is full');
    const known = this.#bookings.get(key);
    return known && isWithin(reach, known.owner) ? known.booking : undefined;
  }

  async known(key: string, reach: Reach): Promise<{ booking: Booking } | { erased: Erased } | undefined> {
    const booking = await this.find(key, reach);
    if (booking) return { booking };
    const erased = await this.findErased();
    return erased && { erased };
  }

  async findAsItIs(key: string, reach: Reach): Promise<Booking | undefined> {
    return await this.find(key, reach);
  }

  async list(reach: Reach, limit: number): Promise<BookingList> {
    const bookings = this.#within(reach).reverse();
    return { bookings: bookings.slice(0, limit), more: bookings.length > limit };
  }

  async ofJob(jobId: string, reach: Reach): Promise<Booking | undefined> {
    return this.#within(reach).find(({ job }) => job?.id === jobId);
  }

  async findErased(): Promise<Erased | undefined> {
    return undefined;
  }

  async outcome(key: string): Promise<Booking | undefined> {
    const known = this.#bookings.get(key);
    if (!known) return undefined;
    const booking = { ...known.booking, ...this.outcomeIs };
    this.#bookings.set(key, { ...known, booking });
    return booking;
  }

  #within(reach: Reach): Booking[] {
    if (this.isBroken) throw new Error('the disk is full');
    return [...this.#bookings.values()].filter(({ owner }) => isWithin(reach, owner)).map(({ booking }) => booking);
  }
}
