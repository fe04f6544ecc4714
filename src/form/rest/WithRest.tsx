import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { fetchAhead } from '../app/later.ts';
import { PageLoading } from '../app/PageLoading.tsx';
import { rest } from './rest.ts';

export interface WithRestProps {
  /** Whether what is drawn shows what only the rest can tell: it would move once that is here. */
  isNeeded: boolean;
  children: ReactNode;
}

/** Draws a form, and fetches the rest of it: as soon as it is drawn, or before where that cannot be drawn without. */
export function WithRest({ isNeeded, children }: WithRestProps) {
  const state = useSyncExternalStore(rest.subscribe, rest.state, rest.state);
  // What has been drawn stays, whatever becomes known of it.
  const isDrawn = useRef(false);
  isDrawn.current ||= !isNeeded || state.kind === 'here';
  useEffect(() => fetchAhead(rest), []);
  if (isDrawn.current) return children;
  return <PageLoading error={state.kind === 'failed' ? asError(state.error) : null} onRetry={() => fetchAhead(rest)} />;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('a part of the page did not come', { cause: error });
}
