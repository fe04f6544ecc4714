import { expect, it } from 'vitest';
import { makeRequestId } from './request-id.ts';

it('looks like the reference’s example', () => {
  expect(makeRequestId(Date.UTC(2026, 10, 24))).toMatch(/^req_[0-9A-HJKMNP-TV-Z]{26}$/);
});

it('spells the time first, so that later IDs sort later', () => {
  const noise = new Uint8Array(16).fill(7);
  expect(makeRequestId(0, noise)).toBe('req_00000000007777777777777777');
  expect(makeRequestId(33, noise)).toBe('req_00000000117777777777777777');
  expect(makeRequestId(Date.UTC(2026, 10, 24), noise) < makeRequestId(Date.UTC(2026, 10, 25), noise)).toBe(true);
});
