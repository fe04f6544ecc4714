import { describe, expect, it } from 'vitest';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { checkFields } from './check-fields.ts';

function field(external_name: string, rest: Partial<PresentedField> = {}): PresentedField {
  return {
    external_name,
    fi_field_id: '1',
    job_type_id: null,
    label: external_name,
    kind: 'text',
    required: false,
    read_only: false,
    ...rest,
  };
}

function messages(fields: PresentedField[], custom_fields?: Record<string, string>, job_type = '1') {
  return checkFields({ job_type, ...(custom_fields && { custom_fields }) }, fields);
}

describe('the values of custom fields', () => {
  it('are let through when they fit their kinds', () => {
    const fields = [field('n', { kind: 'number', max: 5 }), field('d', { kind: 'date' }), field('t')];
    expect(messages(fields, { n: '4.5', d: '2026-07-01' })).toEqual([]);
  });

  it('are refused each with a sentence at its own field', () => {
    const fields = [field('n', { kind: 'number', max: 5 }), field('d', { kind: 'date' })];
    expect(messages(fields, { n: '6', d: '1/7/2026' })).toEqual([
      { field: 'custom_fields.n', message: 'Enter a number: at most 5.' },
      { field: 'custom_fields.d', message: 'Enter a date, such as 2026-07-01.' },
    ]);
  });

  it('have to be there when their field is required of this job type', () => {
    const fields = [field('everywhere', { required: true }), field('there', { required: true, job_type_id: '2' })];
    expect(messages(fields)).toMatchObject([{ field: 'custom_fields.everywhere' }]);
    expect(messages(fields, { everywhere: 'x' }, '2')).toMatchObject([{ field: 'custom_fields.there' }]);
  });

  it('have to be there only while their field is shown', () => {
    const fields = [
      field('a', { kind: 'yes-no' }),
      field('b', { required: true, shown_when: { field: 'a', is: ['Yes'] } }),
    ];
    expect(messages(fields, { a: 'No' })).toEqual([]);
    expect(messages(fields, { a: 'Yes' })).toEqual([{ field: 'custom_fields.b', message: 'Enter an answer.' }]);
    expect(messages(fields, { a: 'Yes', b: 'x' })).toEqual([]);
    expect(messages(fields, { a: 'No', b: 'x' })).toEqual([
      { field: 'custom_fields.b', message: '“b” is not asked for with these answers. Leave it empty.' },
    ]);
  });

  it('of a read-only field are its default and nothing else', () => {
    const fields = [field('fixed', { read_only: true, default: 'Web' })];
    const refused = [{ field: 'custom_fields.fixed', message: 'This is always “Web” and cannot be changed.' }];
    expect(messages(fields, { fixed: 'Web' })).toEqual([]);
    expect(messages(fields, { fixed: 'Phone' })).toEqual(refused);
    expect(messages(fields)).toEqual(refused);
  });

  it('of a field that there is not are not judged here', () => {
    expect(messages([], { unknown: 'x' })).toEqual([]);
  });

  it('are only those that are really there', () => {
    expect(messages([field('constructor', { required: true })], {})).toMatchObject([
      { field: 'custom_fields.constructor' },
    ]);
  });
});
