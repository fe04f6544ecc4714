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

/** The element ID of a field by its name in the form; the error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
