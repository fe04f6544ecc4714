import { moreWords } from '../more-words.ts';
import type { PassProblemType } from './pass-problem.ts';

/**
 * What a person is told of a pass that the relay did not take. `business`: the operator's name, where configured. People know a
 * pass as the link they were sent.
 */
export function tellRefusal(type: PassProblemType, business: string | undefined): { heading: string; text: string[] } {
  if (type === 'session-ended') {
    const { again, ended } = moreWords().signInAgain;
    return { heading: ended.heading, text: [ended.text, again] };
  }
  const { heading, text, next } = moreWords().refused.problems[type];
  return { heading, text: [text, next({ whom: business ?? moreWords().refused.theOffice })] };
}
