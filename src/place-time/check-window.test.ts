import { describe, expect, it } from 'vitest';
import words from '../words/languages/en.json?messages';
import { checkWindow, type WindowToCheck } from './check-window.ts';

const good: WindowToCheck = {
  start: '2026-07-01T09:00:00+10:00',
  end: '2026-07-01T11:00:00+10:00',
  timeZone: 'Australia/Brisbane',
  nowMs: Date.parse('2026-06-29T00:00:00Z'),
  graceMs: 10 * 60_000,
  locale: 'en-AU',
};

/** Field and reason of each problem. */
function problems(changes: Partial<WindowToCheck>): string[] {
  const result = checkWindow({ ...good, ...changes }, words.place);
  return result.ok ? [] : result.problems.map(({ field, reason }) => `${field}: ${reason}`);
}

describe('a window', () => {
  it('passes when it lies ahead, ends after its start and has offsets of its zone', () => {
    expect(checkWindow(good, words.place)).toEqual({ ok: true });
  });

  it('may begin in the past by the grace and no more', () => {
    const start = Date.parse(good.start);
    expect(problems({ nowMs: start + 10 * 60_000 })).toEqual([]);
    expect(problems({ nowMs: start + 10 * 60_000 + 1 })).toEqual(['start_time: in-the-past']);
  });

  it('must end after its start, by the instants and not by the wall', () => {
    expect(problems({ end: good.start })).toEqual(['end_time: end-not-after-start']);
    expect(problems({ end: '2026-07-01T08:00:00+10:00' })).toEqual(['end_time: end-not-after-start']);
    const repeatedHour = { start: '2026-04-05T02:30:00+11:00', end: '2026-04-05T02:15:00+10:00', nowMs: 0 };
    expect(problems({ ...repeatedHour, timeZone: 'Australia/Sydney' })).toEqual([]);
  });

  it('may last 31 days and no longer', () => {
    expect(problems({ end: '2026-08-01T09:00:00+10:00' })).toEqual([]);
    expect(problems({ end: '2026-08-01T09:01:00+10:00' })).toEqual(['end_time: too-long']);
  });

  it('must have offsets that the zone has then', () => {
    expect(problems({ timeZone: 'Australia/Perth' })).toEqual([
      'start_time: offset-impossible',
      'end_time: offset-impossible',
    ]);
    expect(problems({ start: '2026-07-01T09:00:00+11:00', timeZone: 'Australia/Sydney' })).toEqual([
      'start_time: offset-impossible',
    ]);
  });

  it('keeps its offsets unchecked where the zone is absent or strange to this runtime', () => {
    expect(problems({ timeZone: undefined })).toEqual([]);
    expect(problems({ timeZone: 'Australia/New_Town' })).toEqual([]);
  });
});

it('says what the wall time would be by its own data when an offset is impossible', () => {
  const check = (start: string) => {
    const result = checkWindow(
      {
        ...good,
        start,
        end: '2027-05-01T00:00:00+10:00',
        timeZone: 'Australia/Sydney',
        nowMs: 0,
      },
      words.place,
    );
    const problem = result.ok ? undefined : result.problems.find(({ reason }) => reason === 'offset-impossible');
    return problem && 'readings' in problem ? problem.readings : undefined;
  };
  expect(check('2027-01-01T09:00:00+10:00')).toEqual(['2027-01-01T09:00:00+11:00']);
  expect(check('2027-04-04T02:30:00+08:00')).toEqual(['2027-04-04T02:30:00+11:00', '2027-04-04T02:30:00+10:00']);
  // A skipped hour has no offset at all, not even one of the two around it.
  expect(check('2026-10-04T02:30:00+10:00')).toEqual([]);
  expect(check('2026-10-04T02:30:00+11:00')).toEqual([]);
});

it('says what is wrong in words a caller understands', () => {
  const result = checkWindow(
    { ...good, end: '2026-08-11T09:00:00+10:00', nowMs: Date.parse('2026-08-12T00:00:00Z') },
    words.place,
  );
  expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
    'That start has already passed. Choose a later one.',
    'This window is 41 days long. The longest is 31 days.',
  ]);
});
