import { type ReactNode, useState } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { VisitForm } from '../visit-form.ts';

export interface FormFieldsProps {
  /** The same form throughout. */
  form: UseFormReturn<VisitForm, unknown, BookingRequest>;
  children: ReactNode;
}

/**
 * Hands the form to its fields once and for all, so that a field is drawn again for what it asked for and nothing else: what the
 * form has to say of it, by `useErrorAt`, and values, by `useWatch`. `formState` of `useFormContext` is as it was at first.
 */
export function FormFields({ form, children }: FormFieldsProps) {
  const [methods] = useState(() => ({ ...form }));
  return <FormProvider {...methods}>{children}</FormProvider>;
}
