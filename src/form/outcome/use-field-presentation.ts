import type { BookingRequest } from '../../contract/bookings.ts';
import { customFieldsQueryOptions } from '../api/lookup.ts';
import { useAnswer } from '../api/use-answer.ts';
import { usePhones } from '../fields/details/use-phones.ts';
import { currentLocale } from '../language/language.ts';
import type { FieldPresentation } from './custom-rows.ts';

/** How custom fields are told, as far as their definitions are there; they are asked for. */
export function useFieldPresentation({ custom_fields = {} }: BookingRequest): FieldPresentation {
  const { data } = useAnswer(customFieldsQueryOptions);
  const customFields = data?.items ?? [];
  const readPhone = usePhones(
    customFields.some(({ kind, external_name }) => kind === 'phone' && Object.hasOwn(custom_fields, external_name)),
  );
  return { customFields, locale: currentLocale(), readPhone };
}
