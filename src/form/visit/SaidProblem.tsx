import { useState } from 'react';
import { useSettled } from '../components/use-settled.ts';
import { type ListedError, linkTexts } from '../rules/form-errors.ts';

/** A pause in typing, after which what is wrong is said aloud. */
const QUIET_MS = 1000;

/**
 * What is found wrong with a field when it is left, to be said aloud (WCAG 4.1.3). `errors`: those that the list of problems does not
 * hold, which is read when the request is stopped. It stands in a status that was there before: few readers tell of one that comes with its words.
 */
export function SaidProblem({ errors }: { errors: readonly ListedError[] }) {
  return useSettled(useNewest(linkTexts(errors)), QUIET_MS);
}

/** The text that came last, for as long as it is among them. */
function useNewest(texts: readonly string[]): string {
  const [told, setTold] = useState<{ texts: readonly string[]; newest: string }>({ texts: [], newest: '' });
  if (told.texts.join('\n') === texts.join('\n')) return told.newest;
  const kept = texts.includes(told.newest) ? told.newest : '';
  const newest = texts.find((text) => !told.texts.includes(text)) ?? kept;
  setTold({ texts, newest });
  return newest;
}
