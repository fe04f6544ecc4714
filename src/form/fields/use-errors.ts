import { useCallback, useRef, useSyncExternalStore } from 'react';
import { type FieldErrors, type FieldPath, get, type UseFormReturn } from 'react-hook-form';
import type { VisitForm } from '../visit-form.ts';

/** The part of a form that tells what is wrong in it. */
export type ErrorSource = Pick<UseFormReturn<VisitForm, unknown, unknown>, 'subscribe' | 'getErrors'>;

const ERRORS = { errors: true };

/**
 * What is wrong in the form, or at some of its fields (`names`, the same list throughout): the same object for as long as the same is. The
 * library tells of every look that it takes at the form, whether anything came of it or not: `formState` would draw at each.
 */
export function useErrors(form: ErrorSource, names?: readonly FieldPath<VisitForm>[]): FieldErrors<VisitForm> {
  const { subscribe, getErrors } = form;
  const known = useRef<{ said: string; errors: FieldErrors<VisitForm> }>(undefined);
  const read = () => {
    const errors = getErrors();
    const said = JSON.stringify(names?.map((name) => get(errors, name)) ?? errors, withoutControl);
    if (known.current?.said !== said) known.current = { said, errors };
    return known.current.errors;
  };
  return useSyncExternalStore(
    useCallback(
      (onChange) => subscribe({ ...(names && { name: names }), formState: ERRORS, callback: onChange }),
      [subscribe, names],
    ),
    read,
  );
}

/** What is wrong at a field, in words; undefined while nothing is. */
export function useErrorAt({ subscribe, getErrors }: ErrorSource, name: FieldPath<VisitForm>): string | undefined {
  return useSyncExternalStore(
    useCallback((onChange) => subscribe({ name, formState: ERRORS, callback: onChange }), [subscribe, name]),
    () => messageOf(get(getErrors(), name)),
  );
}

/** An error carries its field's control, which is neither text nor what is wrong. */
function withoutControl(key: string, value: unknown): unknown {
  return key === 'ref' ? undefined : value;
}

function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('message' in error)) return undefined;
  return typeof error.message === 'string' && error.message !== '' ? error.message : undefined;
}
