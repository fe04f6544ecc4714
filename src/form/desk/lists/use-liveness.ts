import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { deskLive } from './desk-live.ts';
import type { Liveness } from './follow.ts';

/** Keeps what the desk sees up to date while the component is there, and says whether it is. */
export function useLiveness(): Liveness {
  const { subscribe, liveness } = deskLive(useQueryClient());
  return useSyncExternalStore(subscribe, liveness);
}
