import { describe, expect, it } from 'vitest';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { fieldOf, READING } from '../fields/kinds/fields-for-tests.ts';
import { readCustomFields, shownFields, unanswered } from './read-custom-fields.ts';

const named = (external_name: string, more: Partial<PresentedField> = {}) =>
  fieldOf(more.kind ?? 'multiline', { external_name, ...more });
const scope = named('scope_of_work');
const serial = named('serial_number', { job_type_id: '29400' });
const access = named('roof_access', { job_type_id: '29401' });
const fields = [serial, scope, access];
const read = (typed: Record<string, string>, of: PresentedField[] = fields, jobType = '') =>
  readCustomFields(of, jobType, typed, READING);

it('sends only what applies, and keeps what was typed in case the person changes back', () => {
  const typed = { scope_of_work: 'Install', serial_number: 'A1', roof_access: 'Ladder' };
  expect(read(typed, fields, '29401')).toEqual({
    ok: true,
    values: { scope_of_work: 'Install', roof_access: 'Ladder' },
  });
  expect(read(typed, fields, '29400')).toEqual({ ok: true, values: { scope_of_work: 'Install', serial_number: 'A1' } });
});

it('sends what was typed under the gateway’s own name, whatever is in it', () => {
  expect(read({ 'p-2e-o-2e-': '4711' }, [named('p.o.')])).toEqual({ ok: true, values: { 'p.o.': '4711' } });
});

it('never sends a value whose field is gone', () => {
  expect(read({ retired: 'x' }, [scope])).toEqual({ ok: true, values: { scope_of_work: '' } });
});

it('says what is wrong at each field, in the order of the page', () => {
  const height = named('height', { kind: 'number', group: 'Roof', required: true });
  const when = named('built', { kind: 'date' });
  const pitch = named('pitch', { kind: 'number', group: 'Roof' });
  const answer = read({ built: 'long ago', pitch: 'steep' }, [height, when, pitch]);
  expect(answer).toMatchObject({ ok: false, problems: [{ key: 'height' }, { key: 'pitch' }, { key: 'built' }] });
});

describe('a field shown when another has a value', () => {
  const roof = named('roof', { kind: 'choice' });
  const pitch = named('pitch', { kind: 'number', required: true, shown_when: { field: 'roof', is: ['tin'] } });

  it('is asked for only then, and sent only then', () => {
    expect(read({ roof: 'tile', pitch: '30' }, [roof, pitch])).toEqual({ ok: true, values: { roof: 'tile' } });
    expect(read({ roof: 'tin', pitch: '30' }, [roof, pitch])).toMatchObject({ values: { roof: 'tin', pitch: '30' } });
    expect(read({ roof: 'tin' }, [roof, pitch])).toMatchObject({ problems: [{ key: 'pitch' }] });
  });

  it('is compared in the wire format, however the other was typed', () => {
    const floors = named('floors', { kind: 'number' });
    const lift = named('lift', { shown_when: { field: 'floors', is: ['1250'] } });
    const shown = (typed: string) => shownFields([floors, lift], '', { floors: typed }, READING).length;
    expect(shown('1,250')).toBe(2);
    expect(shown('12,5')).toBe(1);
  });

  it('counts the default of a field nobody has touched', () => {
    expect(shownFields([{ ...roof, default: 'tin' }, pitch], '', {}, READING)).toHaveLength(2);
    expect(shownFields([{ ...roof, default: 'tin' }, pitch], '', { roof: '' }, READING)).toHaveLength(1);
  });
});

describe('a default', () => {
  it('is sent while nobody has touched the field', () => {
    expect(read({}, [named('floors', { kind: 'number', default: '1250.5' })])).toMatchObject({
      values: { floors: '1250.5' },
    });
  });

  it('never comes back over what was typed or cleared', () => {
    expect(read({ floors: '' }, [named('floors', { default: '2' })])).toMatchObject({ values: { floors: '' } });
  });
});

it('sends a read-only field’s default as it stands, whatever an old draft holds', () => {
  const code = named('code', { kind: 'number', read_only: true, default: '007' });
  expect(read({ code: '8' }, [code])).toMatchObject({ values: { code: '007' } });
});

it('names the required fields that are still empty, of those that are shown', () => {
  const roof = named('roof', { kind: 'choice', label: 'Roof', required: true });
  const pitch = named('pitch', { label: 'Pitch', required: true, shown_when: { field: 'roof', is: ['tin'] } });
  const code = named('code', { label: 'Code', required: true, read_only: true });
  const missing = (typed: Record<string, string>) => unanswered([roof, pitch, code, scope], '', typed, READING);
  expect(missing({})).toEqual(['Roof']);
  expect(missing({ roof: 'tin', pitch: ' ' })).toEqual(['Pitch']);
  expect(missing({ roof: 'tin', pitch: '30' })).toEqual([]);
});
