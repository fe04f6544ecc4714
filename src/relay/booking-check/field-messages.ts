import { LIMITS } from '../../contract/limits.ts';
import { countCharacters } from '../../contract/text.ts';

/** A problem with one field of a booking as zod saw it, in the words a caller would understand. */
export function fieldMessage(path: readonly PropertyKey[], code: string, value: unknown): string {
  switch (path[0]) {
    case 'site':
      return 'Choose a site from the list.';
    case 'job_type':
      return 'Choose a job type from the list.';
    case 'project':
      return 'Choose a project from the list, or none.';
    case 'title':
      return code === 'too_big' ? tooLong('title', LIMITS.title, value) : 'Enter a title.';
    case 'start_time':
      return 'Enter the date and the time the visit may start.';
    case 'end_time':
      return 'Enter the time the visit may end.';
    case 'notes':
      return code === 'too_big' ? tooLong('notes', LIMITS.notes, value) : notText('notes');
    case 'purchase_order_number':
      return code === 'too_big' ? tooLong('PO number', LIMITS.purchaseOrderNumber, value) : notText('PO number');
    case 'external_id':
      return code === 'too_big' ? tooLong('reference', LIMITS.externalId, value) : notText('reference');
    case 'custom_fields':
      return 'Enter text here.';
    case 'time_zone':
      return 'Choose a time zone from the list.';
    default:
      return 'This form has no such field.';
  }
}

function tooLong(what: string, limit: number, value: unknown): string {
  const length = typeof value === 'string' ? countCharacters(value) : limit + 1;
  const over = length - limit;
  return `Shorten the ${what} by ${over} ${over === 1 ? 'character' : 'characters'}: it can have ${limit}.`;
}

function notText(what: string): string {
  return `Enter the ${what} as text.`;
}
