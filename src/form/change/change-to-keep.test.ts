import { expect, it } from 'vitest';
import { fieldOf } from '../fields/kinds/fields-for-tests.ts';
import { fieldKey } from '../rules/field-key.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { changeToKeep } from './change-to-keep.ts';

/** Monday 29 June 2026, 10 am in Brisbane. */
const knowledge = {
  siteZone: 'Australia/Brisbane',
  reader: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
  nowMs: Date.parse('2026-06-29T00:00:00Z'),
};
const key = fieldKey('it');

it('what is kept of a change says the days that were meant, not how far off they were', () => {
  const typed = { ...EMPTY_VISIT, date: '+3d', custom_fields: { [key]: 'tomorrow' } };
  const kept = changeToKeep(typed, EMPTY_VISIT, knowledge, [fieldOf('date')]);
  expect(kept.typed).toMatchObject({ date: '2 July 2026', custom_fields: { [key]: '30 June 2026' } });
});
