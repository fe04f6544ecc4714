import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberInWords } from './number-marks.ts';
import { readNumber } from './read-number.ts';

const plain = (typed: string, locale: string) => {
  const read = readNumber(typed, locale);
  return read.ok ? read.plain : read.reason;
};

it.each([
  ['en-AU', '1,250.5', '1250.5'],
  ['en-AU', '1250.5', '1250.5'],
  ['en-AU', '1,250', '1250'],
  ['en-AU', '1,250,000', '1250000'],
  ['en-AU', '.5', '0.5'],
  ['en-AU', '-3', '-3'],
  ['en-AU', '−3', '-3'],
  ['en-AU', '+3', '3'],
  ['en-AU', '007', '7'],
  ['en-AU', '2.50', '2.5'],
  ['en-AU', '1\u00a0250', '1250'],
  ['de-DE', '1.250,5', '1250.5'],
  ['de-DE', '1.250', '1250'],
  ['fr-FR', '1 250,5', '1250.5'],
  ['fr-FR', '1.5', '1.5'],
  ['de-CH', '1’250.5', '1250.5'],
  ['en-IN', '12,34,567.8', '1234567.8'],
  ['ar-EG', '١٬٢٥٠٫٥', '1250.5'],
  ['ar-EG', '١٫٢٥٠', '1.25'],
])('in %s, %s is read as %s', (locale, typed, sent) => {
  expect(plain(typed, locale)).toBe(sent);
});

it.each([
  ['1.250,5', '1250.5'],
  ['1 250,5', '1250.5'],
  ['0,5', '0.5'],
  ['1234,5', '1234.5'],
  ['1.250.000', '1250000'],
])('in English, %s can only be %s', (typed, sent) => {
  expect(plain(typed, 'en-AU')).toBe(sent);
});

it('names both readings of a mark that leaves two', () => {
  expect(readNumber('1,5', 'en-AU')).toMatchObject({ reason: 'ambiguous', either: ['1.5', '15'] });
  expect(readNumber('-1.5', 'de-DE')).toMatchObject({ reason: 'ambiguous', either: ['-1.5', '-15'] });
  expect(readNumber('1.250', 'fr-FR')).toMatchObject({ reason: 'ambiguous', either: ['1.250', '1250'] });
});

it.each([
  '',
  '-',
  'ten',
  '1e3',
  '5.',
  '5,',
  '1.2.3',
  '1,25,0',
  '1,250,5',
  '1,2 5',
  '12 m',
  '1 2',
  '0x10',
  '--1',
  '1-2',
])('does not make a number of %j', (typed) => {
  expect(plain(typed, 'en-AU')).toBe('not-understood');
});

const LOCALES = [
  'en-AU',
  'en-US',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'sv-SE',
  'es-ES',
  'pl-PL',
  'ar-EG',
  'fa-IR',
  'hi-IN',
];
const anyNumber = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.option(fc.stringMatching(/^\d{0,5}[1-9]$/)))
  .map(([negative, whole, fraction]) => {
    const digits = `${whole}${fraction === null ? '' : `.${fraction}`}`;
    return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
  });

describe.each(LOCALES)('a visitor with %s', (locale) => {
  it('may type any number as the locale writes it, digit for digit', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(plain(numberInWords(number, locale), locale)).toBe(number);
      }),
    );
  });

  it('may type what the locale’s own digits and signs look like', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(plain(new Intl.NumberFormat(locale).format(number), locale)).toBe(String(number));
      }),
    );
  });

  it('always sends what the wire takes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+]?[\d., ']{1,12}$/), (typed) => {
        const read = readNumber(typed, locale);
        if (read.ok) expect(read.plain).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        if (!read.ok && read.reason === 'ambiguous') {
          for (const one of read.either) expect(plain(numberInWords(one, locale), locale)).toMatch(/^-?\d/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
