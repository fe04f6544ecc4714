import { useEffect, useRef } from 'react';
import { get, type UseFormReturn } from 'react-hook-form';
import type { FieldError } from '../../contract/bookings.ts';
import { currentLocale } from '../language/language.ts';
import { isVisitField, placeErrors } from '../rules/form-errors.ts';
import type { VisitForm } from '../visit-form.ts';
import { isOfRelay } from './use-retold.ts';

type Form = Pick<UseFormReturn<VisitForm, unknown, unknown>, 'formState' | 'setError'>;

/** When the page changes its language, says again in that language what the relay found at a field and nobody has mended yet. */
export function useToldAgain({ formState: { errors }, setError }: Form, said: readonly FieldError[]): void {
  const locale = currentLocale();
  const told = useRef(locale);
  useEffect(() => {
    if (told.current === locale) return;
    told.current = locale;
    for (const { name, message } of placeErrors(said).atFields) {
      if (isVisitField(name) && isOfRelay(get(errors, name))) setError(name, { type: 'relay', message });
    }
  }, [locale, errors, setError, said]);
}
