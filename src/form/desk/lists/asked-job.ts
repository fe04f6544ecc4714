import { useSyncExternalStore } from 'react';

let asked: { number: string } | undefined;
const listeners = new Set<() => void>();

/** Has the job list look for a number, as if it had been typed there. */
export function askForJob(number: string): void {
  asked = { number };
  for (const listener of [...listeners]) listener();
}

/** The number that the job list was last asked for; another object each time. */
export function useAskedJob(): { number: string } | undefined {
  return useSyncExternalStore(subscribe, () => asked);
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
