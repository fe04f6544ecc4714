import { embedded } from '../host/embedded.ts';
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

/**
 * The same for a page that cannot be opened. In a partner's page nobody knows of a link: `isFramed` says that it is the one that
 * has to bring another pass, as it does when it is loaded.
 */
export function tellShut(
  type: PassProblemType,
  business: string | undefined,
  isFramed = embedded !== undefined,
): ReturnType<typeof tellRefusal> {
  if (!isFramed || type === 'channel-off') return tellRefusal(type, business);
  const { framed, theOffice } = moreWords().refused;
  const { heading, text } = type === 'pass-expired' ? framed.expired : framed.unopened;
  return { heading, text: [text, framed.next({ whom: business ?? theOffice })] };
}
