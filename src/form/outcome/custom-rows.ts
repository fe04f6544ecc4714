import { fieldsOfJobType } from '../../contract/fields-that-apply.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { inPageOrder } from '../fields/kinds/arrange-fields.ts';
import { presentValue } from '../fields/kinds/present-value.ts';
import type { ReadPhone } from '../fields/kinds/read-phone.ts';
import { fieldNameInWords } from '../rules/field-name-in-words.ts';

/** How custom fields are told: by their definitions, as far as these are known. */
export interface FieldPresentation {
  customFields: readonly PresentedField[];
  locale: string;
  readPhone?: ReadPhone | undefined;
}

/**
 * What was answered in the custom fields, in words and in the order of the form; then what has no definition any more, by its
 * name in words.
 */
export function customRows(
  { job_type, custom_fields = {} }: { job_type: string; custom_fields?: Record<string, string> | undefined },
  presentation: FieldPresentation,
): { name: string; label: string; value: string }[] {
  const fields = inPageOrder(fieldsOfJobType(presentation.customFields, job_type));
  const answers = new Map(Object.entries(custom_fields));
  const known = fields.flatMap((field) => {
    const { external_name: name, label } = field;
    const value = answers.get(name);
    answers.delete(name);
    return value === undefined ? [] : [{ name, label, value: presentValue(field, value, presentation) }];
  });
  return [...known, ...[...answers].map(([name, value]) => ({ name, label: fieldNameInWords(name), value }))];
}
