import type { Draft } from '../draft/draft.ts';
import { isSame } from '../draft/draft.ts';
import { embedded } from '../host/embedded.ts';
import { moreWords } from '../more-words.ts';
import type { Stores } from '../submission/kept-names.ts';
import { keptIntentions } from '../submission/outbox.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import type { PassProblemType } from './pass-problem.ts';

/**
 * What became of what a person had typed or sent, in sentences, for a page that cannot show it for want of a pass. Only for
 * a pass that the relay knows for its own: one that may be forged gets to hear nothing of what is kept here.
 */
export function tellKept(type: PassProblemType, draft: Draft, stores: Stores): string[] {
  if (type === 'pass-invalid' || type === 'pass-required') return [];
  const { kept: ofLink, framed } = moreWords().refused;
  const kept = embedded === undefined ? ofLink : { ...ofLink, ...framed.kept };
  const sent = keptIntentions(stores).map(({ key, answer }) => {
    if (answer === undefined) return kept.waiting;
    if ('job' in answer) return kept.booked({ number: answer.job.number });
    if (!('booking' in answer)) return undefined;
    const { job } = answer.booking;
    return job ? kept.booked({ number: job.number }) : kept.underway({ key });
  });
  const isSent = keptIntentions(stores).some(({ key }) => key === draft.key);
  const typed = !isSent && !isSame(draft.values, EMPTY_VISIT) ? kept.typed : undefined;
  return [...new Set([...sent, typed])].filter((sentence) => sentence !== undefined);
}
