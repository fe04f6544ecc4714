import { createContext, useContext } from 'react';

/** True while a booking is on its way: fields stay readable and are not to be changed. */
export const LockedContext = createContext(false);

/** Fields that cannot be changed here, each with the words for why: set by the visitor's link. */
export const FixedContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Why a field cannot be changed here, in words; undefined for one that can. */
export function useFixed(name: string): string | undefined {
  return useContext(FixedContext).get(name);
}

/** Whether the fields around are locked, or one of those named is fixed. */
export function useLocked(...names: string[]): boolean {
  const fixed = useContext(FixedContext);
  return useContext(LockedContext) || names.some((name) => fixed.has(name));
}

/**
 * Which of the forms this is that have been written in one place, one after the other: what a control keeps for itself (a list
 * that is open, text that is not settled) belongs to one of them.
 */
export const TurnContext = createContext(0);

/** Keeps the element IDs of a form apart from those of another on the same page; empty for the page's main form. */
export const FormScopeContext = createContext('');

/** The element IDs of the form's fields by their names; the error summary links to them. */
export function useFieldId(): (name: string) => string {
  const scope = useContext(FormScopeContext);
  return (name) => `${scope}field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
