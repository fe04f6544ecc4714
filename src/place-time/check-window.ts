import { lengthInWords } from './in-words.ts';
import type { PlaceWords } from './place-words.ts';
import { resolve } from './resolve.ts';
import { partsOfWire } from './wire.ts';
import { isTimeZone, offsetTextAt } from './zone.ts';
import { type ZoneReader, zoneInWords } from './zone-words.ts';

/** Longest window, in ms: anything over 31 days is a slip. */
export const MAX_WINDOW_MS = 31 * 24 * 60 * 60_000;

/** What the sender of a window asks to book. `start` and `end` are wire times, already parsed as such. */
export interface WindowToCheck {
  start: string;
  end: string;
  /** IANA name; an absent name, or one this runtime does not know, leaves the offsets unchecked. */
  timeZone?: string | undefined;
  nowMs: number;
  /** How far in the past a start may be: a form takes a while to fill in. */
  graceMs: number;
  /** The reader's, for what is wrong in words. */
  locale: string;
}

export type WindowProblem =
  | { field: 'start_time'; reason: 'in-the-past'; message: string }
  | { field: 'end_time'; reason: 'end-not-after-start' | 'too-long'; message: string }
  | {
      field: 'start_time' | 'end_time';
      reason: 'offset-impossible';
      message: string;
      /** Wire times that the same wall time has in this runtime's data: none in a skipped hour, two in a repeated. */
      readings: string[];
    };

export type CheckedWindow = { ok: true } | { ok: false; problems: WindowProblem[] };

/** Checks what relay and page both promise of a window, and says in words what is wrong. At most one problem a rule. */
export function checkWindow(
  { start, end, timeZone, nowMs, graceMs, locale }: WindowToCheck,
  words: PlaceWords,
): CheckedWindow {
  const said = words.problems;
  const [from, to] = [partsOfWire(start).epochMs, partsOfWire(end).epochMs];
  const problems: WindowProblem[] = [];
  if (from < nowMs - graceMs) {
    problems.push({ field: 'start_time', reason: 'in-the-past', message: said.past });
  }
  if (to <= from) {
    problems.push({ field: 'end_time', reason: 'end-not-after-start', message: said.endNotAfterStart });
  } else if (to - from > MAX_WINDOW_MS) {
    const [length, longest] = [lengthInWords(to - from, locale), lengthInWords(MAX_WINDOW_MS, locale)];
    const message = said.tooLong({ length, longest });
    problems.push({ field: 'end_time', reason: 'too-long', message });
  }
  if (timeZone !== undefined && isTimeZone(timeZone)) {
    const reader = { locale, words };
    problems.push(
      ...checkOffset('start_time', start, timeZone, reader),
      ...checkOffset('end_time', end, timeZone, reader),
    );
  }
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

function checkOffset(
  field: 'start_time' | 'end_time',
  wire: string,
  timeZone: string,
  reader: ZoneReader,
): WindowProblem[] {
  const { date, time, offset, epochMs } = partsOfWire(wire);
  if (offsetTextAt(epochMs, timeZone) === offset) return [];
  const zone = zoneInWords(timeZone, reader);
  const message = reader.words.problems.offset({ offset: `UTC${offset}`, zone });
  return [{ field, reason: 'offset-impossible', message, readings: readingsOf(date, time, timeZone) }];
}

function readingsOf(date: string, time: string, timeZone: string): string[] {
  const resolution = resolve(date, time, timeZone);
  switch (resolution.kind) {
    case 'one':
      return [resolution.at.wire];
    case 'two':
      return [resolution.earlier.wire, resolution.later.wire];
    case 'none':
      return [];
    default:
      return resolution satisfies never;
  }
}
