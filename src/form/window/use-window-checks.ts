import { useEffect, useRef } from 'react';
import { type FieldErrors, useFormContext } from 'react-hook-form';
import { afterPress } from '../fields/after-press.ts';
import type { VisitForm } from '../visit-form.ts';
import type { TypedWindow } from './read-parts.ts';
import { WINDOW_FIELDS } from './use-typed-window.ts';

/**
 * Checks of the window across its fields: a date can make a time impossible, and a start an end. An error that is shown
 * is checked again at every change, so that it goes as soon as it no longer holds. `checkFilled` is for when a field is
 * left or a choice made: it shows what is wrong with the fields that have something in them.
 */
export function useWindowChecks(typed: TypedWindow, errors: FieldErrors<VisitForm>): { checkFilled: () => void } {
  const { trigger, getValues } = useFormContext<VisitForm>();
  // The relay's errors have a type of their own and stay until their field changes: they are not this page's to take back.
  const shown = WINDOW_FIELDS.filter((field) => errors[field] && errors[field].type !== 'relay');

  const key = JSON.stringify(typed);
  const checked = useRef(key);
  useEffect(() => {
    if (checked.current === key) return;
    checked.current = key;
    if (shown.length > 0) void trigger(shown);
  }, [key, shown, trigger]);

  return {
    checkFilled: () => afterPress(() => void trigger(WINDOW_FIELDS.filter((field) => getValues(field) !== ''))),
  };
}
