import { describe, expect, it } from 'vitest';
import { fieldOf, READING } from '../fields/kinds/fields-for-tests.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { fieldKey } from './field-key.ts';
import { lastingForm, lastingText } from './lasting.ts';

/** Monday 29 June 2026, 10 am in Brisbane. */
const knowledge = {
  siteZone: 'Australia/Brisbane',
  reader: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
  nowMs: Date.parse('2026-06-29T00:00:00Z'),
};
const kept = (date: string, known = knowledge) => lastingForm({ ...EMPTY_VISIT, date }, known, []).date;

describe('a date as it is kept', () => {
  it.each([
    ['tomorrow', '30 June 2026'],
    ['+3d', '2 July 2026'],
    ['next tue', '7 July 2026'],
    ['1/7', '1 July 2026'],
  ])('is the day that “%s” was on the day it was said', (typed, day) => {
    expect(kept(typed)).toBe(day);
    // Six in the morning.
    expect(kept(day, { ...knowledge, nowMs: knowledge.nowMs + 20 * 3_600_000 })).toBe(day);
  });

  it.each(['1/7/2026', '2026-07-01', '1 July 2026', '', 'some day'])('stays as it was typed: “%s”', (typed) => {
    expect(kept(typed)).toBe(typed);
  });

  it('waits for the place: today there may be another day', () => {
    const unknown = { ...knowledge, siteZone: undefined };
    expect(lastingForm({ ...EMPTY_VISIT, date: 'tomorrow' }, unknown, []).date).toBe('tomorrow');
  });
});

describe('a custom date as it is kept', () => {
  const key = fieldKey('it');
  const form = (typed: string) => ({ ...EMPTY_VISIT, custom_fields: { [key]: typed } });

  it('is the day that it was, in the past too', () => {
    const fields = [fieldOf('date')];
    expect(lastingForm(form('today'), knowledge, fields).custom_fields[key]).toBe('29 June 2026');
    expect(lastingForm(form('3/4/1999'), knowledge, fields).custom_fields[key]).toBe('3/4/1999');
  });

  it('is no other kind’s text', () => {
    expect(lastingForm(form('tomorrow'), knowledge, [fieldOf('text')]).custom_fields[key]).toBe('tomorrow');
    expect(lastingText(fieldOf('text'), 'tomorrow', { ...READING, isOfPlace: () => true })).toBe('tomorrow');
  });

  it('is written out on leaving it once the place is known', () => {
    expect(lastingText(fieldOf('date'), 'tomorrow', { ...READING, isOfPlace: () => true })).toBe('2 July 2026');
    expect(lastingText(fieldOf('date'), 'tomorrow', { ...READING, isOfPlace: () => false })).toBe('tomorrow');
  });
});
