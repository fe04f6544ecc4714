import type { PassHolder } from './holder.ts';
import { spaceOf } from './space.ts';

/** What is needed of a `BroadcastChannel`. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/**
 * Tells the browser's other tabs of a pass that was opened here: a link in an email mostly opens a new tab, while the form
 * that waits for it is in another. A tab takes it only when its own pass was refused and both are the same person's.
 * Returns the function that tells of one.
 */
export function shareBetweenTabs(holder: PassHolder, channel: TabChannel | undefined): (pass: string) => void {
  channel?.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string' || holder.refusal() === undefined) return;
    if (data !== holder.current() && spaceOf(data) === spaceOf(holder.current())) holder.take(data);
  });
  return (pass) => channel?.postMessage(pass);
}
