import { words } from '../words.ts';

/** That too much was asked for at once, and when to try again: from ms; in a minute where nobody knows. */
export function tooMany(waitMs: number | undefined): string {
  const told = words.tooMany;
  if (waitMs === undefined) return told.soon;
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return seconds < 100 ? told.seconds({ count: seconds }) : told.minutes({ count: Math.ceil(seconds / 60) });
}
