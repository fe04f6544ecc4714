import { useLayoutEffect, useRef } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import { rest } from '../rest/rest.ts';
import type { VisitKnowledge } from '../rules/visit-schema.ts';
import type { VisitForm } from '../visit-form.ts';

/** Neither right nor wrong at any field: what checks it has not come. `use-press.ts` lets nothing be sent then. */
const UNCHECKED = { values: {}, errors: { root: { type: 'unchecked' } } };

/** The form's state. It is checked against what the page knows at that moment; lookups that change never touch its values. */
export function useVisitForm(values: VisitForm, knowledge: VisitKnowledge) {
  const latest = useRef(knowledge);
  useLayoutEffect(() => {
    latest.current = knowledge;
  });
  const resolver: Resolver<VisitForm, unknown, BookingRequest> = async (...args) => {
    const here = await rest.load().catch(() => undefined);
    return here ? here.visitResolver(latest.current)(...args) : UNCHECKED;
  };
  return useForm<VisitForm, unknown, BookingRequest>({
    defaultValues: values,
    resolver,
    // Errors show on submit, and from then on as they are mended; `useField` checks a filled field that is left.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // The problem panel takes focus instead, and its links lead to the fields.
    shouldFocusError: false,
  });
}
