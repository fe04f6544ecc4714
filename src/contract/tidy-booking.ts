import type { BookingRequest } from './bookings.ts';
import { tidyLine, tidyLines } from './text.ts';

/**
 * A booking request as it is sent: lines tidied, optional fields that are empty left out (CONTRACT.md never
 * asks for an empty string), empty custom fields dropped. Idempotent.
 */
export function tidyBooking(request: BookingRequest): BookingRequest {
  const customFields = Object.entries(request.custom_fields ?? {})
    .map(([name, value]) => [name, tidyLines(value)] as const)
    .filter(([, value]) => value !== '');
  const optional = {
    notes: tidyLines(request.notes ?? ''),
    purchase_order_number: tidyLine(request.purchase_order_number ?? ''),
    external_id: tidyLine(request.external_id ?? ''),
    project: request.project ?? '',
    time_zone: request.time_zone ?? '',
  };
  return {
    site: request.site,
    job_type: request.job_type,
    title: tidyLine(request.title),
    start_time: request.start_time,
    end_time: request.end_time,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    ...(customFields.length > 0 && { custom_fields: Object.fromEntries(customFields) }),
  };
}
