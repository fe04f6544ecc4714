import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text-for-tests.ts';
import { checkFieldValue } from './field-faults.ts';
import { FIELD_KINDS, type FieldKind, type PresentedField } from './presented-fields.ts';
import { saying } from './saying.ts';
import { isSaying } from './sayings.ts';

const field = (kind: FieldKind, more: Partial<PresentedField> = {}): PresentedField => ({
  external_name: 'it',
  fi_field_id: '1',
  job_type_id: null,
  label: 'It',
  kind,
  required: false,
  read_only: false,
  ...(kind === 'choice' && { options: [{ value: 'tin', label: 'Tin roof' }] }),
  ...more,
});

const GOOD: Record<FieldKind, string[]> = {
  text: ['Roof', '12', 'a\tb'],
  multiline: ['Roof', 'Two\nlines'],
  number: ['0', '12', '-12.5', '0.001', '123456789012345678901234567890'],
  date: ['2026-07-01', '2028-02-29'],
  time: ['00:00', '09:30', '23:59'],
  choice: ['tin'],
  'yes-no': ['Yes', 'No'],
  phone: ['+61298765432', '+6421123456', '+12025550123'],
  email: ['a@example.com', 'first.last+tag@sub.example.com.au'],
  url: ['https://example.com', 'http://example.com/a?b=c#d', 'HTTPS://example.com:8443/', 'http://[::1]/'],
};

const BAD: Record<FieldKind, string[]> = {
  text: ['Two\nlines', 'Two\u2028lines'],
  multiline: [],
  number: ['1,250', '1 250', '1e3', '+5', '.5', '5.', '12,5', '--1', '٣', '0x1f', 'Infinity', 'ten', '5\n'],
  date: ['2026-02-30', '2027-02-29', '1/7/2026', '2026-7-1', '2026-07-01T00:00', '26-07-01'],
  time: ['24:00', '9:30', '9am', '09:60', '09:30:00'],
  choice: ['Tin roof', 'slate', 'TIN'],
  'yes-no': ['yes', 'true', 'Maybe'],
  phone: ['0298765432', '+0298765432', '+61 2 9876 5432', '+1234567890123456', '+123456'],
  email: ['a@', 'example.com', 'a b@example.com', 'a@b'],
  url: ['example.com', 'ftp://example.com', 'javascript:alert(1)', 'https:example.com', 'https://', 'https://a b.com'],
};

describe.each(FIELD_KINDS)('a %s field', (kind) => {
  it('takes each value in its wire format', () => {
    expect(GOOD[kind].map((value) => checkFieldValue(field(kind), value))).toEqual(GOOD[kind].map(() => undefined));
  });

  it('refuses each other value with a saying that there are texts for', () => {
    for (const value of BAD[kind]) expect(isSaying(checkFieldValue(field(kind), value) ?? {}), value).toBe(true);
  });

  it('may stay unanswered unless it is required', () => {
    expect(checkFieldValue(field(kind), '')).toBeUndefined();
    expect(checkFieldValue(field(kind, { required: true }), '')?.code).toMatch(/^(enter|choose)-/);
  });
});

describe('a number with a range', () => {
  const height = field('number', { min: 1, max: 40, unit: 'm' });

  it('takes both ends and nothing beyond them, and says the range with its unit', () => {
    expect(['1', '40', '39.999'].map((value) => checkFieldValue(height, value))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(checkFieldValue(height, '40.001')).toEqual(saying('number-between', { min: 1, max: 40, unit: 'm' }));
    expect(checkFieldValue(height, '-5')).toEqual(saying('number-between', { min: 1, max: 40, unit: 'm' }));
  });

  it('may be open at one end', () => {
    expect(checkFieldValue(field('number', { min: 0 }), '-1')).toEqual(saying('number-at-least', { min: 0 }));
    expect(checkFieldValue(field('number', { max: 5, unit: 'kg' }), '6')).toEqual(
      saying('number-at-most', { max: 5, unit: 'kg' }),
    );
  });

  it('takes exactly the numbers between its ends', () => {
    const ends = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(ends, fc.integer({ min: -3000, max: 3000 }), ([min, width], value) => {
        const max = min + width;
        const good = checkFieldValue(field('number', { min, max }), String(value)) === undefined;
        expect(good).toBe(value >= min && value <= max);
      }),
    );
  });
});

it('takes every real day and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (...parts) => {
        const [year, month, day] = parts;
        const real = new Date(0);
        real.setUTCFullYear(year, month - 1, day);
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(checkFieldValue(field('date'), text) === undefined).toBe(real.getUTCDate() === day);
      },
    ),
  );
});

it('takes the operator’s own words for yes and no, and only those', () => {
  const words = field('yes-no', { yes_no: { yes: 'Ja', no: 'Nein' } });
  expect(checkFieldValue(words, 'Ja')).toBeUndefined();
  expect(checkFieldValue(words, 'Yes')).toEqual(saying('choose-yes-or-no', { yes: 'Ja', no: 'Nein' }));
});

it('answers any text at all with a saying that there are texts for, or nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_KINDS), fc.boolean(), anyText(), (kind, required, text) => {
      const answer = checkFieldValue(field(kind, { required }), text);
      expect(answer === undefined || isSaying(answer)).toBe(true);
    }),
  );
});
