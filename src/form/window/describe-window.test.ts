import { expect, it } from 'vitest';
import { EMPTY_VISIT } from '../visit-form.ts';
import { describeWindow } from './describe-window.ts';
import type { TypedWindow } from './read-parts.ts';
import type { WindowKnowledge } from './read-window.ts';

const knowledge: WindowKnowledge = {
  siteZone: 'Australia/Sydney',
  page: { lead_minutes: 0, days_ahead: 365 },
  reader: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
  nowMs: Date.parse('2026-03-30T00:00:00Z'),
};

function describe(typed: Partial<TypedWindow>) {
  return describeWindow({ ...EMPTY_VISIT, site: '1', ...typed }, knowledge);
}

it('says each part as soon as it can be read', () => {
  expect(describe({ date: 'next tue' })).toMatchObject({
    date: 'Tuesday 7 April 2026',
    from: undefined,
    to: undefined,
  });
  expect(describe({ from: '930' })).toMatchObject({ date: undefined, from: '9:30 am' });
});

it('names the day of an end that is not on the day of the start', () => {
  const night = { date: '1/7/2026', from: '10pm' };
  expect(describe({ ...night, to: '11pm' }).to).toBe('11:00 pm');
  expect(describe({ ...night, to: '2am' }).to).toBe('2:00 am, the next day, Thu 2 July');
  expect(describe({ ...night, to: '5pm +2d' }).to).toBe('5:00 pm, on Fri 3 July');
});

it('offers the afternoon for a bare early hour, and takes the end along', () => {
  const { offers } = describe({ date: '1/7/2026', from: '2', to: '4' });
  expect(offers.map(({ note, fix }) => [note, fix.label, fix.set])).toEqual([
    ['Read as 2:00 am, in the early morning.', 'Use 2:00 pm', { from: '2:00 pm', to: '4:00 pm' }],
    ['Read as 4:00 am, in the early morning.', 'Use 4:00 pm', { to: '4:00 pm' }],
  ]);
  expect(describe({ date: '1/7/2026', from: '2am', to: '0400' }).offers).toEqual([]);
});

it('does not offer the afternoon for an end in the night after an evening start', () => {
  expect(describe({ date: '1/7/2026', from: '10pm', to: '2' }).offers).toEqual([]);
});

it('asks which of two times is meant in a repeated hour, for start and end', () => {
  const { questions } = describe({ date: '5/4/2026', from: '2:15am', to: '2:30am' });
  expect(questions.map(({ field, question }) => [field, question])).toEqual([
    ['from_occurrence', 'The clocks go back and 2:15 am comes twice on Sunday 5 April 2026. Which one?'],
    ['to_occurrence', 'The clocks go back and 2:30 am comes twice on Sunday 5 April 2026. Which one?'],
  ]);
  expect(questions[1]?.options).toEqual([
    { value: 'earlier', label: '2:30 am, first time (UTC+11:00)' },
    { value: 'later', label: '2:30 am, second time (UTC+10:00)' },
  ]);
});
