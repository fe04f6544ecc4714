import { expect, it } from 'vitest';
import { fieldsThatApply, valuesThatApply } from './fields-that-apply.ts';

const bare = { kind: 'multiline', required: false, read_only: false } as const;
const scope = { ...bare, external_name: 'scope_of_work', fi_field_id: '1', job_type_id: null, label: 'Scope of work' };
const serial = {
  ...bare,
  external_name: 'serial_number',
  fi_field_id: '2',
  job_type_id: '29400',
  label: 'Serial number',
};
const access = { ...bare, external_name: 'roof_access', fi_field_id: '3', job_type_id: '29401', label: 'Roof access' };
const fields = [serial, scope, access];

it('asks for the fields of every job type and of the chosen one, in the given order', () => {
  expect(fieldsThatApply(fields, '29400')).toEqual([serial, scope]);
});

it('asks for the fields of every job type while none is chosen', () => {
  expect(fieldsThatApply(fields, '')).toEqual([scope]);
});

it('sends only what applies, and keeps what was typed in case the person changes back', () => {
  const typed = { scope_of_work: 'Install', serial_number: 'A1', roof_access: 'Ladder' };
  expect(valuesThatApply(typed, fields, '29401')).toEqual({ scope_of_work: 'Install', roof_access: 'Ladder' });
  expect(valuesThatApply(typed, fields, '29400')).toEqual({ scope_of_work: 'Install', serial_number: 'A1' });
});

it('sends what was typed under the gateway’s own name, whatever is in it', () => {
  const dotted = { ...scope, external_name: 'p.o.' };
  expect(valuesThatApply({ 'p-2e-o-2e-': '4711' }, [dotted], '')).toEqual({ 'p.o.': '4711' });
});

it('never sends a value whose field is gone', () => {
  expect(valuesThatApply({ retired: 'x' }, fields, '29400')).toEqual({});
});
