import type { Page } from '../../contract/page.ts';
import { CUSTOM_FIELD_PREFIX, PREFILL_FIELDS, type PrefillField } from '../../contract/prefill.ts';
import { fieldKey } from '../rules/field-key.ts';
import type { VisitForm } from '../visit-form.ts';

/** A value that a link wants the form to start with. */
export interface Asked {
  /** As the link names it: `title`, `custom_fields.scope_of_work`. */
  name: string;
  value: string;
  /** The pass says that it must stay as it is. */
  locked: boolean;
}

/** What the pass and the query ask for. The pass wins over the query, and it alone can lock. */
export function askedOf({ prefill, locked }: Pick<Page, 'prefill' | 'locked'>, query: Record<string, string>): Asked[] {
  return Object.entries({ ...query, ...prefill }).map(([name, value]) => ({
    name,
    value,
    locked: Object.hasOwn(prefill, name) && locked.includes(name),
  }));
}

/** The form's own name for a field of a link: `custom_fields.p-2e-o-2e-`. */
export function formName(name: string): string {
  if (!name.startsWith(CUSTOM_FIELD_PREFIX)) return name;
  return CUSTOM_FIELD_PREFIX + fieldKey(name.slice(CUSTOM_FIELD_PREFIX.length));
}

/** What a field of the form holds; undefined for a name that the form does not have. */
export function valueAt(form: VisitForm, name: string): string | undefined {
  if (name.startsWith(CUSTOM_FIELD_PREFIX)) return form.custom_fields[name.slice(CUSTOM_FIELD_PREFIX.length)] ?? '';
  return isTextField(name) ? form[name] : undefined;
}

/** Whether the form has a field of this name. */
export function isFormField(name: string): name is PrefillField | `custom_fields.${string}` {
  return isTextField(name) || name.startsWith(CUSTOM_FIELD_PREFIX);
}

/** The form with one field changed. */
export function withValue(form: VisitForm, name: string, value: string): VisitForm {
  if (name.startsWith(CUSTOM_FIELD_PREFIX)) {
    const key = name.slice(CUSTOM_FIELD_PREFIX.length);
    return { ...form, custom_fields: { ...form.custom_fields, [key]: value } };
  }
  return isTextField(name) ? { ...form, [name]: value } : form;
}

function isTextField(name: string): name is PrefillField {
  return PREFILL_FIELDS.some((field) => field === name);
}
