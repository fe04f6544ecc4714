import { expect, it } from 'vitest';
import { EXAMPLE_BOOKING } from '../../../../tools/gallery/answers.ts';
import { keyAfter, makeKey } from '../../submission/make-key.ts';
import { sentAgainAmong } from './mended.ts';

const booking = (key: string) => ({ ...EXAMPLE_BOOKING, key });

it('takes a refused booking for mended once it has been sent again, by whoever did', () => {
  const refused = makeKey();
  expect(sentAgainAmong([refused, makeKey()].map(booking))).toEqual([]);
  expect(sentAgainAmong([keyAfter(refused), refused].map(booking))).toEqual([refused]);
});

it('takes all but the last for mended of one that was refused again', () => {
  const first = makeKey();
  const second = keyAfter(first);
  const third = keyAfter(second);
  expect(sentAgainAmong([third, second, first].map(booking))).toEqual([second, first]);
});
