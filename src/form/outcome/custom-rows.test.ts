import { expect, it } from 'vitest';
import { fieldOf, READING } from '../fields/kinds/fields-for-tests.ts';
import { customRows } from './custom-rows.ts';

const roof = fieldOf('choice', { external_name: 'roof', label: 'Kind of roof' });
const height = fieldOf('number', { external_name: 'height', label: 'Height', unit: 'm', job_type_id: '29400' });
const contact = fieldOf('phone', { external_name: 'contact', label: 'Contact' });
const rows = (custom_fields: Record<string, string>) =>
  customRows({ job_type: '29400', custom_fields }, { ...READING, customFields: [roof, height, contact] }).map(
    ({ label, value }) => [label, value],
  );

it('tells answers by the labels and in the order of the form, in words', () => {
  expect(rows({ contact: '+61735550142', height: '12.5', roof: 'tin' })).toEqual([
    ['Kind of roof', 'Tin roof'],
    ['Height', '12.5 m'],
    ['Contact', '+61 7 3555 0142'],
  ]);
});

it('tells an answer whose definition is gone by its name, after the others', () => {
  expect(rows({ gate_code: '1234', roof: 'tile' })).toEqual([
    ['Kind of roof', 'Tiles'],
    ['Gate code', '1234'],
  ]);
});

it('tells nothing where nothing was answered', () => {
  expect(customRows({ job_type: '29400' }, { ...READING, customFields: [roof] })).toEqual([]);
});
