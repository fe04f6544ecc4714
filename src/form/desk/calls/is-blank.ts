import type { PresentedField } from '../../../contract/presented-fields.ts';
import { isSame } from '../../draft/draft.ts';
import { typedText } from '../../fields/kinds/typed-text.ts';
import { fieldKey } from '../../rules/field-key.ts';
import { EMPTY_VISIT, type VisitForm } from '../../visit-form.ts';

export interface Given {
  customFields: readonly PresentedField[];
  /** The site, where there is only one to choose. */
  onlySite: string | undefined;
  locale: string;
}

/** Whether nobody has typed anything: what stands there came by itself, as a field's default or the only site. */
export function isBlank(values: VisitForm, { customFields, onlySite, locale }: Given): boolean {
  const site = values.site === onlySite ? '' : values.site;
  // Which most have: what the details are by default need not be told in words then.
  if (!isSame({ ...values, site, custom_fields: {} }, EMPTY_VISIT)) return false;
  const defaults = new Map(
    customFields.map((field) => [fieldKey(field.external_name), typedText(field, field.default ?? '', locale)]),
  );
  return Object.entries(values.custom_fields).every(([key, value]) => !value || value === defaults.get(key));
}
