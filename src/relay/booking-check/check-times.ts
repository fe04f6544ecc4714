import type { BookingRequest, FieldError } from '../../contract/bookings.ts';
import type { OpeningHours } from '../../contract/page.ts';
import { instantOf } from '../../contract/wire-time.ts';
import { type BookingLimits, checkLimits, START_GRACE_MS } from '../../place-time/booking-limits.ts';
import { checkWindow, type WindowProblem } from '../../place-time/check-window.ts';
import { misfitInWords } from '../../place-time/hours-in-words.ts';
import { hoursMisfit } from '../../place-time/opening-hours.ts';
import { partsOfWire } from '../../place-time/wire.ts';
import { placeWords } from '../words.ts';

/** The locale of the relay's sentences. */
const LOCALE = 'en-AU';

export type CheckedTimes =
  | { kind: 'ok' }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The offsets are not what this relay's time-zone data gives; these are the same wall times as the relay reads them. */
  | { kind: 'clock-rules-differ'; window: { start_time: string; end_time: string } };

/** The operator's rules for a window, as they bind the visitor. */
export interface BookingRules extends BookingLimits {
  /** Undefined for any hour. */
  openingHours?: OpeningHours | undefined;
}

/**
 * Checks a booking's window with the page's own rules (`src/place-time`) and the operator's (`window` and `openingHours` of the config).
 * `timeZone` is the one to read it in, where known. Only a visitor whose browser named the zone is asked to confirm the
 * relay's reading: without it, a wrong offset is simply wrong.
 */
export function checkTimes(
  request: BookingRequest,
  timeZone: string | undefined,
  rules: BookingRules,
  nowMs: number,
): CheckedTimes {
  const { start_time: start, end_time: end } = request;
  const checked = checkWindow({ start, end, timeZone, nowMs, graceMs: START_GRACE_MS, locale: LOCALE }, placeWords);
  const problems = checked.ok ? [] : checked.problems;
  const errors = [
    ...problems.map(errorOf),
    ...operatorRules(start, timeZone, rules, nowMs),
    ...hoursRule(request, rules),
  ].filter(firstAtItsField);
  if (errors.length === 0) return { kind: 'ok' };
  const window = request.time_zone === undefined ? undefined : relayReading(request, problems);
  return window && errors.length === problems.length
    ? { kind: 'clock-rules-differ', window }
    : { kind: 'invalid', errors };
}

function errorOf({ field, message }: WindowProblem): FieldError {
  return { field, message };
}

function firstAtItsField(error: FieldError, index: number, errors: FieldError[]): boolean {
  return errors.findIndex(({ field }) => field === error.field) === index;
}

/** The operator's lead time and horizon. Without a zone, today at the place may be a day off: a day more is allowed. */
function operatorRules(
  start: string,
  timeZone: string | undefined,
  { leadMinutes, daysAhead }: BookingRules,
  nowMs: number,
): FieldError[] {
  const limits = timeZone === undefined ? { leadMinutes, daysAhead: daysAhead + 1 } : { leadMinutes, daysAhead };
  const problem = checkLimits(start, limits, timeZone ?? 'UTC', nowMs, { locale: LOCALE, words: placeWords });
  return problem ? [{ field: 'start_time', message: problem.message }] : [];
}

/** The opening hours are the place's own wall time, which the wire times spell out: no zone is needed. */
function hoursRule(
  { start_time, end_time }: Pick<BookingRequest, 'start_time' | 'end_time'>,
  { openingHours }: BookingRules,
): FieldError[] {
  if (openingHours === undefined) return [];
  const window = { start: partsOfWire(start_time), end: partsOfWire(end_time) };
  const misfit = hoursMisfit(window, openingHours);
  if (misfit === undefined) return [];
  const field = misfit === 'ends-outside' ? 'end_time' : 'start_time';
  return [{ field, message: misfitInWords(misfit, window, openingHours, LOCALE, placeWords) }];
}

/** The window with each doubtful time as the relay reads it; undefined when a doubt is of another kind, or the time is skipped. */
function relayReading(
  { start_time, end_time }: BookingRequest,
  problems: readonly WindowProblem[],
): { start_time: string; end_time: string } | undefined {
  const window = { start_time, end_time };
  for (const problem of problems) {
    if (problem.reason !== 'offset-impossible') return undefined;
    const reading = nearest(problem.readings, window[problem.field]);
    if (reading === undefined) return undefined;
    window[problem.field] = reading;
  }
  return window;
}

function nearest(readings: readonly string[], sent: string): string | undefined {
  const distance = (reading: string) => Math.abs(instantOf(reading) - instantOf(sent));
  return readings.toSorted((a, b) => distance(a) - distance(b))[0];
}
