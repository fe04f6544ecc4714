import { useSyncExternalStore } from 'react';
import type { PassRefusal } from './pass-problem.ts';
import { tabPass } from './tab-pass.ts';

/** Why the relay does not take this tab's pass; undefined while it does. */
export function usePassRefusal(): PassRefusal | undefined {
  return useSyncExternalStore(tabPass.subscribe, tabPass.refusal);
}
