import { useEffect, useRef } from 'react';
import type { PresentedField } from '../../contract/presented-fields.ts';
import type { FieldReading } from '../fields/kinds/read-field-value.ts';
import { type Rest, rest, restHere } from '../rest/rest.ts';
import type { RetoldForm } from './retell.ts';

/** When the page changes its language, has the form retold in it: `retell`. */
export function useRetold(form: RetoldForm, fields: readonly PresentedField[], reading: FieldReading): void {
  const { locale } = reading;
  const told = useRef(locale);
  useEffect(() => {
    const before = told.current;
    if (before === locale) return;
    told.current = locale;
    const retell = (by: Rest) => by.retell(form, { fields, reading, before }, form.getErrors());
    const here = restHere();
    if (here) retell(here);
    // Without it nothing has been read, and nothing is said to be wrong.
    else rest.load().then(retell, () => undefined);
  }, [locale, form, fields, reading]);
}
