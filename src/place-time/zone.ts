import { IANAZone } from 'luxon';
import type { WallMoment } from './wall-time.ts';

/**
 * What the runtime's own time-zone data says of a zone. Luxon reads it through `Intl`; only its `IANAZone` is used,
 * which keeps 2 kB of it in the browser's bundle instead of 21.
 */

/**
 * True for an IANA name that this runtime knows, such as `Australia/Brisbane`. Bare offsets (`+10:00`), which newer
 * runtimes take for a zone, are refused: an offset is not a place.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  const isKnown = knownZones.get(name) ?? IANAZone.isValidZone(name);
  // What anyone sends may be asked about: only the zones that there are can fill this.
  if (isKnown) knownZones.set(name, true);
  return isKnown;
}

/** Asking `Intl` takes long, and a form asks at every key. */
const knownZones = new Map<string, true>();

/** Minutes that the zone's clocks are ahead of UTC at this instant. */
export function offsetAt(epochMs: number, timeZone: string): number {
  return zoneNamed(timeZone).offset(epochMs);
}

/** The zone's offset at this instant as it stands in a wire time: `+10:00`. */
export function offsetTextAt(epochMs: number, timeZone: string): string {
  return zoneNamed(timeZone).formatOffset(epochMs, 'short');
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

/** Luxon keeps each zone it has made, validity and formatter included. */
function zoneNamed(timeZone: string): IANAZone {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new TypeError(`not a time zone this runtime knows: ${timeZone}`);
  return zone;
}
