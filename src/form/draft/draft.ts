import { keptDraftReader } from '../reading/first.ts';
import type { Read } from '../reading/reader.ts';
import type { Store } from '../storage.ts';
import type { Stores } from '../submission/kept-names.ts';
import { EMPTY_VISIT, type VisitForm } from '../visit-form.ts';

/** What is being written, and the key it will be sent under: one intention. */
export type Draft = Omit<KeptDraft, 'savedAt'>;

/** A draft, and when it was last kept: ms since the epoch. */
export type KeptDraft = Read<typeof keptDraftReader>;

/** A device may be shared, and what was wanted a week ago has mostly been dealt with. */
const KEPT_MS = 7 * 86_400_000;

/** Under which names drafts are kept: in the tab that writes one, and on the device. */
export interface DraftPlace {
  tab: string;
  device: (key: string) => string;
  /** What all names on the device start with. */
  prefix: string;
}

/** The form's: one draft for the device, the latest. */
export const FORM_DRAFT: DraftPlace = { tab: 'draft', device: () => 'draft', prefix: 'draft' };

/** This tab's draft, else the device's latest, else an empty one under a new key. */
export function loadDraft({ tab, device }: Stores, makeKey: () => string, nowMs: number): Draft {
  const kept = [readDraft(tab, FORM_DRAFT.tab), readDraft(device, FORM_DRAFT.tab)];
  const draft = kept.find((one) => one !== undefined && nowMs - one.savedAt < KEPT_MS);
  return draft ? { key: draft.key, values: draft.values, given: draft.given } : emptyDraft(makeKey());
}

/** A form that nobody has touched, under a key of its own. */
export function emptyDraft(key: string): Draft {
  return { key, values: EMPTY_VISIT };
}

/** What a store keeps under a draft's name. */
export function readDraft(store: Store, name: string): KeptDraft | undefined {
  return store.read(name, keptDraftReader);
}

/** Keeps the draft for this tab, and for the next one unless there is nothing in it. */
export function saveDraft(draft: Draft, { tab, device }: Stores, nowMs: number, place = FORM_DRAFT): void {
  const kept = { ...draft, savedAt: nowMs };
  tab.write(place.tab, kept);
  if (!isSame(draft.values, EMPTY_VISIT)) device.write(place.device(draft.key), kept);
  else forgetOnDevice(draft.key, device, place);
}

/** Forgets what was written, on the device and in the tab; the tab keeps its key, under which the outcome is found. */
export function clearDraft(key: string, stores: Stores, nowMs: number, place = FORM_DRAFT): void {
  saveDraft(emptyDraft(key), stores, nowMs, place);
}

/** What the device holds for `key`: what another tab that sent it had typed. */
export function draftOnDevice(key: string, { device }: Stores, place = FORM_DRAFT): VisitForm | undefined {
  const draft = readDraft(device, place.device(key));
  return draft?.key === key ? draft.values : undefined;
}

/** Takes the draft of `key` from the device, and leaves another's that stands in its place. */
export function forgetOnDevice(key: string, device: Store, place = FORM_DRAFT): void {
  const name = place.device(key);
  if (readDraft(device, name)?.key === key) device.remove(name);
}

/** Whether two forms say the same. */
export function isSame(one: VisitForm, other: VisitForm): boolean {
  const { custom_fields: details, ...fields } = one;
  const { custom_fields: otherDetails, ...otherFields } = other;
  return holdSame(fields, otherFields) && holdSame(details, otherDetails);
}

/** Whether both have the same texts under the same names; what is not there is empty. */
function holdSame(one: Record<string, string | undefined>, other: Record<string, string | undefined>): boolean {
  const filled = Object.keys(one).filter((name) => one[name]);
  const count = Object.values(other).filter(Boolean).length;
  return filled.length === count && filled.every((name) => one[name] === other[name]);
}
