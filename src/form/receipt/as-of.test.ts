import { expect, it } from 'vitest';
import { asOf } from './as-of.ts';

const reader = { locale: 'en-AU', timeZone: 'Australia/Sydney' };

it('tells when a status was heard on the reader’s own clock, with the day unless it is today', () => {
  const seenAt = '2026-06-01T00:42:10.123Z';
  expect(asOf(seenAt, reader, Date.parse('2026-06-01T05:00:00Z'))).toBe('10:42 am');
  expect(asOf(seenAt, reader, Date.parse('2026-06-01T15:00:00Z'))).toBe('Mon 1 June, 10:42 am');
});
