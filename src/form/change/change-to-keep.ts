import type * as z from 'zod/mini';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { lastingForm } from '../rules/lasting.ts';
import type { VisitForm } from '../visit-form.ts';
import type { PlaceKnowledge } from '../window/read-place.ts';
import type { keptChangeSchema } from './kept-change.ts';

/** What is kept of a change: each day is the one that was meant, whenever the tab is opened again. */
export function changeToKeep(
  typed: VisitForm,
  basis: VisitForm,
  knowledge: PlaceKnowledge,
  fields: readonly PresentedField[],
): z.infer<typeof keptChangeSchema> {
  return { typed: lastingForm(typed, knowledge, fields), basis };
}
