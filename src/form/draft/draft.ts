import * as z from 'zod/mini';
import { bookingKeySchema } from '../../contract/bookings.ts';
import type { Stores } from '../submission/outbox.ts';
import { EMPTY_VISIT, type VisitForm } from '../visit-form.ts';

const visitFormSchema = z.object({
  site: z.string(),
  job_type: z.string(),
  title: z.string(),
  project: z.string(),
  date: z.string(),
  from: z.string(),
  to: z.string(),
  time_zone: z.string(),
  from_occurrence: z.string(),
  to_occurrence: z.string(),
  custom_fields: z.record(z.string(), z.string()),
  notes: z.string(),
  purchase_order_number: z.string(),
  external_id: z.string(),
}) satisfies z.ZodMiniType<VisitForm>;

const draftSchema = z.object({ key: bookingKeySchema, values: visitFormSchema });

/** What is being written, and the key it will be sent under: one intention. */
export type Draft = z.infer<typeof draftSchema>;

const NAME = 'draft';

/** This tab's draft, else the device's latest, else an empty one under a new key. */
export function loadDraft({ tab, device }: Stores, makeKey: () => string): Draft {
  return tab.read(NAME, draftSchema) ?? device.read(NAME, draftSchema) ?? { key: makeKey(), values: EMPTY_VISIT };
}

/** Keeps the draft for this tab, and for the next one unless there is nothing in it. */
export function saveDraft(draft: Draft, { tab, device }: Stores): void {
  tab.write(NAME, draft);
  if (!isSame(draft.values, EMPTY_VISIT)) device.write(NAME, draft);
  else if (device.read(NAME, draftSchema)?.key === draft.key) device.remove(NAME);
}

/** Forgets what was written, on the device and in the tab; the tab keeps its key, under which the outcome is found. */
export function clearDraft(key: string, stores: Stores): void {
  saveDraft({ key, values: EMPTY_VISIT }, stores);
}

/** What the device holds for `key`: what another tab that sent it had typed. */
export function draftOnDevice(key: string, { device }: Stores): VisitForm | undefined {
  const draft = device.read(NAME, draftSchema);
  return draft?.key === key ? draft.values : undefined;
}

/** Whether two forms say the same. */
export function isSame(one: VisitForm, other: VisitForm): boolean {
  return canonical(one) === canonical(other);
}

function canonical(values: VisitForm): string {
  const filled = Object.entries(values.custom_fields).filter(([, value]) => value !== '');
  const rest = Object.entries({ ...values, custom_fields: '' });
  return JSON.stringify([rest.sort(byName), filled.sort(byName)]);
}

function byName([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : 1;
}
