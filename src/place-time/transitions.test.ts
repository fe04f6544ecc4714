import { expect, it } from 'vitest';
import { resolve } from './resolve.ts';
import { wallMs } from './wall-time.ts';

/**
 * Every clock change of every zone from 2026 to 2032, found by asking `Intl` for its spelled-out offset and bisecting:
 * a search that shares nothing with `resolve`, neither Luxon nor its arithmetic on fields.
 */
const MINUTE = 60_000;
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2033, 0, 1);
/** Shorter than any spell between two changes: Morocco's month of Ramadan is the shortest. */
const STEP = 12 * 24 * 60 * MINUTE;

/** Minutes ahead of UTC, as `Intl` prints them: `GMT`, `GMT+10:30`, `GMT-03:00`. */
function offsetsOf(timeZone: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (epochMs) => {
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(epochMs)) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
}

/** The first minutes of each new offset. */
function changesOf(offsetAt: (epochMs: number) => number): number[] {
  const changes: number[] = [];
  let offset = offsetAt(FROM);
  for (let at = FROM; at < TO; at += STEP) {
    const next = offsetAt(at + STEP);
    if (next !== offset) changes.push(bisect(at, at + STEP, (ms) => offsetAt(ms) !== offset));
    offset = next;
  }
  return changes;
}

/** The first minute in (`from`, `to`] at which `holds`, given that it holds at `to` and not at `from`. */
function bisect(from: number, to: number, holds: (ms: number) => boolean): number {
  let [before, after] = [from, to];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** Wall times in minutes from the change, on both sides of it and inside what it skips or repeats. */
const AROUND = [-180, -61, -60, -59, -45, -31, -30, -29, -15, -1, 0, 1, 15, 29, 30, 31, 45, 59, 60, 61, 180];

it('agrees with the runtime around every clock change of every zone from 2026 to 2032', () => {
  let changesSeen = 0;
  const disagreements: string[] = [];
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const offsetAt = offsetsOf(timeZone);
    for (const change of changesOf(offsetAt)) {
      changesSeen += 1;
      const offsets = [offsetAt(change - MINUTE), offsetAt(change)];
      /** What a wall time around this change means, by trying both offsets. */
      const instantsOf = (wall: number) =>
        offsets
          .map((offset) => ({ offset, epochMs: wall - offset * MINUTE }))
          .filter(({ offset, epochMs }) => offsetAt(epochMs) === offset)
          .map(({ epochMs }) => epochMs)
          .sort((a, b) => a - b);
      for (const minutes of AROUND) {
        const wall = change + (Math.min(...offsets) + minutes) * MINUTE;
        const { instants, suggestions } = read(wall, timeZone);
        const agrees =
          String(instants) === String(instantsOf(wall)) &&
          suggestions.every((suggestion) => instantsOf(suggestion).length > 0) &&
          suggestions.every(
            (suggestion) =>
              Math.abs(suggestion - wall) === Math.max(...offsets) * MINUTE - Math.min(...offsets) * MINUTE,
          );
        if (!agrees) disagreements.push(`${timeZone} ${new Date(wall).toISOString()}: ${instants} ${suggestions}`);
      }
    }
  }
  expect(disagreements).toEqual([]);
  // The search itself must have found something: over a hundred zones change twice a year.
  expect(changesSeen).toBeGreaterThan(100 * 2 * 7);
}, 60_000);

/** What `resolve` says: the instants, and the wall times it suggests where there is none. */
function read(wall: number, timeZone: string): { instants: number[]; suggestions: number[] } {
  const [date = '', time = ''] = new Date(wall).toISOString().slice(0, 16).split('T');
  const resolution = resolve(date, time, timeZone);
  switch (resolution.kind) {
    case 'one':
      return { instants: [resolution.at.epochMs], suggestions: [] };
    case 'two':
      return { instants: [resolution.earlier.epochMs, resolution.later.epochMs], suggestions: [] };
    case 'none':
      return { instants: [], suggestions: [resolution.before, resolution.after].map(wallMs) };
    default:
      return resolution satisfies never;
  }
}
