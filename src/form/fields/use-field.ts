import { type FieldPath, get, useFormContext, useFormState } from 'react-hook-form';
import type { VisitForm } from '../visit-form.ts';
import { afterPress } from './after-press.ts';

/**
 * A native control's place in the form: spread `registration` on it. Leaving a field with something in it checks it; an
 * empty one is only asked for on submit, so that tabbing through the form is not scolded.
 */
export function useField(name: FieldPath<VisitForm>) {
  const { register, trigger, getValues } = useFormContext<VisitForm>();
  const { errors } = useFormState<VisitForm>({ name, exact: true });
  const checkIfFilled = () =>
    afterPress(() => {
      if (getValues(name)) void trigger(name);
    });
  return {
    error: messageOf(get(errors, name)),
    registration: register(name, { onBlur: checkIfFilled }),
    checkIfFilled,
  };
}

function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('message' in error)) return undefined;
  return typeof error.message === 'string' && error.message !== '' ? error.message : undefined;
}
