import { beforeEach, expect, it } from 'vitest';
import { EXAMPLE_BOOKING } from '../../../../tools/gallery/answers.ts';
import { createStore, type Store } from '../../storage.ts';
import { mendedAmong, noteMended } from './mended.ts';

const booking = (key: string) => ({ ...EXAMPLE_BOOKING, key });

let device: Store;
beforeEach(() => {
  device = createStore(() => {
    throw new Error('none');
  }, new EventTarget());
});

it('takes a refused booking for mended once what was made of it has been sent', () => {
  noteMended(device, 'refused', 'anew');
  expect(mendedAmong(device, [booking('refused'), booking('other')])).toEqual([]);
  expect(mendedAmong(device, [booking('anew'), booking('refused')])).toEqual(['refused']);
});

it('goes by the last time that it was mended', () => {
  noteMended(device, 'refused', 'given up');
  noteMended(device, 'refused', 'anew');
  expect(mendedAmong(device, [booking('anew'), booking('refused')])).toEqual(['refused']);
});

it('remembers the last hundred', () => {
  for (let count = 0; count <= 100; count++) noteMended(device, `refused ${count}`, 'anew');
  const bookings = ['anew', 'refused 0', 'refused 1', 'refused 100'].map(booking);
  expect(mendedAmong(device, bookings)).toEqual(['refused 1', 'refused 100']);
});
