import { type ReactNode, useEffect, useRef } from 'react';
import { fetchAhead, useLateFailure, useLater } from '../app/later.ts';
import { PageLoading } from '../app/PageLoading.tsx';
import { rest } from './rest.ts';

export interface WithRestProps {
  /** Whether what is drawn shows what only the rest can tell: it would move once that is here. */
  isNeeded: boolean;
  children: ReactNode;
}

/** Draws a form, and fetches the rest of it: as soon as it is drawn, or before where that cannot be drawn without. */
export function WithRest({ isNeeded, children }: WithRestProps) {
  const isHere = useLater(rest) !== undefined;
  const failure = useLateFailure(rest);
  // What has been drawn stays, whatever becomes known of it.
  const isDrawn = useRef(false);
  isDrawn.current ||= !isNeeded || isHere;
  useEffect(() => fetchAhead(rest), []);
  if (isDrawn.current) return children;
  return <PageLoading error={failure} onRetry={() => fetchAhead(rest)} />;
}
