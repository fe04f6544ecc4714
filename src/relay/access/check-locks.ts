import type { BookingRequest } from '../../contract/bookings.ts';
import { CUSTOM_FIELD_PREFIX } from '../../contract/prefill.ts';
import { saying } from '../../contract/saying.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { partsOf } from '../../contract/wire-time.ts';
import type { Visitor } from '../ports.ts';
import type { FieldFault } from '../problem.ts';

const SET_BY_LINK = saying('set-by-link');

/**
 * Holds a booking against what the visitor's pass fixes. Times are held against the wall time that is sent. A custom field
 * that is not asked for with these answers (`isAsked` by its name) need not be there.
 */
export function checkLocks(
  request: BookingRequest,
  { prefill, locked }: Pick<Visitor, 'prefill' | 'locked'>,
  isAsked: (externalName: string) => boolean,
): FieldFault[] {
  return locked
    .filter((name) => !isAsSet(request, name, prefill[name] ?? '', isAsked))
    .map((name) => ({ field: FIELD_OF.get(name) ?? name, ...SET_BY_LINK }));
}

/** The request's own key for what a link calls otherwise. */
const FIELD_OF = new Map([
  ['date', 'start_time'],
  ['from', 'start_time'],
  ['to', 'end_time'],
]);

function isAsSet(
  request: BookingRequest,
  name: string,
  value: string,
  isAsked: (externalName: string) => boolean,
): boolean {
  switch (name) {
    case 'site':
    case 'job_type':
      return request[name] === value;
    case 'project':
      return (request.project ?? '') === value;
    case 'title':
    case 'purchase_order_number':
    case 'external_id':
      return (request[name] ?? '') === tidyLine(value);
    case 'notes':
      return (request.notes ?? '') === tidyLines(value);
    case 'date':
      return partsOf(request.start_time)?.date === value;
    case 'from':
      return partsOf(request.start_time)?.time === value;
    case 'to':
      return partsOf(request.end_time)?.time === value;
    default:
      return isCustomFieldAsSet(request, name.slice(CUSTOM_FIELD_PREFIX.length), tidyLines(value), isAsked);
  }
}

function isCustomFieldAsSet(
  { custom_fields: values = {} }: BookingRequest,
  externalName: string,
  value: string,
  isAsked: (externalName: string) => boolean,
): boolean {
  const sent = Object.hasOwn(values, externalName) ? values[externalName] : undefined;
  return sent === undefined ? value === '' || !isAsked(externalName) : sent === value;
}
