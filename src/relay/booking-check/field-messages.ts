import { LIMITS } from '../../contract/limits.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying, TextField } from '../../contract/sayings.ts';
import { countCharacters } from '../../contract/text.ts';

/** A problem with one field of a booking as zod saw it, as a caller would understand it. */
export function faultOf(path: readonly PropertyKey[], code: string, value: unknown): Saying {
  switch (path[0]) {
    case 'site':
      return saying('choose-site');
    case 'job_type':
      return saying('choose-job-type');
    case 'project':
      return saying('choose-project');
    case 'title':
      return code === 'too_big' ? tooLong('title', LIMITS.title, value) : saying('enter-title');
    case 'start_time':
      return saying('enter-start');
    case 'end_time':
      return saying('enter-end');
    case 'notes':
      return code === 'too_big' ? tooLong('notes', LIMITS.notes, value) : saying('enter-text');
    case 'purchase_order_number':
      return code === 'too_big'
        ? tooLong('purchase_order_number', LIMITS.purchaseOrderNumber, value)
        : saying('enter-text');
    case 'external_id':
      return code === 'too_big' ? tooLong('external_id', LIMITS.externalId, value) : saying('enter-text');
    case 'custom_fields':
      return saying('enter-text');
    case 'time_zone':
      return saying('choose-time-zone');
    default:
      return saying('no-such-field');
  }
}

/** Says by how much a text is too long; `limit` in characters. */
export function tooLong(field: TextField, limit: number, value: unknown): Saying {
  const length = typeof value === 'string' ? countCharacters(value) : limit + 1;
  return saying('shorten', { field, over: length - limit, limit });
}
