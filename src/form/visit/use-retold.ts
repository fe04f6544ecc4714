import { useEffect, useRef } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import { EMPTY_VISIT, type VisitForm } from '../visit-form.ts';

type Form = Pick<UseFormReturn<VisitForm, unknown, unknown>, 'control' | 'trigger' | 'getFieldState'>;

/** When the page changes its language, checks again what was said to be wrong, so that it is said in that language. */
export function useRetold({ trigger, getFieldState }: Form, locale: string): void {
  const told = useRef(locale);
  useEffect(() => {
    if (told.current === locale) return;
    told.current = locale;
    const wrong = Object.keys(EMPTY_VISIT)
      .filter(isField)
      .filter((name) => getFieldState(name).invalid);
    if (wrong.length > 0) void trigger(wrong);
  }, [locale, trigger, getFieldState]);
}

function isField(name: string): name is FieldPath<VisitForm> {
  return Object.hasOwn(EMPTY_VISIT, name);
}
