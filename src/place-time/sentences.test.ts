import { describe, expect, it, vi } from 'vitest';
import words from '../words/languages/en.json?messages';
import { fullWindow, ownWindow, shortWindow, trueLength } from './sentences.ts';

const morning = {
  start: '2026-07-01T09:00:00+10:00',
  end: '2026-07-01T11:00:00+10:00',
  timeZone: 'Australia/Brisbane',
  locale: 'en-AU',
};
const overnight = { ...morning, start: '2026-07-01T22:00:00+10:00', end: '2026-07-02T02:00:00+10:00' };
const spring = {
  start: '2026-10-04T01:00:00+10:00',
  end: '2026-10-04T04:00:00+11:00',
  timeZone: 'Australia/Sydney',
  locale: 'en-AU',
};
const autumn = { ...spring, start: '2026-04-05T02:30:00+11:00', end: '2026-04-05T02:15:00+10:00' };

describe('the full window', () => {
  it.each([
    ['an ordinary visit', morning, 'Wed 1 July 2026, 9:00 – 11:00 am, Brisbane time (UTC+10:00)'],
    [
      'a visit over noon',
      { ...morning, end: '2026-07-01T13:00:00+10:00' },
      'Wed 1 July 2026, 9:00 am – 1:00 pm, Brisbane time (UTC+10:00)',
    ],
    [
      'a visit over midnight',
      overnight,
      'Wed 1 July 2026, 10:00 pm – Thu 2 July 2026, 2:00 am, Brisbane time (UTC+10:00)',
    ],
    [
      'a visit over the skipped hour',
      spring,
      'Sun 4 October 2026, 1:00 am (UTC+10:00) – 4:00 am (UTC+11:00), Sydney time, 2 hours long because the clocks change',
    ],
    [
      'a visit that begins and ends in the repeated hour',
      autumn,
      'Sun 5 April 2026, 2:30 am (UTC+11:00) – 2:15 am (UTC+10:00), Sydney time, 45 minutes long because the clocks change',
    ],
    [
      'a night visit over the skipped hour',
      { ...spring, start: '2026-10-03T22:00:00+10:00' },
      'Sat 3 October 2026, 10:00 pm (UTC+10:00) – Sun 4 October 2026, 4:00 am (UTC+11:00), Sydney time, 5 hours long because the clocks change',
    ],
    [
      'a visit whose zone is not known',
      { ...morning, timeZone: undefined },
      'Wed 1 July 2026, 9:00 – 11:00 am, UTC+10:00',
    ],
    [
      'an American reader',
      { ...morning, locale: 'en-US' },
      'Wed July 1, 2026, 9:00 – 11:00 AM, Brisbane time (UTC+10:00)',
    ],
  ])('of %s reads as a person would say it', (_, window, sentence) => {
    expect(fullWindow(window, words.place)).toBe(sentence);
  });

  it('has plain spaces only, so that it can be searched for and copied', () => {
    expect(fullWindow({ ...morning, locale: 'fr' }, words.place)).not.toMatch(/[\u00a0\u2009\u202f]/u);
  });

  it('is one text for all readers of a locale: nothing in it comes from the clock of the machine', () => {
    const texts = ['Australia/Perth', 'America/New_York', 'Pacific/Chatham'].map((machine) => {
      vi.stubEnv('TZ', machine);
      return fullWindow(overnight, words.place);
    });
    vi.unstubAllEnvs();
    expect(new Set(texts).size).toBe(1);
  });
});

it('the short window leaves out the zone, and the year it is read in', () => {
  const short = (window: typeof morning, thisYear: string) => shortWindow({ ...window, thisYear }, words.place);
  expect(short({ ...morning, locale: 'en-US' }, '2026')).toBe('Wed Jul 1, 9:00 – 11:00 AM');
  expect(short({ ...overnight, locale: 'en-GB' }, '2026')).toBe('Wed 1 Jul, 22:00 – Thu 2 Jul, 02:00');
  expect(short({ ...morning, locale: 'en-US' }, '2025')).toBe('Wed Jul 1, 2026, 9:00 – 11:00 AM');
  const newYear = { ...overnight, start: '2026-12-31T22:00:00+10:00', end: '2027-01-01T02:00:00+10:00' };
  expect(short({ ...newYear, locale: 'en-GB' }, '2026')).toBe('Thu 31 Dec, 22:00 – Fri 1 Jan 2027, 02:00');
});

describe('the window on the reader’s own clock', () => {
  it('is said when that clock differs, date and all', () => {
    expect(ownWindow(morning, 'America/New_York', words.place)).toBe(
      'Tue 30 June 2026, 7:00 – 9:00 pm, New York time (UTC-04:00)',
    );
  });

  it('is not said when that clock shows the same, whatever the zone is called', () => {
    expect(ownWindow(morning, 'Australia/Brisbane', words.place)).toBeUndefined();
    expect(ownWindow(morning, 'Australia/Sydney', words.place)).toBeUndefined();
    expect(ownWindow(spring, 'Australia/Melbourne', words.place)).toBeUndefined();
  });

  it('is said when the two clocks part company inside the window', () => {
    expect(ownWindow(spring, 'Australia/Brisbane', words.place)).toBe(
      'Sun 4 October 2026, 1:00 – 3:00 am, Brisbane time (UTC+10:00)',
    );
  });
});

it('the true length is what really passes, not what the wall says', () => {
  expect(trueLength(spring.start, spring.end)).toBe(2 * 3_600_000);
  expect(trueLength(autumn.start, autumn.end)).toBe(45 * 60_000);
});

it('refuses to make a sentence of anything but wire times', () => {
  expect(() => fullWindow({ ...morning, start: '2026-07-01T09:00' }, words.place)).toThrow(TypeError);
  expect(() => fullWindow({ ...morning, end: '2026-02-30T09:00:00+10:00' }, words.place)).toThrow(TypeError);
});
