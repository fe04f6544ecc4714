import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../contract/any-text-for-tests.ts';
import { takesValue } from '../../../contract/field-values.ts';
import { FIELD_KINDS, type FieldKind } from '../../../contract/presented-fields.ts';
import { fieldOf, READING } from './fields-for-tests.ts';
import { readFieldValue } from './read-field-value.ts';
import { typedText } from './typed-text.ts';

const read = (kind: FieldKind, typed: string, more = {}, reading = READING) => {
  const answer = readFieldValue(fieldOf(kind, more), typed, reading);
  return answer.ok ? answer.value : answer.message;
};

it.each<[FieldKind, string, string]>([
  ['text', '  Two\tspaces ', 'Two spaces'],
  ['multiline', 'One\r\ntwo ', 'One\ntwo'],
  ['number', '1,250.5', '1250.5'],
  ['date', '14/7/2026', '2026-07-14'],
  ['date', 'tomorrow', '2026-07-02'],
  ['date', '3 May 1897', '1897-05-03'],
  ['time', '2pm', '14:00'],
  ['choice', 'tin', 'tin'],
  ['yes-no', 'No', 'No'],
  ['phone', '07 3555 0142', '+61735550142'],
  ['phone', '(0412) 345-678', '+61412345678'],
  ['phone', '+64 21 123 456', '+6421123456'],
  ['phone', '1300 555 014', '+611300555014'],
  ['email', ' sam@example.com ', 'sam@example.com'],
  ['email', 'sam@my\u2011firm.example.com', 'sam@my-firm.example.com'],
  ['url', 'example.com/plans?a=b', 'https://example.com/plans?a=b'],
  ['url', 'HTTP://example.com', 'HTTP://example.com'],
  ['url', 'example.com:8443', 'https://example.com:8443'],
])('a %s field sends %j as %j', (kind, typed, sent) => {
  expect(read(kind, typed)).toBe(sent);
});

it.each<[FieldKind, string, string]>([
  ['number', 'ten', 'Enter a number, such as 12.5.'],
  ['number', '1,5', '1,5 can be read in two ways. Enter 1.5 or 15.'],
  ['date', '30/2/2026', 'There is no 30 February 2026. Type a date such as 13/07/2026, 13 July or tomorrow.'],
  ['time', '25:00', 'No clock shows 25:00. Type a time such as 9, 9:30, 2pm or 1430.'],
  ['choice', 'slate', 'That answer is no longer offered. Choose another.'],
  ['yes-no', 'Perhaps', 'That answer is no longer offered. Choose another.'],
  ['phone', '0412 345 67', 'Enter a phone number. For one outside Australia, start with + and the country code.'],
  [
    'phone',
    '07 3555 0142 ext 9',
    'Enter a phone number. For one outside Australia, start with + and the country code.',
  ],
  ['email', 'sam@', 'Enter an email address, such as name@example.com.'],
  ['url', 'the plans', 'Enter a web address, such as example.com or https://example.com/plans.'],
  ['url', 'ftp://example.com', 'Enter a web address, such as example.com or https://example.com/plans.'],
  ['url', 'javascript:alert(1)', 'Enter a web address, such as example.com or https://example.com/plans.'],
  ['url', 'sam@example.com', 'Enter a web address, such as example.com or https://example.com/plans.'],
  ['url', 'plans', 'Enter a web address, such as example.com or https://example.com/plans.'],
])('a %s field answers %j in words', (kind, typed, message) => {
  expect(read(kind, typed)).toBe(message);
});

describe.each(FIELD_KINDS)('a %s field', (kind) => {
  it('may be left empty, unless it is required', () => {
    expect(readFieldValue(fieldOf(kind), ' ', READING)).toEqual({ ok: true, value: '' });
    expect(readFieldValue(fieldOf(kind, { required: true }), ' ', READING)).toMatchObject({ ok: false });
  });

  it('sends only what the relay takes, whatever is typed', () => {
    const nearly = fc.constantFrom(
      '1',
      '１',
      'é',
      '\u2028',
      '12,5',
      '0412345678',
      'a@b.co',
      'a.b',
      '9:30',
      '1/7',
      'tin',
      'Yes',
      '+61',
      '\n',
      ' ',
    );
    const anything = fc.oneof(
      anyText(),
      fc.array(nearly).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (typed, required) => {
        const field = fieldOf(kind, { required });
        const answer = readFieldValue(field, typed, READING);
        if (answer.ok) expect(takesValue(field, answer.value)).toBe(true);
        else expect(answer.message).toMatch(/\.$/);
      }),
    );
  });
});

describe('a value in the wire format', () => {
  const digits = fc.stringMatching(/^(0|[1-9]\d{0,14})(\.\d{0,4}[1-9])?$/);
  const VALUES: Record<FieldKind, fc.Arbitrary<string>> = {
    text: fc.stringMatching(/^[a-z]+( [a-z]+)*$/),
    multiline: fc.stringMatching(/^[a-z]+(\n[a-z]+)*$/),
    number: digits,
    date: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    time: fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    choice: fc.constantFrom('tin', 'tile'),
    'yes-no': fc.constantFrom('Yes', 'No'),
    phone: fc.stringMatching(/^\+614\d{8}$/),
    email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.com$/),
    url: fc.stringMatching(/^https?:\/\/[a-z]{1,8}\.com\/[a-z0-9]{0,8}$/),
  };
  const LOCALES = ['en-AU', 'en-US', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG'];

  it.each(FIELD_KINDS)('of a %s field comes back the same from the text it is shown as, in any locale', (kind) => {
    fc.assert(
      fc.property(VALUES[kind], fc.constantFrom(...LOCALES), (value, locale) => {
        expect(read(kind, typedText(fieldOf(kind), value, locale), {}, { ...READING, locale })).toBe(value);
      }),
    );
  });
});

describe('a number', () => {
  it('may be typed with its unit', () => {
    expect(read('number', '12.5 M', { unit: 'm' })).toBe('12.5');
  });

  it('out of range is answered with the range and its unit, as the visitor’s locale writes numbers', () => {
    const height = { min: 0.5, max: 1200, unit: 'mm' };
    expect(read('number', '1201', height)).toBe('Enter 0.5 to 1,200 mm.');
    expect(read('number', '0,1', height, { ...READING, locale: 'de-DE' })).toBe('Enter 0,5 to 1.200 mm.');
    expect(read('number', '-1', { min: 0 })).toBe('Enter at least 0.');
  });
});

describe('a phone number, while the phone library is not there', () => {
  const without = { ...READING, readPhone: undefined };

  it('is still read with its country code', () => {
    expect(read('phone', '+61 (7) 3555-0142', {}, without)).toBe('+61735550142');
  });

  it('is asked for with it otherwise', () => {
    expect(read('phone', '07 3555 0142', {}, without)).toMatch('start with + and the country code');
  });
});

it('asks for the country code where the operator’s country is none that is known', () => {
  expect(read('phone', '07 3555 0142', {}, { ...READING, country: 'XX' })).toMatch(/country code\.$/);
});
