import { kindsOf, type ParamsOf, paramOf, type Saying, type SayingParam } from '../contract/sayings.ts';
import { misfitInWords } from '../place-time/hours-in-words.ts';
import { dateInWords, lengthInWords, plainSpaces } from '../place-time/in-words.ts';
import type { HoursMisfit } from '../place-time/opening-hours.ts';
import type { PlaceWords } from '../place-time/place-words.ts';
import { zoneInWords } from '../place-time/zone-words.ts';
import type { Messages } from './messages.ts';

/** Who reads, and the words of their language. */
export interface Speech {
  locale: string;
  said: Messages['relay']['said'];
  fields: Messages['relay']['fields'];
  place: PlaceWords;
}

/** A saying as a sentence in the reader's language: for the relay, whose sentences are English, and for the page. */
export function say(saying: Saying, speech: Speech): string {
  const said = inPlaceWords(saying, speech);
  if (said !== undefined) return said;
  const text: unknown = Object.hasOwn(speech.said, saying.code) ? Reflect.get(speech.said, saying.code) : '';
  return typeof text === 'function' ? text(valuesOf(saying, speech)) : String(text);
}

/** What is said of times, in the texts that the page has for its own findings; undefined for all else. */
function inPlaceWords(saying: Saying, speech: Speech): string | undefined {
  const { locale, place } = speech;
  switch (saying.code) {
    case 'start-past':
      return place.problems.past;
    case 'end-not-after-start':
      return place.problems.endNotAfterStart;
    case 'window-too-long': {
      const { length, longest } = saying.params;
      return place.problems.tooLong({ length: lengthInWords(length, locale), longest: lengthInWords(longest, locale) });
    }
    case 'offset-impossible': {
      const { offset, zone } = saying.params;
      return place.problems.offset({ offset, zone: zoneInWords(zone, { locale, words: place }) });
    }
    case 'notice-too-short':
      return place.limits.notice({ length: lengthInWords(saying.params.notice, locale) });
    case 'too-far-ahead':
      return place.limits.ahead({ date: dateInWords(saying.params.last, locale) });
    case 'closed-that-day':
      return misfit('closed-day', saying.params, speech);
    case 'start-outside-hours':
      return misfit('starts-outside', saying.params, speech);
    case 'end-outside-hours':
      return misfit('ends-outside', saying.params, speech);
    default:
      return undefined;
  }
}

/** The sentence looks at the day alone. */
function misfit(how: HoursMisfit, { date, hours }: ParamsOf<'closed-that-day'>, { locale, place }: Speech): string {
  const day = { date, time: '00:00' };
  return misfitInWords(how, { start: day, end: day }, hours, locale, place);
}

/** The parameters as the text takes them. */
function valuesOf({ code, params }: Saying, speech: Speech): Record<string, unknown> {
  const given = new Map<string, unknown>(Object.entries(params));
  return Object.fromEntries(
    kindsOf(code).map(([name, kind]) => [name, inWords(given.get(name), paramOf(kind), speech)]),
  );
}

function inWords(value: unknown, kind: SayingParam, { locale, fields }: Speech): unknown {
  switch (kind) {
    case 'date':
      return dateInWords(String(value), locale);
    case 'number':
      return new Intl.NumberFormat(locale, PLAIN).format(Number(value));
    case 'wait':
      return value === undefined ? undefined : waitInWords(Number(value), locale);
    case 'length':
      return lengthInWords(Number(value), locale);
    case 'field':
      return Object.hasOwn(fields, String(value)) ? Reflect.get(fields, String(value)) : value;
    default:
      return value;
  }
}

/** As it was given, with the locale's own decimal mark: what is typed has no marks between thousands either. */
const PLAIN = { maximumFractionDigits: 20, useGrouping: false, numberingSystem: 'latn' } as const;

/** `12 seconds`, from a minute and a half on `2 minutes`. */
function waitInWords(ms: number, locale: string): string {
  const seconds = Math.round(ms / 1000);
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return plainSpaces(unitsIn(locale, unit).format(count));
}

const unitFormats = new Map<string, Intl.NumberFormat>();

/** Kept, for one costs more to make than all else that is said. */
function unitsIn(locale: string, unit: string): Intl.NumberFormat {
  const name = `${locale} ${unit}`;
  const known = unitFormats.get(name);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' });
  unitFormats.set(name, format);
  return format;
}
