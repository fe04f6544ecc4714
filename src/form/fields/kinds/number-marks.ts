import { plainSpaces } from '../../../place-time/in-words.ts';

/** How a locale writes numbers, with Latin digits, as the page does everywhere. */
export interface NumberMarks {
  decimal: string;
  group: string;
  /** The locale's own digits, 0 to 9: what its keyboards type. */
  digits: string[];
}

const known = new Map<string, NumberMarks>();

/** The marks of a locale, by `Intl`: `,` and `.` in German, `.` and `,` in English. */
export function numberMarks(locale: string): NumberMarks {
  const marks = known.get(locale) ?? readMarks(locale);
  known.set(locale, marks);
  return marks;
}

function readMarks(locale: string): NumberMarks {
  const parts = new Intl.NumberFormat(inLatin(locale)).formatToParts(1234567.8);
  const mark = (type: Intl.NumberFormatPartTypes, usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual;
  const own = new Intl.NumberFormat(locale);
  return {
    decimal: mark('decimal', '.'),
    group: mark('group', ','),
    digits: Array.from({ length: 10 }, (_, digit) => own.format(digit)),
  };
}

function inLatin(locale: string): Intl.Locale {
  return new Intl.Locale(locale, { numberingSystem: 'latn' });
}

/**
 * A number in plain digits as the locale writes it: `-1250.5` → `-1,250.5`. Digit for digit, so that none is lost on a number
 * that no `Number` holds.
 */
export function numberInWords(plain: string, locale: string): string {
  const [, sign = '', whole = '', , fraction] = /^(-?)(\d+)(\.(\d+))?$/.exec(plain) ?? [];
  if (whole === '') return plain;
  const grouped = plainSpaces(new Intl.NumberFormat(inLatin(locale)).format(BigInt(whole)));
  return `${sign}${grouped}${fraction === undefined ? '' : numberMarks(locale).decimal + fraction}`;
}
