import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type FieldErrors, type FieldPath, get, type UseFormReturn } from 'react-hook-form';
import type { VisitForm } from '../visit-form.ts';

/** The part of a form that tells what is wrong in it. */
export type ErrorSource = Pick<UseFormReturn<VisitForm, unknown, unknown>, 'subscribe' | 'getErrors'>;

/**
 * What is wrong in the form: the same object for as long as the same is. The library tells of every look that it takes at the form,
 * whether anything came of it or not: `formState` would draw at each.
 */
export function useErrors(form: ErrorSource): FieldErrors<VisitForm> {
  const { getErrors } = form;
  // An error carries its field's control, which is neither text nor what is wrong.
  const said = useTold(form, (errors) => JSON.stringify(errors, (key, value) => (key === 'ref' ? undefined : value)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said stands for what is wrong.
  return useMemo(() => getErrors(), [getErrors, said]);
}

/** What is wrong at a field, in words; undefined while nothing is. */
export function useErrorAt(form: ErrorSource, name: FieldPath<VisitForm>): string | undefined {
  return useTold(form, (errors) => {
    const message: unknown = get(errors, `${name}.message`);
    return typeof message === 'string' && message ? message : undefined;
  });
}

/** What `read` says of the errors, drawn again when it says something else. */
function useTold<Text>(form: ErrorSource, read: (errors: FieldErrors<VisitForm>) => Text): Text {
  const { subscribe, getErrors } = form;
  return useSyncExternalStore(
    useCallback((listener) => listen(subscribe, listener), [subscribe]),
    () => read(getErrors()),
  );
}

const listeners = new WeakMap<ErrorSource['subscribe'], Set<() => void>>();

/**
 * Calls back whenever there may be something else to say of a form's errors; returns the unsubscriber. All fields of a form listen by one
 * subscription: the library copies all that it knows of the form for each.
 */
function listen(subscribe: ErrorSource['subscribe'], listener: () => void): () => void {
  const all = listeners.get(subscribe) ?? beginListening(subscribe);
  all.add(listener);
  return () => void all.delete(listener);
}

/** The subscription of a form, with nobody listening yet. It ends with the form. */
function beginListening(subscribe: ErrorSource['subscribe']): Set<() => void> {
  const all = new Set<() => void>();
  const tellAll = () => {
    for (const tell of [...all]) tell();
  };
  listeners.set(subscribe, all);
  subscribe({ formState: { errors: true }, callback: tellAll });
  return all;
}
