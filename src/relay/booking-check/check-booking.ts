import type { BookingRequest, RelayProblem } from '../../contract/bookings.ts';
import { fieldsThatApply } from '../../contract/fields-that-apply.ts';
import { saying } from '../../contract/saying.ts';
import { isTimeZone } from '../../place-time/resolve.ts';
import { checkLocks } from '../access/check-locks.ts';
import { isInScope } from '../access/scope.ts';
import { fieldsOf } from '../config/fields-of-role.ts';
import { hoursOfRole } from '../config/hours-of-role.ts';
import { presentationOf } from '../lookups/presentation.ts';
import type { BookingNames, Clock, Visitor } from '../ports.ts';
import { type FieldFault, relayProblem } from '../problem.ts';
import { checkContent, namesOf } from './check-content.ts';
import { checkOptionalFields } from './check-optional-fields.ts';
import { checkTimes } from './check-times.ts';
import type { ContentDeps, ContentProblem } from './content-problem.ts';
import { fieldsShownTo } from './fields-shown-to.ts';

export interface CheckDeps extends ContentDeps {
  clock: Clock;
}

export type CheckedBooking =
  /** The request with its place's zone where that is known, and the names of what was chosen. */
  { ok: true; request: BookingRequest; names: BookingNames } | { ok: false; problem: RelayProblem };

/** Holds a well-formed booking against the clock, the operator's rules and what the visitor is offered. Nothing is stored yet. */
export async function checkBooking(
  request: BookingRequest,
  visitor: Visitor,
  deps: CheckDeps,
): Promise<CheckedBooking> {
  const { lookups, config, clock } = deps;
  if (request.time_zone !== undefined && !isTimeZone(request.time_zone)) {
    return refuse([{ field: 'time_zone', ...saying('choose-time-zone') }]);
  }
  const notTaken = checkOptionalFields(request, fieldsOf(config, visitor));
  const content = await checkContent(request, visitor, deps);
  const brokenLocks = checkLocks(request, visitor, askedOf(request, visitor, deps));
  const names = namesOf(request, lookups, config);
  const isOffered = isInScope(visitor.sites, request.site);
  // What is wrong with the times would tell that there is such a site, and where.
  const zone = isOffered ? zoneOf(request.site, visitor, deps) : undefined;
  const timeZone = request.time_zone ?? zone;
  const rules = { ...config.window, openingHours: hoursOfRole(config, visitor.role) };
  const times = checkTimes(request, timeZone, rules, clock.now());
  const faults = [...notTaken, ...content, ...brokenLocks, ...(times.kind === 'invalid' ? times.faults : [])].filter(
    firstAtItsField,
  );
  if (faults.length > 0) return refuse(faults, content);
  if (times.kind === 'clock-rules-differ') {
    return { ok: false, problem: relayProblem('clock-rules-differ', { says: CLOCKS_DIFFER, window: times.window }) };
  }
  return { ok: true, request: timeZone === undefined ? request : { ...request, time_zone: timeZone }, names };
}

/** Tells by its `external_name` whether the visitor's page asks for a custom field with these answers. Most passes have nobody ask. */
function askedOf(
  { job_type, custom_fields = {} }: BookingRequest,
  visitor: Visitor,
  deps: CheckDeps,
): (externalName: string) => boolean {
  let asked: ReadonlySet<string> | undefined;
  return function isAsked(externalName) {
    const fields = () => fieldsThatApply(fieldsShownTo(visitor, deps), job_type, custom_fields);
    asked ??= new Set(fields().map((field) => field.external_name));
    return asked.has(externalName);
  };
}

const CLOCKS_DIFFER = saying('booking-clocks-differ');
const CHOICES_CHANGED = saying('booking-choices-changed');
const NEEDS_A_CHANGE = saying('booking-needs-change');

/**
 * A problem with what the visitor wrote, or with choices that are gone. A page that has no older copy of a lookup than the
 * relay would not have let either through, so `lookups` names those to read again.
 */
export function refuse(
  faults: readonly FieldFault[],
  content: readonly Pick<ContentProblem, 'lookup' | 'isGone'>[] = [],
): { ok: false; problem: RelayProblem } {
  const lookups = [...new Set(content.map(({ lookup }) => lookup))];
  const problem = content.some(({ isGone }) => isGone)
    ? relayProblem('stale-lookup', { says: CHOICES_CHANGED, faults, lookups })
    : relayProblem('invalid-booking', { says: NEEDS_A_CHANGE, faults, ...(lookups.length > 0 && { lookups }) });
  return { ok: false, problem };
}

function firstAtItsField(fault: FieldFault, index: number, faults: readonly FieldFault[]): boolean {
  return faults.findIndex(({ field }) => field === fault.field) === index;
}

/**
 * As the page was told it, so that no address is read anew for each booking. A site that the lookup did not show has no name to
 * infer from: only the config can know its place.
 */
function zoneOf(id: string, { role }: Visitor, { lookups, config }: ContentDeps): string | undefined {
  const copy = lookups.sites.peek();
  const listed =
    copy &&
    presentationOf(config)
      .sites(copy, role)
      .find((site) => site.id === id);
  return listed ? listed.time_zone?.name : config.places.sites?.[id];
}
