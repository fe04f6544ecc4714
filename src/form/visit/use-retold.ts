import { useEffect, useRef } from 'react';
import { type FieldErrors, type FieldPath, get, type UseFormReturn } from 'react-hook-form';
import type { PresentedField } from '../../contract/presented-fields.ts';
import type { FieldReading } from '../fields/kinds/read-field-value.ts';
import { isVisitField, listErrors } from '../rules/form-errors.ts';
import type { VisitForm } from '../visit-form.ts';
import { inNewLocale } from './in-new-locale.ts';

type Form = Pick<UseFormReturn<VisitForm, unknown, unknown>, 'formState' | 'getValues' | 'setValue' | 'trigger'>;

/**
 * When the page changes its language, writes what was typed as that language reads it where it has to, and checks again what was
 * said to be wrong, so that it is said in that language. What the relay has said stays: it is not this page's to take back.
 */
export function useRetold(form: Form, fields: readonly PresentedField[], reading: FieldReading): void {
  const { locale } = reading;
  const { errors } = form.formState;
  const told = useRef(locale);
  useEffect(() => {
    const before = told.current;
    if (before === locale) return;
    told.current = locale;
    const { getValues, setValue, trigger } = form;
    for (const [name, text] of inNewLocale(getValues(), { fields, reading, before })) {
      if (isVisitField(name)) setValue(name, text);
    }
    const wrong = wrongHere(errors);
    if (wrong.length > 0) void trigger(wrong);
  }, [locale, form, fields, reading, errors]);
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
