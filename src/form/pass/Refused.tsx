import type { Contact } from '../../contract/bookings.ts';
import type { Draft } from '../draft/draft.ts';
import { isSame } from '../draft/draft.ts';
import { signInPathOf } from '../sign-in/offer.ts';
import SignInPage from '../sign-in/SignInPage.tsx';
import { tellSignIn } from '../sign-in/tell-sign-in.ts';
import type { Stores } from '../submission/kept-names.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import AccessPage from './AccessPage.tsx';
import { tellKept } from './kept.ts';
import type { PassRefusal } from './pass-problem.ts';
import { tellShut } from './pass-words.ts';

export interface RefusedProps {
  refusal: PassRefusal;
  contact: Contact;
  draft: Draft;
  stores: Stores;
  onRetry: () => void;
}

/** The heading of what `Refused` tells. */
export function RefusedHeading({ refusal, contact }: Pick<RefusedProps, 'refusal' | 'contact'>) {
  const isForSignIn = signInPathOf(refusal) !== undefined;
  return (isForSignIn ? tellSignIn(refusal) : tellShut(refusal.type, contact.business_name)).heading;
}

/** What stands in the page's place for a visitor whom the relay does not let in: what to do, and what became of what they typed and sent here. */
export function Refused({ refusal, contact, draft, stores, onRetry }: RefusedProps) {
  const signIn = signInPathOf(refusal);
  if (signIn !== undefined) {
    const hasDraft = !isSame(draft.values, EMPTY_VISIT);
    return <SignInPage contact={contact} hasDraft={hasDraft} path={signIn} refusal={refusal} />;
  }
  const kept = tellKept(refusal.type, draft, stores);
  return <AccessPage contact={contact} kept={kept} onRetry={onRetry} refusal={refusal} />;
}
