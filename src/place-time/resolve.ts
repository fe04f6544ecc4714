import { type WallMoment, wallMs } from './wall-time.ts';
import { offsetAt, offsetTextAt, wallAt } from './zone.ts';

export { isTimeZone } from './zone.ts';

/** A moment in time, with the words it is sent in. */
export interface Instant {
  /** As it crosses the wire: `2026-07-01T09:00:00+10:00`. */
  wire: string;
  /** The place's offset at that moment: `+10:00`. */
  offset: string;
  epochMs: number;
}

/** What a wall time at a place means: one instant, two in a repeated hour, none in a skipped one. */
export type Resolution =
  | { kind: 'one'; at: Instant }
  | { kind: 'two'; earlier: Instant; later: Instant }
  /**
   * The nearest wall times that exist and read alike: the length of the gap earlier, and the length of the gap later.
   * 2:30 in a skipped hour gives 1:30 and 3:30; 9:00 on a skipped day gives 9:00 the day before and the day after.
   * (The choice that ECMAScript's Temporal calls `earlier` and `later`; the edges 1:59 and 3:00 would be nearer by the
   * clock, but 1:59 is no time to meet anyone, and a day's edge is no answer to "at nine".)
   */
  | { kind: 'none'; before: WallMoment; after: WallMoment };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** No offset reaches a day, so every offset that could apply to a wall time is in force somewhere in here. */
const HOURS_AROUND = [-24, -12, 0, 12, 24];

/**
 * Reads a wall time at a place: `resolve('2026-07-01', '09:00', 'Australia/Brisbane')`. The offset is the one in force
 * there on that date. A malformed date, time or zone is a `TypeError`.
 */
export function resolve(date: string, wallTime: string, timeZone: string): Resolution {
  const wall = wallMs({ date, time: wallTime });
  const offsets = new Set(HOURS_AROUND.map((hours) => offsetAt(wall + hours * HOUR_MS, timeZone)));
  const instants = [...offsets]
    .map((offset) => ({ offset, epochMs: wall - offset * MINUTE_MS }))
    .filter(({ offset, epochMs }) => offsetAt(epochMs, timeZone) === offset)
    .map(({ epochMs }) => instantAt(epochMs, { date, time: wallTime }, timeZone))
    .sort((a, b) => a.epochMs - b.epochMs);
  const [earlier, later] = instants;
  if (earlier && later) return { kind: 'two', earlier, later };
  if (earlier) return { kind: 'one', at: earlier };
  return {
    kind: 'none',
    before: wallAt(wall - Math.max(...offsets) * MINUTE_MS, timeZone),
    after: wallAt(wall - Math.min(...offsets) * MINUTE_MS, timeZone),
  };
}

function instantAt(epochMs: number, { date, time }: WallMoment, timeZone: string): Instant {
  const offset = offsetTextAt(epochMs, timeZone);
  return { wire: `${date}T${time}:00${offset}`, offset, epochMs };
}
