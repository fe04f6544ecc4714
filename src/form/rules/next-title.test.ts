import { expect, it } from 'vitest';
import { nextTitle } from './next-title.ts';

const service = { id: '1', name: 'Service', default_title: 'Annual service' };
const repair = { id: '2', name: 'Repair', default_title: 'Repair' };
const other = { id: '3', name: 'Other' };
const jobTypes = [service, repair, other];

it('fills an empty title with the job type’s usual one', () => {
  expect(nextTitle('', service, jobTypes)).toBe('Annual service');
  expect(nextTitle('  ', service, jobTypes)).toBe('Annual service');
});

it('replaces a title that was another job type’s usual one, by nothing where there is none', () => {
  expect(nextTitle('Annual service', repair, jobTypes)).toBe('Repair');
  expect(nextTitle('Annual service', other, jobTypes)).toBe('');
});

it('never replaces what a person typed, down to a letter added', () => {
  expect(nextTitle('Annual service, unit 3', repair, jobTypes)).toBe('Annual service, unit 3');
  expect(nextTitle('Leak', other, jobTypes)).toBe('Leak');
});

it('leaves the title alone while no job type is chosen', () => {
  expect(nextTitle('Annual service', undefined, jobTypes)).toBe('Annual service');
});
