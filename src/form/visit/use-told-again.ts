import { useEffect, useRef } from 'react';
import { get, type UseFormReturn } from 'react-hook-form';
import type { FieldError } from '../../contract/bookings.ts';
import { currentLocale } from '../language/language.ts';
import { restHere } from '../rest/rest.ts';
import type { VisitForm } from '../visit-form.ts';

type Form = Pick<UseFormReturn<VisitForm, unknown, unknown>, 'getErrors' | 'setError'>;

/** When the page changes its language, says again in that language what the relay found at a field and nobody has mended yet. */
export function useToldAgain({ getErrors, setError }: Form, said: readonly FieldError[]): void {
  const locale = currentLocale();
  const told = useRef(locale);
  useEffect(() => {
    if (told.current === locale) return;
    told.current = locale;
    const here = restHere();
    if (here === undefined) return;
    for (const { name, message } of here.placeErrors(said).atFields) {
      if (here.isVisitField(name) && here.isOfRelay(get(getErrors(), name))) setError(name, { type: 'relay', message });
    }
  }, [locale, getErrors, setError, said]);
}
