import { createContext, useContext } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { VisitForm } from '../../visit-form.ts';
import type { FieldReading } from '../kinds/read-field-value.ts';

/** What every custom field of the section shares: one object for as long as nothing in it changes, so that none is drawn again. */
export interface Details {
  reading: FieldReading;
  /** A field nobody has touched starts with its default. */
  startsWithDefaults: boolean;
  /** Shows what is wrong with a field's value as it stands. */
  check: (name: FieldPath<VisitForm>) => void;
  /** Takes back what was shown: the field is gone. */
  forget: (name: FieldPath<VisitForm>) => void;
}

export const DetailsContext = createContext<Details | undefined>(undefined);

/** The section's own, for a field in it. */
export function useDetails(): Details {
  const details = useContext(DetailsContext);
  if (details === undefined) throw new Error('A custom field stands in JobDetails.');
  return details;
}
