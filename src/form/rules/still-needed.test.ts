import { expect, it } from 'vitest';
import { listed } from '../language/lists.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { words } from '../words.ts';
import { stillNeeded } from './still-needed.ts';

it('names what is missing, in the order of the page, blanks counting as nothing', () => {
  const form = { ...EMPTY_VISIT, site: '3065756', job_type: '29400', title: '  ', from: '9', to: '11' };
  expect(words.summary.missing({ names: listed(stillNeeded(form)) })).toBe('Still needed: title and date.');
});

it('is satisfied without anything optional', () => {
  const form = { ...EMPTY_VISIT, site: '1', job_type: '2', title: 'x', date: 'tomorrow', from: '9', to: '11' };
  expect(stillNeeded(form)).toEqual([]);
});
