import { expect, it } from 'vitest';
import { bookingKeySchema } from '../../contract/bookings.ts';
import { makeKey } from './make-key.ts';

it('makes a key that the contract accepts, a new one each time', () => {
  expect(bookingKeySchema.safeParse(makeKey()).success).toBe(true);
  expect(makeKey()).not.toBe(makeKey());
});

it('makes one in an insecure context too, whatever the random bytes are', () => {
  const insecure = (fill: number) => ({
    getRandomValues: <T extends ArrayBufferView | null>(array: T) => {
      if (array instanceof Uint8Array) array.fill(fill);
      return array;
    },
  });
  expect(makeKey(insecure(0x00))).toBe('00000000-0000-4000-8000-000000000000');
  expect(makeKey(insecure(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
