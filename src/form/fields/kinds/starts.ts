import { fieldsOfJobType } from '../../../contract/fields-that-apply.ts';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { fieldKey } from '../../rules/field-key.ts';
import type { VisitForm } from '../../visit-form.ts';
import { typedText } from './typed-text.ts';

/** The form with what stands at first in each custom field of its job type that nobody has touched: its default, or nothing. */
export function withStarts(form: VisitForm, fields: readonly PresentedField[], locale: string): VisitForm {
  const typed = fieldsOfJobType(fields, form.job_type).filter(({ read_only }) => !read_only);
  const starts = typed.map((field): [key: string, text: string] => [
    fieldKey(field.external_name),
    typedText(field, field.default ?? '', locale),
  ]);
  return { ...form, custom_fields: { ...Object.fromEntries(starts), ...form.custom_fields } };
}
