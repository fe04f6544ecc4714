import { describe, expect, it } from 'vitest';
import { addWallMinutes, isWallTime, minutesOf, wallMinutesBetween, wallTimeOf } from './wall-time.ts';

describe('wall-clock arithmetic', () => {
  it.each([
    ['2026-07-01', '09:00', 120, '2026-07-01 11:00'],
    ['2026-07-01', '22:30', 120, '2026-07-02 00:30'],
    ['2026-12-31', '23:59', 1, '2027-01-01 00:00'],
    ['2026-07-01', '00:30', -60, '2026-06-30 23:30'],
    ['2026-07-01', '09:00', 3 * 24 * 60, '2026-07-04 09:00'],
    // Blind to the clock change on purpose: a person counts on the wall.
    ['2026-10-04', '01:00', 120, '2026-10-04 03:00'],
  ])('%s %s and %i minutes is %s', (date, time, minutes, expected) => {
    const later = addWallMinutes({ date, time }, minutes);
    expect(`${later.date} ${later.time}`).toBe(expected);
    expect(wallMinutesBetween({ date, time }, later)).toBe(minutes);
  });

  it('knows a wall time from anything else', () => {
    expect(['00:00', '23:59'].every(isWallTime)).toBe(true);
    expect(['24:00', '9:00', '09:60', '0900', ''].some(isWallTime)).toBe(false);
  });

  it('throws a TypeError for what no clock shows', () => {
    expect(() => minutesOf('9:00')).toThrow(TypeError);
    expect(() => wallTimeOf(1440)).toThrow(TypeError);
    expect(wallTimeOf(1439)).toBe('23:59');
  });
});
