import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booking } from '../../../contract/bookings.ts';
import { aBooking, keyNumbered } from './for-tests.ts';
import { standing, wentWrong, withBooking } from './recent-list.ts';

const at = (number: number, over: Partial<Booking> = {}) =>
  aBooking({ key: keyNumbered(number), received_at: new Date(number * 1000).toISOString(), ...over });
const keys = (bookings: readonly Booking[]) => bookings.map(({ key }) => key);

describe('a booking that moves on', () => {
  it('changes in its place', () => {
    const list = { bookings: [at(3), at(2, { state: 'waiting' }), at(1)], more: true };
    const next = withBooking(list, at(2, { state: 'booked' }));
    expect(keys(next.bookings)).toEqual(keys(list.bookings));
    expect(next.bookings[1]?.state).toBe('booked');
    expect(next.bookings[0]).toBe(list.bookings[0]);
  });

  it('stands where its time puts it when it is new', () => {
    const list = { bookings: [at(5), at(3)], more: false };
    expect(keys(withBooking(list, at(6)).bookings)).toEqual(keys([at(6), at(5), at(3)]));
    expect(keys(withBooking(list, at(4)).bookings)).toEqual(keys([at(5), at(4), at(3)]));
    expect(keys(withBooking(list, at(1)).bookings)).toEqual(keys([at(5), at(3), at(1)]));
  });

  it('is not listed under a gap: older than all that are listed where there are more', () => {
    const list = { bookings: [at(5), at(3)], more: true };
    expect(withBooking(list, at(1))).toBe(list);
  });

  it('comes to the same list in whatever order the news arrives, and told twice', () => {
    const news = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });
    fc.assert(
      fc.property(news, (numbers) => {
        const list = numbers.reduce((before, number) => withBooking(before, at(number)), {
          bookings: [] as Booking[],
          more: false,
        });
        const expected = [...new Set(numbers)].sort((a, b) => b - a);
        expect(keys(list.bookings)).toEqual(expected.map(keyNumbered));
      }),
    );
  });
});

describe('while someone is at the list', () => {
  it('rows keep their place: what is new waits and is counted, what is known still changes', () => {
    const held = new Set(keys([at(2), at(1)]));
    const now = [at(3), at(2, { state: 'refused' }), at(1)];
    const { shown, waiting } = standing(now, held);
    expect(keys(shown)).toEqual(keys([at(2), at(1)]));
    expect(shown[0]?.state).toBe('refused');
    expect(waiting).toBe(1);
  });

  it('everything is shown once they have left', () => {
    const now = [at(3), at(2)];
    expect(standing(now, undefined)).toEqual({ shown: now, waiting: 0 });
  });
});

describe('what is told aloud', () => {
  it('is a booking that has just gone wrong, and no other', () => {
    const sent = [at(1, { state: 'sending' })];
    expect(wentWrong(sent, [at(1, { state: 'refused' })])?.state).toBe('refused');
    expect(wentWrong(sent, [at(1, { state: 'unresolved' })])?.state).toBe('unresolved');
    expect(wentWrong(sent, [at(1, { state: 'booked' })])).toBeUndefined();
    expect(wentWrong([at(1, { state: 'refused' })], [at(1, { state: 'refused' })])).toBeUndefined();
  });

  it('is one that was refused before it was ever listed, but none that is older than what was', () => {
    expect(wentWrong([], [at(1, { state: 'refused' })])?.key).toBe(keyNumbered(1));
    expect(wentWrong([at(2)], [at(3, { state: 'refused' }), at(2)])?.key).toBe(keyNumbered(3));
    expect(wentWrong([at(2)], [at(2), at(1, { state: 'refused' })])).toBeUndefined();
  });
});
