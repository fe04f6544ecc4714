import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsThatApply } from './fields-that-apply.ts';
import type { PresentedField } from './presented-fields.ts';

const field = (external_name: string, more: Partial<PresentedField> = {}): PresentedField => ({
  external_name,
  fi_field_id: external_name,
  job_type_id: null,
  label: external_name,
  kind: 'text',
  required: false,
  read_only: false,
  ...more,
});
const when = (other: string, ...is: string[]) => ({ shown_when: { field: other, is } });
const names = (fields: PresentedField[], jobType = '', values: Record<string, string> = {}) =>
  fieldsThatApply(fields, jobType, values).map(({ external_name }) => external_name);

describe('by job type', () => {
  const fields = [field('serial', { job_type_id: '29400' }), field('scope'), field('roof', { job_type_id: '29401' })];

  it('asks for the fields of every job type and of the chosen one, in the given order', () => {
    expect(names(fields, '29400')).toEqual(['serial', 'scope']);
  });

  it('asks for the fields of every job type while none is chosen', () => {
    expect(names(fields)).toEqual(['scope']);
  });

  it('takes one name for one field', () => {
    expect(names([field('a', { label: 'first' }), field('a', { label: 'second' })])).toEqual(['a']);
  });
});

describe('by a condition', () => {
  const fields = [field('roof'), field('ladder', when('roof', 'tin', 'tile')), field('length', when('ladder', 'Yes'))];

  it('asks for a field while the other has one of the values', () => {
    expect(names(fields)).toEqual(['roof']);
    expect(names(fields, '', { roof: 'slate' })).toEqual(['roof']);
    expect(names(fields, '', { roof: 'tile' })).toEqual(['roof', 'ladder']);
  });

  it('hides a field whose condition is about a hidden one, whatever was answered there before', () => {
    expect(names(fields, '', { roof: 'tin', ladder: 'Yes' })).toEqual(['roof', 'ladder', 'length']);
    expect(names(fields, '', { roof: 'slate', ladder: 'Yes' })).toEqual(['roof']);
  });

  it('hides a field whose condition is about one of another job type, or one that is gone', () => {
    const elsewhere = [field('roof', { job_type_id: '29401' }), field('ladder', when('roof', 'tin'))];
    expect(names(elsewhere, '29400', { roof: 'tin' })).toEqual([]);
    expect(names([field('ladder', when('gone', 'x'))], '', { gone: 'x' })).toEqual([]);
  });

  it('can ask for a field while another is left unanswered', () => {
    expect(names([field('email'), field('reason', when('email', ''))])).toEqual(['email', 'reason']);
  });

  it('reads no answer into a name that every object has', () => {
    expect(names([field('constructor'), field('b', when('constructor', 'x'))])).toEqual(['constructor']);
  });

  it('lets no circle of conditions hide its fields for ever, and goes on judging what hangs on it', () => {
    const circle = [field('a', when('b', '1')), field('b', when('a', '1')), field('c', when('a', '1'))];
    expect(names(circle)).toEqual(['a', 'b']);
    expect(names(circle, '', { a: '1' })).toEqual(['a', 'b', 'c']);
    expect(names([field('self', when('self', 'x'))])).toEqual(['self']);
  });
});

describe('whatever the conditions', () => {
  const pool = ['a', 'b', 'c', 'd', 'e'];
  const anyFields = fc
    .tuple(...pool.map(() => fc.option(fc.tuple(fc.constantFrom(...pool, 'gone'), fc.constantFrom('1', '2')))))
    .map((conditions) => pool.map((name, index) => field(name, conditions[index] ? when(...conditions[index]) : {})));
  const anyValues = fc.dictionary(fc.constantFrom(...pool), fc.constantFrom('', '1', '2'));

  it('a field with no condition is asked for, and the order is kept', () => {
    fc.assert(
      fc.property(anyFields, anyValues, (fields, values) => {
        const shown = fieldsThatApply(fields, '', values);
        expect(fields.filter((one) => shown.includes(one))).toEqual(shown);
        expect(fields.filter((one) => !one.shown_when && !shown.includes(one))).toEqual([]);
      }),
    );
  });

  it('the values of hidden fields make no difference', () => {
    fc.assert(
      fc.property(anyFields, anyValues, anyValues, (fields, values, others) => {
        const shown = fieldsThatApply(fields, '', values);
        const kept = shown.map(({ external_name: name }) => [name, values[name] ?? '']);
        expect(fieldsThatApply(fields, '', { ...others, ...Object.fromEntries(kept) })).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('some answers bring up every field whose conditions end at one that is there', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const ends = fields.filter((one) => !chain(one, fields).includes(undefined));
        for (const one of ends) {
          // Only a circle asks twice for one field, and its own conditions are void: the step nearest to `one` counts.
          const asked = [one, ...chain(one, fields)].flatMap((step) => (step?.shown_when ? [step.shown_when] : []));
          const values = Object.fromEntries(asked.toReversed().map(({ field: name, is }) => [name, is[0] ?? '']));
          expect(fieldsThatApply(fields, '', values)).toContain(one);
        }
      }),
    );
  });
});

/** The fields that a field hangs on, one after the other; `undefined` for one that is not there. Ends where it comes round. */
function chain(start: PresentedField, fields: PresentedField[]): (PresentedField | undefined)[] {
  const passed: (PresentedField | undefined)[] = [];
  let at: PresentedField | undefined = start;
  while (at?.shown_when) {
    const { field: name }: { field: string } = at.shown_when;
    at = fields.find(({ external_name }) => external_name === name);
    if (at === start || passed.includes(at)) break;
    passed.push(at);
  }
  return passed;
}

it('judges a chain of a thousand conditions at once', () => {
  const fields = Array.from({ length: 1000 }, (_, n) => field(`f${n}`, n === 0 ? {} : when(`f${n - 1}`, 'x')));
  const values = Object.fromEntries(fields.map(({ external_name }) => [external_name, 'x']));
  expect(fieldsThatApply(fields.toReversed(), '', values)).toHaveLength(1000);
});
