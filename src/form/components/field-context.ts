import { createContext, useContext } from 'react';

/** True while a booking is on its way: fields stay readable and are not to be changed. */
export const LockedContext = createContext(false);

/** Whether the fields around are locked. */
export function useLocked(): boolean {
  return useContext(LockedContext);
}

/** The element ID of a field by its name in the form; the error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
