import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isTimeZone, offsetAt, offsetTextAt, wallAt, wireAt } from './zone.ts';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'GMT', 'Etc/GMT-14', 'Etc/GMT+12', 'US/Pacific', 'NZ'];
const FROM = Date.UTC(1970, 0, 1);
const UNTIL = Date.UTC(2060, 0, 1);
const MONTH = 30.4 * 24 * 60 * 60_000;

describe('the offset of a zone', () => {
  it('is what luxon says it is, for every zone at any instant from 1970 to 2060', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: FROM, max: UNTIL }), (timeZone, epochMs) => {
        const luxon = IANAZone.create(timeZone);
        expect(offsetAt(epochMs, timeZone)).toBeCloseTo(luxon.offset(epochMs), 6);
        expect(offsetTextAt(epochMs, timeZone)).toBe(luxon.formatOffset(epochMs, 'short'));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is what luxon says it is in every zone, at every 31st month of those years', () => {
    for (const timeZone of ZONES) {
      const luxon = IANAZone.create(timeZone);
      for (let epochMs = FROM; epochMs < UNTIL; epochMs += 31 * MONTH) {
        expect(`${timeZone} ${offsetAt(epochMs, timeZone)}`).toBe(`${timeZone} ${luxon.offset(epochMs)}`);
      }
    }
  });

  it.each([
    ['Australia/Brisbane', '+10:00'],
    ['Australia/Adelaide', '+09:30'],
    ['Asia/Kathmandu', '+05:45'],
    ['America/St_Johns', '-02:30'],
    ['Atlantic/Reykjavik', '+00:00'],
  ])('in July 2026 reads in %s as %s', (timeZone, text) => {
    expect(offsetTextAt(Date.UTC(2026, 6, 1), timeZone)).toBe(text);
  });
});

describe('an instant in a zone', () => {
  const instant = Date.UTC(2026, 5, 30, 23, 0, 5, 678);

  it('crosses the wire in the wall time of the place, without parts of a second', () => {
    expect(wireAt(instant, 'Australia/Brisbane')).toBe('2026-07-01T09:00:05+10:00');
  });

  it('shows the calendar and clock of the place', () => {
    expect(wallAt(instant, 'America/St_Johns')).toEqual({ date: '2026-06-30', time: '20:30' });
  });
});

describe('the name of a zone', () => {
  it.each(['Australia/Brisbane', 'UTC', 'US/Pacific', 'Pacific/Chatham'])('may be %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', '+10:00', '-03:00', 'Australia/Atlantis', 'Mars/Olympus_Mons', ' UTC'])('may not be "%s"', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  it('that nobody knows is refused where an offset is asked for', () => {
    expect(() => offsetAt(0, 'Australia/Atlantis')).toThrow(TypeError);
  });
});
