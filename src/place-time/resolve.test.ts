import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Resolution, resolve } from './resolve.ts';
import { isTimeZone, wallAt, wireAt } from './zone.ts';

/** A resolution as one short line, so that a table reads like a table. */
function inShort(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'one':
      return resolution.at.offset;
    case 'two':
      return `${resolution.earlier.offset} or ${resolution.later.offset}`;
    case 'none':
      return `skipped: ${Object.values(resolution.before).join(' ')} or ${Object.values(resolution.after).join(' ')}`;
    default:
      return resolution satisfies never;
  }
}

describe('resolve', () => {
  it.each([
    // An ordinary day, in and out of daylight saving time.
    ['2026-07-01', '09:00', 'Australia/Brisbane', '+10:00'],
    ['2026-07-01', '09:00', 'Australia/Sydney', '+10:00'],
    ['2026-12-01', '09:00', 'Australia/Sydney', '+11:00'],
    ['2026-07-01', '09:00', 'Asia/Kathmandu', '+05:45'],
    ['2026-07-01', '09:00', 'Australia/Eucla', '+08:45'],
    ['2026-07-01', '09:00', 'UTC', '+00:00'],
    // Sydney skips 2:00 to 3:00 in October and repeats it in April.
    ['2026-10-04', '01:59', 'Australia/Sydney', '+10:00'],
    ['2026-10-04', '02:00', 'Australia/Sydney', 'skipped: 2026-10-04 01:00 or 2026-10-04 03:00'],
    ['2026-10-04', '02:30', 'Australia/Sydney', 'skipped: 2026-10-04 01:30 or 2026-10-04 03:30'],
    ['2026-10-04', '03:00', 'Australia/Sydney', '+11:00'],
    ['2026-04-05', '01:59', 'Australia/Sydney', '+11:00'],
    ['2026-04-05', '02:00', 'Australia/Sydney', '+11:00 or +10:00'],
    ['2026-04-05', '02:59', 'Australia/Sydney', '+11:00 or +10:00'],
    ['2026-04-05', '03:00', 'Australia/Sydney', '+10:00'],
    // Lord Howe changes by half an hour; Chatham stands at three quarters.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', 'skipped: 2026-10-04 01:45 or 2026-10-04 02:45'],
    ['2026-10-04', '02:30', 'Australia/Lord_Howe', '+11:00'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '+11:00 or +10:30'],
    ['2026-04-05', '02:00', 'Australia/Lord_Howe', '+10:30'],
    ['2026-09-27', '03:00', 'Pacific/Chatham', 'skipped: 2026-09-27 02:00 or 2026-09-27 04:00'],
    ['2026-04-05', '03:00', 'Pacific/Chatham', '+13:45 or +12:45'],
    // Days that begin at 1:00, or whose midnight comes twice.
    ['2018-11-04', '00:30', 'America/Sao_Paulo', 'skipped: 2018-11-03 23:30 or 2018-11-04 01:30'],
    ['2026-04-24', '00:00', 'Africa/Cairo', 'skipped: 2026-04-23 23:00 or 2026-04-24 01:00'],
    ['2026-10-29', '23:30', 'Africa/Cairo', '+03:00 or +02:00'],
    ['2026-03-29', '00:00', 'Asia/Beirut', 'skipped: 2026-03-28 23:00 or 2026-03-29 01:00'],
    // Apia had no 30 December 2011, Kwajalein no 21 August 1993; Kwajalein had 30 September 1969 twice.
    ['2011-12-30', '09:00', 'Pacific/Apia', 'skipped: 2011-12-29 09:00 or 2011-12-31 09:00'],
    ['2011-12-29', '23:59', 'Pacific/Apia', '-10:00'],
    ['2011-12-31', '00:00', 'Pacific/Apia', '+14:00'],
    ['1993-08-21', '09:00', 'Pacific/Kwajalein', 'skipped: 1993-08-20 09:00 or 1993-08-22 09:00'],
    ['1969-09-30', '09:00', 'Pacific/Kwajalein', '+11:00 or -12:00'],
    // Decades out, by the rules as they stand.
    ['2066-01-05', '09:00', 'Australia/Sydney', '+11:00'],
    ['2066-07-05', '09:00', 'Australia/Sydney', '+10:00'],
    ['2066-10-03', '02:30', 'Australia/Sydney', 'skipped: 2066-10-03 01:30 or 2066-10-03 03:30'],
  ])('reads %s %s in %s as %s', (date, time, timeZone, expected) => {
    expect(inShort(resolve(date, time, timeZone))).toBe(expected);
  });

  it('writes the instant with seconds and a numeric offset, and never Z', () => {
    expect(resolve('2026-07-01', '09:00', 'Australia/Brisbane')).toEqual({
      kind: 'one',
      at: { wire: '2026-07-01T09:00:00+10:00', offset: '+10:00', epochMs: Date.UTC(2026, 5, 30, 23) },
    });
    expect(resolve('2026-01-01', '09:00', 'Etc/UTC')).toMatchObject({ at: { wire: '2026-01-01T09:00:00+00:00' } });
  });

  it('gives the earlier reading of a repeated hour first, an hour before the later', () => {
    const resolution = resolve('2026-04-05', '02:30', 'Australia/Sydney');
    if (resolution.kind !== 'two') throw new Error(`expected two, got ${resolution.kind}`);
    expect(resolution.later.epochMs - resolution.earlier.epochMs).toBe(3_600_000);
  });

  it.each([
    ['2026-02-30', '09:00', 'UTC'],
    ['2026-7-1', '09:00', 'UTC'],
    ['2026-07-01', '24:00', 'UTC'],
    ['2026-07-01', '9:00', 'UTC'],
    ['2026-07-01', '09:00', 'Mars/Olympus'],
  ])('throws a TypeError for %s %s in %s, which no caller may ask', (date, time, timeZone) => {
    expect(() => resolve(date, time, timeZone)).toThrow(TypeError);
  });
});

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC');
const minutes = fc
  .integer({ min: Date.UTC(1972, 1, 1) / 60_000, max: Date.UTC(2100, 0) / 60_000 })
  .map((minute) => minute * 60_000);

it('finds every instant again from the wall time and offset it shows, in every zone', () => {
  fc.assert(
    fc.property(zones, minutes, (timeZone, epochMs) => {
      const { date, time } = wallAt(epochMs, timeZone);
      const resolution = resolve(date, time, timeZone);
      const readings =
        resolution.kind === 'one'
          ? [resolution.at]
          : resolution.kind === 'two'
            ? [resolution.earlier, resolution.later]
            : [];
      expect(readings.map((reading) => reading.wire)).toContain(wireAt(epochMs, timeZone));
      expect(readings.map((reading) => reading.epochMs)).toContain(epochMs);
      expect(Date.parse(wireAt(epochMs, timeZone))).toBe(epochMs);
    }),
    { numRuns: 2000 },
  );
});

describe('isTimeZone', () => {
  it.each(['Australia/Brisbane', 'Asia/Kolkata', 'Asia/Calcutta', 'UTC', 'Etc/GMT+5'])('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });
  it.each(['', 'Mars/Olympus', '+10:00', 'local', 'system', 'UTC+3'])('refuses %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
