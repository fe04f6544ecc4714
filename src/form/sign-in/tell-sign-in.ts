import { moreWords } from '../more-words.ts';
import type { PassRefusal } from '../pass/pass-problem.ts';

/** What a person is told whom signing in lets go on. */
export function tellSignIn({ type }: Pick<PassRefusal, 'type'>): { heading: string; text: string } {
  const { ended, required } = moreWords().signInAgain;
  return type === 'session-ended' ? ended : required;
}
