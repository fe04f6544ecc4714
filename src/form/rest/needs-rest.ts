import type { PresentedField } from '../../contract/presented-fields.ts';
import { type Draft, isSame } from '../draft/draft.ts';
import { keptKeys, type Stores } from '../submission/kept-names.ts';
import { EMPTY_VISIT } from '../visit-form.ts';

/** Whether custom fields start with something in them, which takes reading to show. */
export function hasDefaults(fields: readonly PresentedField[]): boolean {
  return fields.some((field) => field.default !== undefined);
}

export interface FirstPicture {
  draft: Draft;
  stores: Stores;
  customFields: readonly PresentedField[];
  /** What the visitor's link asks for, by field: each of them. */
  asked: Record<string, string>[];
}

/**
 * Whether there is something in the form before anybody has typed, which is read and told with it; or it has been sent, and what
 * became of that is shown.
 */
export function isFilledIn({ draft, stores, customFields, asked }: FirstPicture): boolean {
  return (
    keptKeys(stores).includes(draft.key) ||
    !isSame(draft.values, EMPTY_VISIT) ||
    asked.some((values) => Object.keys(values).length > 0) ||
    hasDefaults(customFields)
  );
}
