import type { Booking } from '../../contract/bookings.ts';
import type { ChangeRequest, Operation } from '../../contract/operations.ts';
import { instantOf } from '../../contract/wire-time.ts';

/** One value of a job, by its place in a change: `title`, `window`, `custom_fields.<name>`. */
type Values = Map<string, string>;

/**
 * What of a change differs from what is known of the job; undefined when nothing does. A value that another change of the
 * same job has touched counts as known only when that one set it too: it may not have arrived yet.
 */
export function narrowChange(
  change: ChangeRequest,
  booking: Booking,
  others: readonly Operation[],
): ChangeRequest | undefined {
  const known = knownValues(booking);
  const touched = others
    .filter(({ kind, state }) => kind === 'change' && state !== 'refused')
    .map((other) => valuesOf(other.change ?? {}));
  const differing = [...valuesOf(change)].filter(
    ([field, value]) =>
      (known.get(field) ?? '') !== value || touched.some((values) => (values.get(field) ?? value) !== value),
  );
  return differing.length === 0 ? undefined : pick(change, new Set(differing.map(([field]) => field)));
}

/** The names of the fields that a change touches, as `FieldError` has them. */
export function touchedFields(change: ChangeRequest): Set<string> {
  return new Set([...valuesOf(change).keys()].flatMap((name) => (name === 'window' ? WINDOW_FIELDS : name)));
}

const WINDOW_FIELDS = ['start_time', 'end_time', 'time_zone'];

function knownValues({ request, current }: Booking): Values {
  const custom_fields = current?.custom_fields ?? request.custom_fields;
  return valuesOf({
    title: current?.title ?? request.title,
    notes: current?.notes ?? request.notes,
    start_time: current?.start_time ?? request.start_time,
    end_time: current?.end_time ?? request.end_time,
    purchase_order_number: request.purchase_order_number,
    external_id: request.external_id,
    custom_fields,
  });
}

type Some = { [Name in keyof ChangeRequest]?: ChangeRequest[Name] | undefined };

function valuesOf(change: Some): Values {
  const { start_time, end_time, custom_fields = {} } = change;
  const values: Values = new Map();
  for (const name of ['title', 'notes', 'purchase_order_number', 'external_id'] as const) {
    const value = change[name];
    if (value !== undefined) values.set(name, value);
  }
  if (start_time !== undefined && end_time !== undefined) {
    values.set('window', `${instantOf(start_time)}/${instantOf(end_time)}`);
  }
  for (const [name, value] of Object.entries(custom_fields)) values.set(`custom_fields.${name}`, value);
  return values;
}

function pick(change: ChangeRequest, fields: ReadonlySet<string>): ChangeRequest {
  const { start_time, end_time, time_zone, custom_fields = {}, ...rest } = change;
  const texts = Object.entries(rest).filter(([name]) => fields.has(name));
  const customs = Object.entries(custom_fields).filter(([name]) => fields.has(`custom_fields.${name}`));
  return {
    ...Object.fromEntries(texts),
    ...(fields.has('window') && {
      ...(start_time !== undefined && { start_time }),
      ...(end_time !== undefined && { end_time }),
      ...(time_zone !== undefined && { time_zone }),
    }),
    ...(customs.length > 0 && { custom_fields: Object.fromEntries(customs) }),
  };
}
