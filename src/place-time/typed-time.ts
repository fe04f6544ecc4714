/**
 * What a person typed as a time of day. Digits alone are read on the 24-hour clock, always: `9` is 9:00, `2` is 2:00
 * in the morning, `1430` is half past two. `noon`, `midnight`, `9am`, `2.30 pm`, `9 a.m.`, `14h30` are read too.
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

const EXAMPLES = 'such as 9, 9:30, 2pm or 1430.';

/** Reads a typed time, or says what is wrong with it and gives examples. */
export function readTime(typed: string): ReadTime {
  const text = tidy(typed);
  if (text === '') return { ok: false, reason: 'empty', message: `Enter a time ${EXAMPLES}` };
  const named = WORDS.get(text);
  if (named) return { ok: true, time: named, mayMeanAfternoon: false };
  const { hour, split, run, half } = CLOCK.exec(text)?.groups ?? {};
  if (hour === undefined) return { ok: false, reason: 'not-understood', message: `Type a time ${EXAMPLES}` };
  const minutes = split ?? run ?? '00';
  const hours = half ? hourOfHalf(Number(hour), half) : Number(hour);
  if (hours === undefined || hours > 23 || Number(minutes) > 59) return impossible(typed);
  return {
    ok: true,
    time: `${String(hours).padStart(2, '0')}:${minutes}`,
    mayMeanAfternoon: !half && !hour.startsWith('0') && hours >= 1 && hours < 7,
  };
}

/** Lower case, `a.m.` as `am`, no `o'clock`, single spaces. */
function tidy(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
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

function impossible(typed: string): ReadTime {
  return { ok: false, reason: 'impossible', message: `No clock shows ${typed.trim()}. Type a time ${EXAMPLES}` };
}
