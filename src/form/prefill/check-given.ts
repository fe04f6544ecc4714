import { takesValue } from '../../contract/field-values.ts';
import { CUSTOM_FIELD_PREFIX } from '../../contract/prefill.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { typedText } from '../fields/kinds/typed-text.ts';
import { CHOICES, type Choice } from '../rules/visit-schema.ts';
import type { Given } from './read-asked.ts';

/** What the page knows of what can be chosen and answered. */
export interface Offer {
  /** False only for an ID that a complete lookup does not hold. */
  isOffered: (choice: Choice, id: string) => boolean;
  /** Undefined while they have not been read. */
  customFields: readonly PresentedField[] | undefined;
}

/** What is wrong with a given value by the lookups, as far as they have been read; undefined while nothing is. */
export function wrongByLookups({ name, text }: Given, { isOffered, customFields }: Offer): string | undefined {
  const choice = CHOICES.find((field) => field === name);
  if (choice) return isOffered(choice, text) ? undefined : 'there is none with this ID here';
  if (!name.startsWith(CUSTOM_FIELD_PREFIX) || customFields === undefined) return undefined;
  const definitions = customFields.filter((field) => CUSTOM_FIELD_PREFIX + field.external_name === name);
  if (definitions.length === 0) return 'there is no such custom field';
  if (definitions.some((field) => takesValue(field, text))) return undefined;
  return `the field takes no such value: it is a ${definitions[0]?.kind}`;
}

/** A given value as a person with this locale would have typed it: a link's are in the wire format, a number's `12.5`. */
export function textOf({ name, text }: Given, customFields: Offer['customFields'], locale: string): string {
  const field = customFields?.find(({ external_name }) => CUSTOM_FIELD_PREFIX + external_name === name);
  return field ? typedText(field, text, locale) : text;
}
