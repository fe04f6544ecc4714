import { type Draft, type DraftPlace, forgetOnDevice, isSame, type KeptDraft, readDraft } from '../../draft/draft.ts';
import type { Store } from '../../storage.ts';
import { EMPTY_VISIT } from '../../visit-form.ts';

const PREFIX = 'call.';

/** Where the desk keeps its drafts: each call under a name of its own, so that no tab writes over another's. */
export const CALL_DRAFT: DraftPlace = { tab: 'desk-call', device: (key) => PREFIX + key, prefix: PREFIX };

/**
 * The calls kept on this device, the latest first, but one that is being written (`writing`, its key). They are kept until they
 * are deleted. A call that stands as it did is the same object.
 */
export function heldCalls(device: Store, writing?: string): KeptDraft[] {
  return device
    .keys(PREFIX)
    .map((name) => readDraft(device, name))
    .filter((call) => call !== undefined)
    .filter(({ key }) => key !== writing)
    .sort(latestFirst);
}

function latestFirst(one: KeptDraft, other: KeptDraft): number {
  return other.savedAt - one.savedAt;
}

/**
 * `calls` with one of them as the device has it now: new, changed, or gone. The same list while it stands as it did. The hundred others are not
 * read for it.
 */
export function withCallAsKept(calls: readonly KeptDraft[], key: string, device: Store): readonly KeptDraft[] {
  const now = readDraft(device, CALL_DRAFT.device(key));
  if (now === calls.find((call) => call.key === key)) return calls;
  const others = calls.filter((call) => call.key !== key);
  return now ? [...others, now].sort(latestFirst) : others;
}

/** Puts a call aside, with when it was. False for one with nothing in it, of which nothing is kept. */
export function holdCall(call: Draft, device: Store, nowMs: number): boolean {
  const { key, values, given } = call;
  if (isSame(values, EMPTY_VISIT)) {
    forgetOnDevice(key, device, CALL_DRAFT);
    return false;
  }
  device.write(CALL_DRAFT.device(key), { key, values, given, savedAt: nowMs });
  return true;
}

/** Puts a deleted call back as it was, its age with it. */
export function restoreCall(call: KeptDraft, device: Store): void {
  device.write(CALL_DRAFT.device(call.key), call);
}

/** Takes a call from the device; of one that is written in another tab, that tab keeps what it has. */
export function deleteCall(key: string, device: Store): void {
  forgetOnDevice(key, device, CALL_DRAFT);
}

/** Calls back when another tab holds, goes on with or deletes a call; returns the unsubscriber. */
export function watchCalls(device: Store, onChange: () => void): () => void {
  return device.watch(PREFIX, onChange);
}
