import { type FieldPath, useFormContext } from 'react-hook-form';
import type { VisitForm } from '../visit-form.ts';
import { afterPress } from './after-press.ts';
import { useErrorAt } from './use-errors.ts';

/**
 * A native control's place in the form: spread `registration` on it. Leaving a field with something in it checks it; an
 * empty one is only asked for on submit, so that tabbing through the form is not scolded.
 */
export function useField(name: FieldPath<VisitForm>) {
  const form = useFormContext<VisitForm>();
  const { register, trigger, getValues } = form;
  const checkIfFilled = () =>
    afterPress(() => {
      if (getValues(name)) void trigger(name);
    });
  return {
    error: useErrorAt(form, name),
    registration: register(name, { onBlur: checkIfFilled }),
    checkIfFilled,
  };
}
