import type { Store } from '../storage.ts';
import { FORM_DRAFT } from './draft.ts';

/**
 * The browser asks before it lets go of the page, while what is kept under names that start with `prefix` would go with it. Returns
 * the way to end that.
 */
export function askBeforeLeaving(device: Store, prefix: string): () => void {
  const ask = (event: Event) => {
    if (device.isForgetful(prefix)) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/** More than any draft takes (characters). */
const ROOM = 20_000;

/** The same of the form's draft, where the browser keeps nothing; elsewhere a listener would cost some browsers their way back to the page. */
export function askWhereNothingIsKept(device: Store): void {
  const isKept = device.write('room', 'x'.repeat(ROOM));
  device.remove('room');
  if (!isKept) askBeforeLeaving(device, FORM_DRAFT.prefix);
}
