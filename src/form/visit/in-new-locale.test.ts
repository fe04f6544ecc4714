import { expect, it } from 'vitest';
import { fieldOf, READING } from '../fields/kinds/fields-for-tests.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { inNewLocale } from './in-new-locale.ts';

const change = (before: string, locale: string, fields = [fieldOf('text')]) => ({
  fields,
  before,
  reading: { ...READING, locale },
});

it('leaves what both languages read alike as it was typed', () => {
  const typed = { ...EMPTY_VISIT, date: '1/7/2026', from: '9', to: '2pm', custom_fields: { it: '7/1' } };
  expect(inNewLocale(typed, change('en-AU', 'vi'))).toEqual([]);
});

it('writes a date anew that the next language would read as another day', () => {
  expect(inNewLocale({ ...EMPTY_VISIT, date: '7/8/2026' }, change('en-US', 'en-AU'))).toEqual([
    ['date', '8 July 2026'],
  ]);
});

it('writes words of the last language in the next', () => {
  const typed = { ...EMPTY_VISIT, date: '2 tháng 7', from: '2 giờ chiều' };
  expect(inNewLocale(typed, change('vi', 'en-AU'))).toContainEqual(['date', '2 July 2026']);
});

it('writes the marks of a number and a date in a custom field anew', () => {
  expect(
    inNewLocale({ ...EMPTY_VISIT, custom_fields: { it: '1,5' } }, change('vi', 'en-AU', [fieldOf('number')])),
  ).toEqual([['custom_fields.it', '1.5']]);
  expect(
    inNewLocale({ ...EMPTY_VISIT, custom_fields: { it: '7/8/2026' } }, change('en-US', 'en-AU', [fieldOf('date')])),
  ).toEqual([['custom_fields.it', '8 July 2026']]);
});

it('leaves what no language reads as it was typed', () => {
  expect(inNewLocale({ ...EMPTY_VISIT, date: 'when it suits', to: 'late' }, change('vi', 'ar'))).toEqual([]);
});
