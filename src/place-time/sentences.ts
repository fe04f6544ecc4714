import { dayText, lengthInWords, timeInWords, timesInWords } from './in-words.ts';
import type { PlaceWords } from './place-words.ts';
import { partsOfWire, type WireParts } from './wire.ts';
import { offsetTextAt, wireAt } from './zone.ts';
import { type ZoneReader, zoneInWords, zoneWithOffset } from './zone-words.ts';

/** A window as it is sent: two wire times, and the zone they were read in when it is known. */
export interface SentWindow {
  start: string;
  end: string;
  /** IANA name. Without it the sentence names the offset alone. */
  timeZone?: string | undefined;
  /** The reader's locale. */
  locale: string;
}

/**
 * The whole window in one line, from the very strings that are sent:
 * `Wed 1 July 2026, 9:00 – 11:00 am, Brisbane time (UTC+10:00)`. Over midnight both days are named. Where the clocks
 * change inside it, both offsets and the true length: `Sun 4 October 2026, 1:00 am (UTC+10:00) – 4:00 am (UTC+11:00),
 * Sydney time, 2 hours long because the clocks change`.
 */
export function fullWindow({ start, end, timeZone, locale }: SentWindow, words: PlaceWords): string {
  const [from, to] = [partsOfWire(start), partsOfWire(end)];
  const day = (date: string) => dayText(date, locale, FULL_DAY);
  if (from.offset !== to.offset) {
    const time = ({ time, offset }: WireParts) =>
      words.withOffset({ text: timeInWords(time, locale), offset: `UTC${offset}` });
    const moment = (at: WireParts) => words.dayAndTimes({ day: day(at.date), times: time(at) });
    const times =
      from.date === to.date
        ? words.dayAndTimes({ day: day(from.date), times: words.span({ from: time(from), to: time(to) }) })
        : words.span({ from: moment(from), to: moment(to) });
    const window = timeZone ? words.window({ times, zone: zoneInWords(timeZone, { locale, words }) }) : times;
    return words.clocksChange({ window, length: lengthInWords(trueLength(start, end), locale) });
  }
  const zone = timeZone ? zoneWithOffset(timeZone, from.offset, { locale, words }) : `UTC${from.offset}`;
  return words.window({ times: daysAndTimes(from, to, { locale, words }, day), zone });
}

/** A window for a list, and the year it is read in, such as `2026`. */
export type ListedWindow = Omit<SentWindow, 'timeZone'> & { thisYear: string };

/** The window for a list, without zone, and without the year where that is this one: `Wed 1 Jul, 9:00 – 11:00 am`. */
export function shortWindow({ start, end, locale, thisYear }: ListedWindow, words: PlaceWords): string {
  const day = (date: string) =>
    dayText(date, locale, date.startsWith(`${thisYear}-`) ? SHORT_DAY : { ...SHORT_DAY, year: 'numeric' });
  return daysAndTimes(partsOfWire(start), partsOfWire(end), { locale, words }, day);
}

/**
 * The same window on the reader's own clock, as `fullWindow` puts it; undefined when that clock shows the same wall
 * times throughout, so that there is nothing to add.
 */
export function ownWindow(
  { start, end, locale }: SentWindow,
  ownTimeZone: string,
  words: PlaceWords,
): string | undefined {
  const [from, to] = [partsOfWire(start), partsOfWire(end)];
  const same = [from, to].every(({ epochMs, offset }) => offsetTextAt(epochMs, ownTimeZone) === offset);
  if (same) return undefined;
  const own = { start: wireAt(from.epochMs, ownTimeZone), end: wireAt(to.epochMs, ownTimeZone) };
  return fullWindow({ ...own, timeZone: ownTimeZone, locale }, words);
}

/** How long the window really lasts, in ms: an hour more or less than the wall says when the clocks change inside. */
export function trueLength(start: string, end: string): number {
  return partsOfWire(end).epochMs - partsOfWire(start).epochMs;
}

const FULL_DAY = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT_DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

function daysAndTimes(
  from: WireParts,
  to: WireParts,
  { locale, words }: ZoneReader,
  day: (date: string) => string,
): string {
  if (from.date === to.date && from.time < to.time) {
    return words.dayAndTimes({ day: day(from.date), times: timesInWords(from.time, to.time, locale) });
  }
  const moment = ({ date, time }: WireParts) => words.dayAndTimes({ day: day(date), times: timeInWords(time, locale) });
  return words.span({ from: moment(from), to: moment(to) });
}
