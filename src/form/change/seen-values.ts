import type { CurrentJob } from '../../contract/jobs.ts';
import type { ChangeRequest, SeenValues } from '../../contract/operations.ts';
import { instantOf, partsOf } from '../../contract/wire-time.ts';
import { isTimeZone, wireAt } from '../../place-time/zone.ts';
import type { JobFacts } from '../receipt/job-as-it-stands.ts';

/** What of the job as it was seen a change is held against: the fields that it changes, and that the gateway shows. */
export function seenValues(change: ChangeRequest, seen: JobFacts): SeenValues {
  const custom = Object.keys(change.custom_fields ?? {});
  return {
    ...(change.title !== undefined && { title: seen.title }),
    ...(change.notes !== undefined && { notes: seen.notes }),
    ...(change.start_time !== undefined && { start_time: seen.start_time }),
    ...(change.end_time !== undefined && { end_time: seen.end_time }),
    ...(custom.length > 0 && {
      custom_fields: Object.fromEntries(custom.map((name) => [name, seen.custom_fields[name] ?? ''])),
    }),
  };
}

/** The job as it is now, over what was seen of it before: fields that the gateway does not show stay as they were. */
export function factsNow(current: CurrentJob, seen: JobFacts): JobFacts {
  return {
    title: current.title,
    start_time: atPlace(current.start_time, seen),
    end_time: atPlace(current.end_time, seen),
    time_zone: seen.time_zone,
    notes: current.notes ?? seen.notes,
    purchase_order_number: current.purchase_order_number ?? seen.purchase_order_number,
    external_id: current.external_id ?? seen.external_id,
    custom_fields: current.custom_fields,
  };
}

function atPlace(time: string, { time_zone }: JobFacts): string {
  const instant = instantOf(time);
  if (Number.isNaN(instant)) return time;
  if (time_zone !== undefined && isTimeZone(time_zone)) return wireAt(instant, time_zone);
  return partsOf(time) ? time : wireAt(instant, 'UTC');
}

/** One thing that somebody else has changed. `mine`: what this editor wants there, where they want something there too. */
export interface Difference {
  /** The request's own name for it, `custom_fields.<name>` for a custom field; the window is `window`. */
  field: string;
  seen: string;
  now: string;
  mine: string | undefined;
}

/** What is other than it was seen. The window's values are those of `tell`, the others as they stand. */
export function differences(
  { seen, now, change }: { seen: JobFacts; now: JobFacts; change: ChangeRequest },
  tell: (window: Pick<JobFacts, 'start_time' | 'end_time' | 'time_zone'>) => string,
): Difference[] {
  const { start_time, end_time } = change;
  const isMoved = !isSameTime(seen.start_time, now.start_time) || !isSameTime(seen.end_time, now.end_time);
  const mine = start_time !== undefined && end_time !== undefined ? { start_time, end_time } : undefined;
  const custom = [...new Set([...Object.keys(seen.custom_fields), ...Object.keys(now.custom_fields)])];
  return [
    { field: 'title', seen: seen.title, now: now.title, mine: change.title },
    ...(isMoved
      ? [{ field: 'window', seen: tell(seen), now: tell(now), mine: mine && tell({ ...seen, ...mine }) }]
      : []),
    { field: 'notes', seen: seen.notes, now: now.notes, mine: change.notes },
    ...custom.map((name) => ({
      field: `custom_fields.${name}`,
      seen: seen.custom_fields[name] ?? '',
      now: now.custom_fields[name] ?? '',
      mine: change.custom_fields?.[name],
    })),
  ].filter((one) => one.field === 'window' || one.seen.trim() !== one.now.trim());
}

function isSameTime(one: string, other: string): boolean {
  return one === other || instantOf(one) === instantOf(other);
}
