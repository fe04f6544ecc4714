import { type NumberMarks, numberMarks } from './number-marks.ts';

/** What a person typed as a number. `plain` is the wire format; `either` are the two numbers that a mark leaves open. */
export type ReadNumber =
  | { ok: true; plain: string }
  | { ok: false; reason: 'not-understood' }
  | { ok: false; reason: 'ambiguous'; either: [string, string] };

/** Longer than any number that is typed. */
const LONGEST = 100;

const NOT_UNDERSTOOD = { ok: false, reason: 'not-understood' } as const;

/**
 * Reads a number as the visitor's locale writes it, and as others do where that leaves no doubt: `1,250.5`, `1.250,5`,
 * `1 250,5`, `1'250.5`. A single mark that may group or divide, and is not the locale's own for either in that place, is
 * ambiguous: `1,5` in English may be 1.5 or a slip for 15.
 */
export function readNumber(typed: string, locale: string): ReadNumber {
  if (typed.length > LONGEST) return NOT_UNDERSTOOD;
  const marks = numberMarks(locale);
  const { sign, body } = tidy(typed, marks);
  if (!/\d/.test(body) || /[^\d., ]/.test(body)) return NOT_UNDERSTOOD;
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const mark = body.charAt(last);
  const [whole = '', fraction, more] = body.split(mark);
  const bothMarks = body.includes('.') && body.includes(',');
  if (bothMarks) return asSent(sign, divide(body, mark));
  if (last < 0 || more !== undefined) return asSent(sign, ungroup(body));
  if (fraction === undefined || !/^\d+$/.test(fraction)) return NOT_UNDERSTOOD;
  if (mark === marks.decimal || !mayGroup(whole)) return asSent(sign, divide(body, mark));
  const isGroup = fraction.length === 3;
  if (isGroup === (mark === marks.group)) return asSent(sign, isGroup ? whole + fraction : divide(body, mark));
  return { ok: false, reason: 'ambiguous', either: [`${sign}${whole}.${fraction}`, `${sign}${whole}${fraction}`] };
}

/** One to three digits that do not start with 0: `0,5` can only be a half, `1234,5` and `1 250,5` are no first group. */
function mayGroup(whole: string): boolean {
  return /^[1-9]\d{0,2}$/.test(whole);
}

/** A number whose one decimal mark is known; whatever stands before it may be grouped. */
function divide(body: string, mark: string): string | undefined {
  const [whole = '', fraction, more] = body.split(mark);
  if (fraction === undefined || more !== undefined || !/^\d+$/.test(fraction)) return undefined;
  const plain = whole === '' ? '0' : ungroup(whole);
  return plain && `${plain}.${fraction}`;
}

/** The digits of a whole number, grouped by one mark or not at all: by threes, or by twos before the last three (`12,34,567`). */
function ungroup(whole: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  return /^\d{1,3}([., ])(?:\d{2,3}\1)*\d{3}$/.test(whole) ? whole.replace(/\D/g, '') : undefined;
}

/** The number in the wire format, without zeros that say nothing. */
function asSent(sign: string, plain: string | undefined): ReadNumber {
  if (plain === undefined) return NOT_UNDERSTOOD;
  const [whole = '', fraction = ''] = plain.split('.');
  const rest = fraction.replace(/0+$/, '');
  const number = whole.replace(/^0+(?=\d)/, '') + (rest && `.${rest}`);
  return { ok: true, plain: /[1-9]/.test(number) ? sign + number : number };
}

/** The text in Latin digits with one kind of space. Arabic's own marks, and apostrophes between groups, mean one thing only. */
function tidy(typed: string, { digits }: NumberMarks): { sign: '' | '-'; body: string } {
  const latin = digits.reduce((text, digit, value) => text.replaceAll(digit, String(value)), typed.normalize('NFKC'));
  const text = latin
    .replace(/\p{Cf}/gu, '')
    .replace(/\u066b/g, '.')
    .replace(/['’\u066c\s]+/gu, ' ')
    .trim();
  const [, sign = '', body = ''] = /^([-+\u2212\u2013]?) ?(.*)$/u.exec(text) ?? [];
  return { sign: sign === '' || sign === '+' ? '' : '-', body };
}
