import { useQuery } from '@tanstack/react-query';
import { customFieldsQueryOptions } from '../api/lookup.ts';
import { usePhones } from '../fields/details/use-phones.ts';
import type { FieldPresentation } from './custom-rows.ts';

/** How custom fields are told, as far as their definitions are there; they are asked for. */
export function useFieldPresentation(): FieldPresentation {
  const { data } = useQuery(customFieldsQueryOptions);
  const customFields = data?.items ?? [];
  const readPhone = usePhones(customFields.some(({ kind }) => kind === 'phone'));
  return { customFields, locale: navigator.language, readPhone };
}
