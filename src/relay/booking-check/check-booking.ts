import type { BookingRequest, FieldError, RelayProblem } from '../../contract/bookings.ts';
import { isTimeZone } from '../../place-time/resolve.ts';
import { zoneOfSite } from '../../place-time/zone-of-site.ts';
import type { Config } from '../config/schema.ts';
import type { Lookups } from '../lookups/lookups.ts';
import type { BookingNames, Clock } from '../ports.ts';
import { relayProblem } from '../problem.ts';
import { checkContent, namesOf } from './check-content.ts';
import { checkTimes } from './check-times.ts';

export interface CheckDeps {
  lookups: Lookups;
  config: Config;
  clock: Clock;
}

export type CheckedBooking =
  /** The request with its place's zone where that is known, and the names of what was chosen. */
  { ok: true; request: BookingRequest; names: BookingNames } | { ok: false; problem: RelayProblem };

/** Holds a well-formed booking against the clock, the operator's rules and the lookups. Nothing is stored yet. */
export async function checkBooking(
  request: BookingRequest,
  { lookups, config, clock }: CheckDeps,
): Promise<CheckedBooking> {
  if (request.time_zone !== undefined && !isTimeZone(request.time_zone)) {
    return refuse([{ field: 'time_zone', message: 'Choose a time zone from the list.' }]);
  }
  const content = await checkContent(request, lookups);
  const names = namesOf(request, lookups);
  const timeZone = request.time_zone ?? zoneOf(request.site, names.site, config.places);
  const times = checkTimes(request, timeZone, config.window, clock.now());
  if (content.length > 0 || times.kind === 'invalid') {
    const errors = [...content, ...(times.kind === 'invalid' ? times.errors : [])];
    return refuse(
      errors.map(({ field, message }) => ({ field, message })),
      [...new Set(content.map(({ lookup }) => lookup))],
    );
  }
  if (times.kind === 'clock-rules-differ') {
    return { ok: false, problem: relayProblem('clock-rules-differ', { detail: CLOCKS_DIFFER, window: times.window }) };
  }
  return { ok: true, request: timeZone === undefined ? request : { ...request, time_zone: timeZone }, names };
}

const CLOCKS_DIFFER =
  'This page and the booking system read the clock at this place differently, and nothing was booked. Check the times, then request the visit again.';
const CHOICES_CHANGED =
  'Some choices have changed since this page was opened, and nothing was booked. Check the marked answers, then request the visit again.';
const NEEDS_A_CHANGE = 'Nothing was booked. Check the marked answers, then request the visit again.';

/** A problem with what the visitor wrote, or with choices that are gone: then `lookups` names those to read again. */
export function refuse(errors: FieldError[], lookups: string[] = []): { ok: false; problem: RelayProblem } {
  const problem =
    lookups.length > 0
      ? relayProblem('stale-lookup', { detail: CHOICES_CHANGED, errors, lookups })
      : relayProblem('invalid-booking', { detail: NEEDS_A_CHANGE, errors });
  return { ok: false, problem };
}

/** A site that the lookup did not show has no name to infer from: only the config can know its place. */
function zoneOf(id: string, name: string | undefined, places: Config['places']): string | undefined {
  return name === undefined ? places.sites?.[id] : zoneOfSite({ id, name }, places)?.timeZone;
}
