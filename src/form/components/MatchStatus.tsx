import { memo } from 'react';
import { useSettled } from './use-settled.ts';

/** Quiet time after a key (ms). */
const QUIET_MS = 200;

/**
 * Tells a screen reader how many match, once the list has come for what had been typed without it too. It begins empty: a region that comes
 * with its words is told by few readers.
 */
export const MatchStatus = memo(function MatchStatus({ text }: { text: string }) {
  return (
    <p className="visually-hidden" role="status">
      {useSettled(text, QUIET_MS, '')}
    </p>
  );
});
