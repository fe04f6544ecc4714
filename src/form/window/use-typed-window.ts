import { useWatch } from 'react-hook-form';
import type { VisitForm, WindowField } from '../visit-form.ts';
import type { TypedWindow } from './read-parts.ts';

/** The form's fields that belong to the window, in the order of the page. */
export const WINDOW_FIELDS = [
  'date',
  'from',
  'from_occurrence',
  'to',
  'to_occurrence',
  'time_zone',
] as const satisfies WindowField[];

/** One list throughout: with another, the form would be watched anew. */
const WATCHED = ['site', ...WINDOW_FIELDS] as const;

/** The values that the window is read from, as they stand. */
export function useTypedWindow(): TypedWindow {
  const [site, date, from, from_occurrence, to, to_occurrence, time_zone] = useWatch<VisitForm, typeof WATCHED>({
    name: WATCHED,
  });
  return { site, date, from, from_occurrence, to, to_occurrence, time_zone };
}
