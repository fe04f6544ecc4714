import { LANGUAGE_PARAMETER } from '../../contract/language.ts';
import { currentLocale } from '../language/language.ts';
import { requestFile } from './request.ts';

/** The visit as a calendar file (RFC 5545), in the place's own zone and the language of the page; or a thrown `RelayError`. */
export async function fetchCalendar(key: string): Promise<Blob> {
  const query = new URLSearchParams({ [LANGUAGE_PARAMETER]: currentLocale() });
  const path = `/v1/bookings/${encodeURIComponent(key)}/calendar.ics?${query}`;
  const file = await requestFile({ path, headers: { accept: 'text/calendar, application/problem+json' } });
  // A phone opens its calendar by the type, whatever a proxy has made of it.
  return new Blob([file], { type: 'text/calendar;charset=utf-8' });
}
