import type { Store } from '../storage.ts';

/** The mutation key of every booking attempt. */
export const BOOKING_MUTATION = ['booking'] as const;
/** The mutation key of every attempt at a change, a cancellation or a new site. */
export const ORDER_MUTATION = ['order'] as const;

export interface Stores {
  device: Store;
  tab: Store;
}

const PREFIX = 'outbox.';

/** The name that an attempt is kept under: `outbox.ts` keeps it. */
export function keptName(key: string): string {
  return PREFIX + key;
}

/** The keys of the intentions that this device still owes an outcome. */
export function openKeys({ device }: Pick<Stores, 'device'>): string[] {
  return keysIn(device);
}

/** The keys of all attempts that are kept, on the device or in this tab. */
export function keptKeys({ device, tab }: Stores): string[] {
  return [...new Set([...keysIn(tab), ...keysIn(device)])];
}

function keysIn(store: Store): string[] {
  return store.keys(PREFIX).map((name) => name.slice(PREFIX.length));
}

/** Forgets on the device what has settled since it was answered; the tab keeps it to show. */
export function settleInOutbox(key: string, { device }: Stores): void {
  device.remove(keptName(key));
}

/** Calls back when another tab starts or moves on with the intention of `key`; returns the unsubscriber. */
export function watchOutbox(key: string, { device }: Stores, onChange: () => void): () => void {
  return device.watch(keptName(key), onChange);
}
