import { LIMITS } from '../../contract/limits.ts';
import { countCharacters, tidyLines } from '../../contract/text.ts';

/** What to do about the notes of a job for one who must not overwrite what the office has written in them. */
export type KeptNotes =
  /** They are all this visitor's own, or empty: the new ones take their place. */
  | { kind: 'replace' }
  /** Nothing is left to do. */
  | { kind: 'there' }
  /** What the job has, and the new ones under it. */
  | { kind: 'added'; notes: string }
  | { kind: 'no-room' };

const BETWEEN = '\n\n';

/**
 * Brings a visitor's notes to a job whose notes are the office's log (CONTRACT.md, "notes"; a PATCH overwrites them). `has`: what
 * the job has now. `own`: what this visitor sent last. Doing it twice does no more than once.
 */
export function keepNotes({ has, own, wanted }: { has: string; own: string; wanted: string }): KeptNotes {
  const [hasNow, had, wants] = [tidyLines(has), tidyLines(own), tidyLines(wanted)];
  if (hasNow === wants) return { kind: 'there' };
  if (hasNow === '' || hasNow === had) return { kind: 'replace' };
  if (wants === '' || holdsLines(hasNow, wants)) return { kind: 'there' };
  const notes = `${has.trimEnd()}${BETWEEN}${wants}`;
  return countCharacters(notes) > LIMITS.notes ? { kind: 'no-room' } : { kind: 'added', notes };
}

/** Whether a text stands in another in whole lines. */
function holdsLines(text: string, lines: string): boolean {
  return `\n${text}\n`.includes(`\n${lines}\n`);
}
