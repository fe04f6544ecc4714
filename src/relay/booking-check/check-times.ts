import type { BookingRequest } from '../../contract/bookings.ts';
import type { OpeningHours } from '../../contract/page.ts';
import { saying } from '../../contract/saying.ts';
import type { SayingCode } from '../../contract/sayings.ts';
import { instantOf } from '../../contract/wire-time.ts';
import { type BookingLimits, bookableDays, checkLimits, START_GRACE_MS } from '../../place-time/booking-limits.ts';
import { checkWindow, MAX_WINDOW_MS, type WindowProblem } from '../../place-time/check-window.ts';
import { type HoursMisfit, hoursMisfit } from '../../place-time/opening-hours.ts';
import { partsOfWire } from '../../place-time/wire.ts';
import type { FieldFault } from '../problem.ts';
import { LOCALE, placeWords } from '../words.ts';

export type CheckedTimes =
  | { kind: 'ok' }
  | { kind: 'invalid'; faults: FieldFault[] }
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
  const faults = [
    ...problems.map((problem) => faultOf(problem, request, timeZone)),
    ...operatorRules(start, timeZone, rules, nowMs),
    ...hoursRule(request, rules),
  ].filter(firstAtItsField);
  if (faults.length === 0) return { kind: 'ok' };
  const window = request.time_zone === undefined ? undefined : relayReading(request, problems);
  return window && faults.length === problems.length
    ? { kind: 'clock-rules-differ', window }
    : { kind: 'invalid', faults };
}

function faultOf(
  problem: WindowProblem,
  { start_time, end_time }: BookingRequest,
  zone: string | undefined,
): FieldFault {
  const { field, reason } = problem;
  switch (reason) {
    case 'in-the-past':
      return { field, ...saying('start-past') };
    case 'end-not-after-start':
      return { field, ...saying('end-not-after-start') };
    case 'too-long': {
      const length = instantOf(end_time) - instantOf(start_time);
      return { field, ...saying('window-too-long', { length, longest: MAX_WINDOW_MS }) };
    }
    case 'offset-impossible': {
      const { offset } = partsOfWire(field === 'start_time' ? start_time : end_time);
      return { field, ...saying('offset-impossible', { offset: `UTC${offset}`, zone: zone ?? 'UTC' }) };
    }
    default:
      return reason satisfies never;
  }
}

function firstAtItsField(fault: FieldFault, index: number, faults: FieldFault[]): boolean {
  return faults.findIndex(({ field }) => field === fault.field) === index;
}

/** The operator's lead time and horizon. Without a zone, today at the place may be a day off: a day more is allowed. */
function operatorRules(
  start: string,
  timeZone: string | undefined,
  { leadMinutes, daysAhead }: BookingRules,
  nowMs: number,
): FieldFault[] {
  const limits = timeZone === undefined ? { leadMinutes, daysAhead: daysAhead + 1 } : { leadMinutes, daysAhead };
  const zone = timeZone ?? 'UTC';
  const problem = checkLimits(start, limits, zone, nowMs, { locale: LOCALE, words: placeWords });
  if (problem === undefined) return [];
  const said =
    problem.reason === 'too-soon'
      ? saying('notice-too-short', { notice: leadMinutes * 60_000 })
      : saying('too-far-ahead', { last: bookableDays(limits, zone, nowMs).last });
  return [{ field: 'start_time', ...said }];
}

/** The opening hours are the place's own wall time, which the wire times spell out: no zone is needed. */
function hoursRule(
  { start_time, end_time }: Pick<BookingRequest, 'start_time' | 'end_time'>,
  { openingHours }: BookingRules,
): FieldFault[] {
  if (openingHours === undefined) return [];
  const window = { start: partsOfWire(start_time), end: partsOfWire(end_time) };
  const misfit = hoursMisfit(window, openingHours);
  if (misfit === undefined) return [];
  const { field, code } = MISFITS[misfit];
  return [{ field, ...saying(code, { date: window.start.date, hours: openingHours }) }];
}

const MISFITS = {
  'closed-day': { field: 'start_time', code: 'closed-that-day' },
  'starts-outside': { field: 'start_time', code: 'start-outside-hours' },
  'ends-outside': { field: 'end_time', code: 'end-outside-hours' },
} as const satisfies Record<HoursMisfit, { field: string; code: SayingCode }>;

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
