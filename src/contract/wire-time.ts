import * as z from 'zod/mini';

const WIRE_TIME =
  /^(?<date>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T(?<time>(?:[01]\d|2[0-3]):[0-5]\d):[0-5]\d(?<offset>[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * An instant as it crosses the wire: ISO 8601 with seconds and a numeric offset, never `Z`, never fractional:
 * `2026-07-01T09:00:00+10:00` (CONTRACT.md, "POST /v1/jobs").
 */
export const wireTimeSchema = z.string().check(
  z.regex(WIRE_TIME),
  z.refine((value) => !Number.isNaN(instantOf(value)) && isCalendarDate(value.slice(0, 10))),
);

/** The instant of a wire time, in ms since the epoch; NaN when the string is not one. */
export function instantOf(wireTime: string): number {
  return Date.parse(wireTime);
}

/** The calendar date, wall time (`HH:MM`) and offset that a wire time spells out. */
export function partsOf(wireTime: string): { date: string; time: string; offset: string } | undefined {
  const { date, time, offset } = WIRE_TIME.exec(wireTime)?.groups ?? {};
  return date && time && offset ? { date, time, offset } : undefined;
}

/** Whether `YYYY-MM-DD` is a day there is: `Date` rolls 30 February over into March; this does not. */
export function isCalendarDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).getUTCDate() === Number(date.slice(-2));
}
