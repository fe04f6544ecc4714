import { type FieldPath, useFormContext } from 'react-hook-form';
import type { VisitForm } from '../visit-form.ts';
import { afterPress } from './after-press.ts';
import { useErrorAt } from './use-errors.ts';

/** What is wrong at a field, and a look at it for when it is left with something in it: one that is empty is only asked for on submit. */
export function useFieldCheck(name: FieldPath<VisitForm>) {
  const form = useFormContext<VisitForm>();
  const { trigger, getValues } = form;
  const checkIfFilled = () =>
    afterPress(() => {
      if (getValues(name)) void trigger(name);
    });
  return { form, error: useErrorAt(form, name), checkIfFilled };
}

/** A native control's place in the form: spread `registration` on it. Leaving it checks it, unless it is empty: tabbing through is not scolded. */
export function useField(name: FieldPath<VisitForm>) {
  const { form, error, checkIfFilled } = useFieldCheck(name);
  return { error, registration: form.register(name, { onBlur: checkIfFilled }) };
}
