import type { WallMoment } from './wall-time.ts';

/**
 * What the runtime's own time-zone data says of a zone, read through `Intl.DateTimeFormat`: nothing to download, and as new as
 * the browser. `zone.test.ts` holds it against luxon for every zone.
 */

/**
 * True for an IANA name that this runtime knows, such as `Australia/Brisbane`. Bare offsets (`+10:00`), which newer
 * runtimes take for a zone, are refused: an offset is not a place.
 */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && formatterOf(name) !== undefined;
}

/** Minutes that the zone's clocks are ahead of UTC at this instant. A fraction where its seconds are not zero (before 1972). */
export function offsetAt(epochMs: number, timeZone: string): number {
  const minute = Math.floor(epochMs / 60_000);
  const ofZone = known.get(timeZone) ?? new Map<number, number>();
  const before = ofZone.get(minute);
  if (before !== undefined) return before;
  const offset = askedOffset(epochMs, timeZone);
  // Clocks change on the minute, since their offsets are whole minutes (1972).
  if (epochMs < SINCE_1972) return offset;
  if (ofZone.size === MOST_KNOWN) ofZone.clear();
  known.set(timeZone, ofZone.set(minute, offset));
  return offset;
}

const SINCE_1972 = Date.UTC(1973, 0, 1);
/** So many minutes of a zone are kept. */
const MOST_KNOWN = 500;
/**
 * The offsets of each zone that were asked for, by the minute: what is read at every key is read of the same few moments, and
 * many visits begin or end at one time.
 */
const known = new Map<string, Map<number, number>>();

function askedOffset(epochMs: number, timeZone: string): number {
  const formatter = formatterOf(timeZone);
  if (!formatter) throw new TypeError(`not a time zone this runtime knows: ${timeZone}`);
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(formatter.format(epochMs)) ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  return sign === '+' ? ahead : -ahead;
}

/** The zone's offset at this instant as it stands in a wire time: `+10:00`. */
export function offsetTextAt(epochMs: number, timeZone: string): string {
  const offset = Math.trunc(offsetAt(epochMs, timeZone));
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/**
 * The instant as it crosses the wire, in the zone's own wall time: `2026-07-01T09:00:00+10:00`. Parts of a second are
 * dropped. Exact where the offset is whole minutes, which is everywhere since 1972.
 */
export function wireAt(epochMs: number, timeZone: string): string {
  const wall = new Date(epochMs + offsetAt(epochMs, timeZone) * 60_000).toISOString();
  return `${wall.slice(0, 19)}${offsetTextAt(epochMs, timeZone)}`;
}

/** What calendar and clock at the place show at this instant, to the minute. */
export function wallAt(epochMs: number, timeZone: string): WallMoment {
  const wire = wireAt(epochMs, timeZone);
  return { date: wire.slice(0, 10), time: wire.slice(11, 16) };
}

/** How `longOffset` ends: `GMT+10:00`, `GMT` for no offset, seconds where there are any (ECMA-402, CLDR time zone formats). */
const OFFSET = /GMT([+\u2212-])(\d+):(\d+)(?::(\d+))?$/;

/** Making one takes long, and a form asks at every key. Only the zones that there are can fill it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Undefined for a name that this runtime does not know. */
function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, made);
    return made;
  } catch {
    return undefined;
  }
}

function twoDigits(count: number): string {
  return String(Math.trunc(count)).padStart(2, '0');
}
