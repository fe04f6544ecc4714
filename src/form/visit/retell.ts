import { type FieldErrors, type FieldPath, get, type UseFormReturn } from 'react-hook-form';
import { isVisitField, listErrors } from '../rules/form-errors.ts';
import type { VisitForm } from '../visit-form.ts';
import { type ChangeOfLocale, inNewLocale } from './in-new-locale.ts';

export type RetoldForm = Pick<
  UseFormReturn<VisitForm, unknown, unknown>,
  'getErrors' | 'getValues' | 'setValue' | 'trigger'
>;

/**
 * Writes what was typed as another language reads it where it has to, and checks again what was said to be wrong (`errors`), so
 * that it is said in that language. What the relay has said stays: it is not this page's to take back.
 */
export function retell(
  { getValues, setValue, trigger }: Omit<RetoldForm, 'getErrors'>,
  change: ChangeOfLocale,
  errors: FieldErrors<VisitForm>,
): void {
  for (const [name, text] of inNewLocale(getValues(), change)) {
    if (isVisitField(name)) setValue(name, text);
  }
  const wrong = wrongHere(errors);
  if (wrong.length > 0) void trigger(wrong);
}

function wrongHere(errors: FieldErrors<VisitForm>): FieldPath<VisitForm>[] {
  return listErrors(errors)
    .map(({ name }) => name)
    .filter((name) => !isOfRelay(get(errors, name)))
    .filter(isVisitField);
}

/** Whether the relay has found an error of the form, and not the page. */
export function isOfRelay(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'relay';
}
