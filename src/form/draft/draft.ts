import * as z from 'zod/mini';
import { bookingKeySchema } from '../../contract/bookings.ts';
import type { Stores } from '../submission/outbox.ts';
import { EMPTY_VISIT, type VisitForm } from '../visit-form.ts';

/** A form as it is kept: every field, as it was typed. */
export const visitFormSchema = z.object({
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

const keptSchema = z.object({
  key: bookingKeySchema,
  values: visitFormSchema,
  savedAt: z.number(),
  /** What links have given, by field, to tell it from what the person typed: src/form/prefill. */
  given: z.optional(z.record(z.string(), z.string())),
});

/** What is being written, and the key it will be sent under: one intention. */
export type Draft = Omit<z.infer<typeof keptSchema>, 'savedAt'>;

/** A device may be shared, and what was wanted a week ago has mostly been dealt with. */
const KEPT_MS = 7 * 86_400_000;

const NAME = 'draft';

/** This tab's draft, else the device's latest, else an empty one under a new key. */
export function loadDraft({ tab, device }: Stores, makeKey: () => string, nowMs: number): Draft {
  const kept = [tab, device].map((store) => store.read(NAME, keptSchema));
  const draft = kept.find((one) => one !== undefined && nowMs - one.savedAt < KEPT_MS);
  return draft ? { key: draft.key, values: draft.values, given: draft.given } : { key: makeKey(), values: EMPTY_VISIT };
}

/** Keeps the draft for this tab, and for the next one unless there is nothing in it. */
export function saveDraft(draft: Draft, { tab, device }: Stores, nowMs: number): void {
  const kept = { ...draft, savedAt: nowMs };
  tab.write(NAME, kept);
  if (!isSame(draft.values, EMPTY_VISIT)) device.write(NAME, kept);
  else if (device.read(NAME, keptSchema)?.key === draft.key) device.remove(NAME);
}

/** Forgets what was written, on the device and in the tab; the tab keeps its key, under which the outcome is found. */
export function clearDraft(key: string, stores: Stores, nowMs: number): void {
  saveDraft({ key, values: EMPTY_VISIT }, stores, nowMs);
}

/** What the device holds for `key`: what another tab that sent it had typed. */
export function draftOnDevice(key: string, { device }: Stores): VisitForm | undefined {
  const draft = device.read(NAME, keptSchema);
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
