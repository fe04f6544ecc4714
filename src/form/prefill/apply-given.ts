import type { VisitForm } from '../visit-form.ts';
import { valueAt, withValue } from './asked.ts';
import type { Given } from './read-asked.ts';

/**
 * The form with what a link gives in its place: a locked value always, any other only in a field that is empty or still
 * holds what an `earlier` link gave. What a person has typed stays, and what they have taken out of a field stays out.
 */
export function applyGiven(form: VisitForm, given: readonly Given[], earlier: Record<string, string> = {}): VisitForm {
  return given.reduce((filled, { field, text, locked }) => {
    const current = valueAt(filled, field);
    const isFree = current === '' ? earlier[field] !== text : current === earlier[field];
    return locked || isFree ? withValue(filled, field, text) : filled;
  }, form);
}

/** What links have given, by field: kept with the draft, to tell it from what a person typed. */
export function givenByField(given: readonly Given[]): Record<string, string> {
  return Object.fromEntries(given.map(({ field, text }) => [field, text]));
}
