import { expect, it } from 'vitest';
import { bookingKeySchema } from '../../contract/bookings.ts';
import { keyAfter, makeKey } from './make-key.ts';

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

it('makes of one key the same next one everywhere, which the contract accepts', () => {
  expect(keyAfter('0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c0f')).toBe('0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10');
  expect(keyAfter('ffffffff-ffff-4fff-bfff-fffeffffffff')).toBe('ffffffff-ffff-4fff-bfff-fffe00000000');
  expect(bookingKeySchema.safeParse(keyAfter(makeKey())).success).toBe(true);
});
