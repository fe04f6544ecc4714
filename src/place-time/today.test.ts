import { expect, it } from 'vitest';
import { todayAt } from './today.ts';

it('is the date at the place, whichever side of midnight the visitor stands', () => {
  const now = Date.parse('2026-06-30T14:30:00Z');
  expect(todayAt(now, 'Australia/Brisbane')).toBe('2026-07-01');
  expect(todayAt(now, 'Australia/Perth')).toBe('2026-06-30');
  expect(todayAt(now, 'America/New_York')).toBe('2026-06-30');
  expect(todayAt(now, 'Pacific/Kiritimati')).toBe('2026-07-01');
});
