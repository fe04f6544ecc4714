import { LONGEST_TYPED } from './longest-typed.ts';
import type { PlaceWords } from './place-words.ts';
import { latinDigits } from './typed-digits.ts';

/**
 * What a person typed as a time of day. Digits alone are read on the 24-hour clock, always: `9` is 9:00, `2` is 2:00
 * in the morning, `1430` is half past two. `noon`, `midnight`, `9am`, `2.30 pm`, `9 a.m.`, `14h30` are read too, and
 * halves of the day as the locale says them: `下午2点`, `2 giờ chiều`, `٢:٣٠ م`.
 */
export type ReadTime =
  | {
      ok: true;
      /** `HH:MM` */
      time: string;
      /**
       * True for a bare `1` to `6:59` with no `am` or leading zero. It was read as early morning, as the 24-hour clock
       * has it; a person may have meant the afternoon, so a page does well to offer that in one press.
       */
      mayMeanAfternoon: boolean;
    }
  | { ok: false; reason: 'empty' | 'not-understood' | 'impossible'; message: string };

/** How to read, and in which words to say what is wrong. */
export interface TimeReading {
  locale: string;
  words: PlaceWords;
}

/** A map, for `constructor` and the like are words that a plain object would know. */
const WORDS = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['12 noon', '12:00'],
  ['midnight', '00:00'],
  ['12 midnight', '00:00'],
]);

/** Hour, minutes after a separator or run on, and half of the day: `9`, `9:30`, `930`, `9h30`, `2.30pm`. */
const CLOCK = /^(?<hour>\d{1,2})(?:\s*[:.h]\s*(?<split>\d{2})|h|(?<run>\d{2}))?\s*(?<half>[ap]m?)?$/;

/** Reads a typed time, or says what is wrong with it and gives examples. */
export function readTime(typed: string, { locale, words }: TimeReading): ReadTime {
  if (typed.length > LONGEST_TYPED) return { ok: false, reason: 'not-understood', message: words.time.type };
  // What a locale calls the halves of the day is asked for where there is something to read.
  const text = typed.trim() === '' ? '' : tidy(typed, locale);
  if (text === '') return { ok: false, reason: 'empty', message: words.time.empty };
  const named = WORDS.get(text);
  if (named) return { ok: true, time: named, mayMeanAfternoon: false };
  const { hour, split, run, half } = CLOCK.exec(text)?.groups ?? {};
  if (hour === undefined) return { ok: false, reason: 'not-understood', message: words.time.type };
  const minutes = split ?? run ?? '00';
  const hours = half ? hourOfHalf(Number(hour), half) : Number(hour);
  if (hours === undefined || hours > 23 || Number(minutes) > 59)
    return { ok: false, reason: 'impossible', message: words.time.impossible({ typed: typed.trim() }) };
  return {
    ok: true,
    time: `${String(hours).padStart(2, '0')}:${minutes}`,
    mayMeanAfternoon: !half && !hour.startsWith('0') && hours >= 1 && hours < 7,
  };
}

/** Lower case, `a.m.` as `am`, no `o'clock`, single spaces; the locale's halves of the day as `am` and `pm`, at the end. */
function tidy(typed: string, locale: string): string {
  return withHalf(latinDigits(typed).toLowerCase(), locale)
    .replace(/\s*(?:[点點时時]|giờ)(?!\p{L})\s*/u, 'h')
    .replace(/(?<=h\d{1,2})\s*(?:分|phút)/u, '')
    .replace(/\s*o['’]?clock\s*/u, ' ')
    .replace(/([ap])\.\s*m\.?/u, '$1m')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** 1–12 with its half as an hour of the day; undefined for `13pm`, `0am`. */
function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

/** The text with the half of the day that it names in the locale's language turned into `am` or `pm` at its end. */
function withHalf(text: string, locale: string): string {
  for (const [name, half] of halvesIn(locale)) {
    const rest = text.startsWith(name)
      ? text.slice(name.length)
      : text.endsWith(name)
        ? text.slice(0, -name.length)
        : '';
    if (/\d/.test(rest)) return `${rest.trim()} ${half}`;
  }
  return text;
}

const halves = new Map<string, [name: string, half: 'am' | 'pm'][]>();

/** Names for parts of one half of the day, by `Intl`, the longest first; a name that both halves have says nothing. */
function halvesIn(locale: string): [string, 'am' | 'pm'][] {
  const known = halves.get(locale);
  if (known) return known;
  const ways = [
    { hour: 'numeric', hour12: true } as const,
    { hour: 'numeric', hour12: true, dayPeriod: 'long' } as const,
  ];
  const names = new Map<string, Set<'am' | 'pm'>>();
  for (const format of ways.map((options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))) {
    for (let hour = 0; hour < 24; hour += 1) {
      const name = format
        .formatToParts(hour * 3_600_000)
        .find(({ type }) => type === 'dayPeriod')
        ?.value.toLowerCase();
      if (name) names.set(name, (names.get(name) ?? new Set()).add(hour < 12 ? 'am' : 'pm'));
    }
  }
  const found = [...names].flatMap(([name, of]): [string, 'am' | 'pm'][] => {
    const [half] = of;
    return of.size === 1 && half !== undefined ? [[name, half]] : [];
  });
  found.sort(([one], [other]) => other.length - one.length);
  halves.set(locale, found);
  return found;
}
