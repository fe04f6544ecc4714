import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import words from '../words/languages/en.json?messages';
import { readTime } from './typed-time.ts';
import { wallTimeOf } from './wall-time.ts';

const reading = { locale: 'en-AU', words: words.place };

function read(typed: string): string {
  const result = readTime(typed, reading);
  return result.ok ? result.time : result.reason;
}

describe('a time typed as', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9am', '09:00'],
    ['9 a.m.', '09:00'],
    ['9 AM', '09:00'],
    ['9p', '21:00'],
    ['2.30 pm', '14:30'],
    ['2:30 p.m.', '14:30'],
    ['1430', '14:30'],
    ['14h30', '14:30'],
    ['14h', '14:00'],
    ["9 o'clock", '09:00'],
    ['noon', '12:00'],
    ['Midday', '12:00'],
    ['12 noon', '12:00'],
    ['midnight', '00:00'],
    ['12', '12:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    ['９', '09:00'],
  ])('%s is %s', (typed, time) => {
    expect(read(typed)).toBe(time);
  });

  it.each([
    ['', 'empty'],
    ['morning', 'not-understood'],
    ['9:5', 'not-understood'],
    ['9.30.1', 'not-understood'],
    ['9-11', 'not-understood'],
    ['-3', 'not-understood'],
    ['__proto__', 'not-understood'],
    ['constructor', 'not-understood'],
    ['24', 'impossible'],
    ['2400', 'impossible'],
    ['9:60', 'impossible'],
    ['13pm', 'impossible'],
    ['0am', 'impossible'],
    ['14:30 pm', 'impossible'],
  ])('%j is refused as %s, with examples', (typed, reason) => {
    expect(read(typed)).toBe(reason);
    expect(readTime(typed, reading)).toMatchObject({ message: expect.stringContaining('9:30') });
  });
});

it('reads a bare hour on the 24-hour clock, and says where the afternoon may have been meant', () => {
  expect(readTime('2', reading)).toEqual({ ok: true, time: '02:00', mayMeanAfternoon: true });
  expect(readTime('6:30', reading)).toEqual({ ok: true, time: '06:30', mayMeanAfternoon: true });
  for (const typed of ['02', '2am', '0230', '7', '9', '12', '14', '0', 'midnight']) {
    expect(readTime(typed, reading)).toMatchObject({ ok: true, mayMeanAfternoon: false });
  }
});

it('reads back every minute of the day in each way a person writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
      const time = wallTimeOf(minute);
      const [hours = '', minutes = ''] = time.split(':');
      const half = Number(hours) < 12 ? 'am' : 'pm';
      const ways = [time, hours + minutes, `${hours}.${minutes}`, `${Number(hours) % 12 || 12}:${minutes} ${half}`];
      expect(ways.map(read)).toEqual(ways.map(() => time));
    }),
  );
});

it.each([' ', '9', ':', 'a.', ' o', 'h1'])(
  'does not try to read a text that nobody types, at once: many times %j',
  (part) => {
    expect(read(`9${part.repeat(100_000)}x`)).toBe('not-understood');
  },
);

it('answers any text at all with a time or with what is wrong', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:.hapm ]{0,12}$/)), (typed) => {
      const result = readTime(typed, reading);
      if (result.ok) expect(result.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      else expect(result.message).not.toBe('');
    }),
  );
});
