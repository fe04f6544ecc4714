import { describe, expect, it } from 'vitest';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { saying } from '../../contract/saying.ts';
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

function faults(fields: PresentedField[], custom_fields?: Record<string, string>, job_type = '1') {
  return checkFields({ job_type, ...(custom_fields && { custom_fields }) }, fields);
}

describe('the values of custom fields', () => {
  it('are let through when they fit their kinds', () => {
    const fields = [field('n', { kind: 'number', max: 5 }), field('d', { kind: 'date' }), field('t')];
    expect(faults(fields, { n: '4.5', d: '2026-07-01' })).toEqual([]);
  });

  it('are refused each for its own reason at its own field', () => {
    const fields = [field('n', { kind: 'number', max: 5 }), field('d', { kind: 'date' })];
    expect(faults(fields, { n: '6', d: '1/7/2026' })).toEqual([
      { field: 'custom_fields.n', ...saying('number-at-most', { max: 5 }) },
      { field: 'custom_fields.d', ...saying('enter-date') },
    ]);
  });

  it('have to be there when their field is required of this job type', () => {
    const fields = [field('everywhere', { required: true }), field('there', { required: true, job_type_id: '2' })];
    expect(faults(fields)).toMatchObject([{ field: 'custom_fields.everywhere' }]);
    expect(faults(fields, { everywhere: 'x' }, '2')).toMatchObject([{ field: 'custom_fields.there' }]);
  });

  it('have to be there only while their field is shown', () => {
    const fields = [
      field('a', { kind: 'yes-no' }),
      field('b', { required: true, shown_when: { field: 'a', is: ['Yes'] } }),
    ];
    expect(faults(fields, { a: 'No' })).toEqual([]);
    expect(faults(fields, { a: 'Yes' })).toEqual([{ field: 'custom_fields.b', ...saying('enter-answer') }]);
    expect(faults(fields, { a: 'Yes', b: 'x' })).toEqual([]);
    expect(faults(fields, { a: 'No', b: 'x' })).toEqual([
      { field: 'custom_fields.b', ...saying('detail-not-asked-now', { label: 'b' }) },
    ]);
  });

  it('of a read-only field are its default and nothing else', () => {
    const fields = [field('fixed', { read_only: true, default: 'Web' })];
    const refused = [{ field: 'custom_fields.fixed', ...saying('detail-is-always', { value: 'Web' }) }];
    expect(faults(fields, { fixed: 'Web' })).toEqual([]);
    expect(faults(fields, { fixed: 'Phone' })).toEqual(refused);
    expect(faults(fields)).toEqual(refused);
  });

  it('of a field that there is not are not judged here', () => {
    expect(faults([], { unknown: 'x' })).toEqual([]);
  });

  it('are only those that are really there', () => {
    expect(faults([field('constructor', { required: true })], {})).toMatchObject([
      { field: 'custom_fields.constructor' },
    ]);
  });
});
