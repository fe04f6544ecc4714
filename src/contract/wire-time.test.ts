import { describe, expect, it } from 'vitest';
import { instantOf, partsOf, wireTimeSchema } from './wire-time.ts';

describe('a wire time', () => {
  it.each(['2026-07-01T09:00:00+10:00', '2028-02-29T23:59:59-03:30', '2026-07-01T09:00:00+00:00'])(
    'may be %s',
    (value) => {
      expect(wireTimeSchema.safeParse(value).success).toBe(true);
    },
  );

  it.each([
    ['UTC written as Z', '2026-07-01T09:00:00Z'],
    ['fractions of a second', '2026-07-01T09:00:00.000+10:00'],
    ['no seconds', '2026-07-01T09:00+10:00'],
    ['no offset', '2026-07-01T09:00:00'],
    ['a day that does not exist', '2026-02-30T09:00:00+10:00'],
    ['an hour that does not exist', '2026-07-01T24:00:00+10:00'],
    ['an offset no place has', '2026-07-01T09:00:00+15:00'],
  ])('may not have %s', (_, value) => {
    expect(wireTimeSchema.safeParse(value).success).toBe(false);
  });

  it('spells out the date, time and offset at the place', () => {
    expect(partsOf('2026-07-01T09:00:00+10:00')).toEqual({ date: '2026-07-01', time: '09:00', offset: '+10:00' });
    expect(instantOf('2026-07-01T09:00:00+10:00')).toBe(Date.UTC(2026, 5, 30, 23));
  });
});
