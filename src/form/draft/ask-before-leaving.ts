import type { Store } from '../storage.ts';

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
