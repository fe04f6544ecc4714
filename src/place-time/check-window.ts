import { lengthInWords } from './in-words.ts';
import { resolve } from './resolve.ts';
import { partsOfWire } from './wire.ts';
import { isTimeZone, offsetTextAt } from './zone.ts';
import { zoneInWords } from './zone-words.ts';

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
export function checkWindow({ start, end, timeZone, nowMs, graceMs }: WindowToCheck): CheckedWindow {
  const [from, to] = [partsOfWire(start).epochMs, partsOfWire(end).epochMs];
  const problems: WindowProblem[] = [];
  if (from < nowMs - graceMs) {
    problems.push({
      field: 'start_time',
      reason: 'in-the-past',
      message: 'That start has already passed. Choose a later one.',
    });
  }
  if (to <= from) {
    const message = 'The end is not after the start. Choose a later end or an earlier start.';
    problems.push({ field: 'end_time', reason: 'end-not-after-start', message });
  } else if (to - from > MAX_WINDOW_MS) {
    const length = lengthInWords(to - from);
    const message = `This window is ${length} long. The longest is ${lengthInWords(MAX_WINDOW_MS)}.`;
    problems.push({ field: 'end_time', reason: 'too-long', message });
  }
  if (timeZone !== undefined && isTimeZone(timeZone)) {
    problems.push(...checkOffset('start_time', start, timeZone), ...checkOffset('end_time', end, timeZone));
  }
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

function checkOffset(field: 'start_time' | 'end_time', wire: string, timeZone: string): WindowProblem[] {
  const { date, time, offset, epochMs } = partsOfWire(wire);
  if (offsetTextAt(epochMs, timeZone) === offset) return [];
  const message = `UTC${offset} is not an offset that ${zoneInWords(timeZone)} has at that time. Check the time again.`;
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
