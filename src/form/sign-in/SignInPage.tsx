import { LogIn } from 'lucide-react';
import type { Contact } from '../../contract/bookings.ts';
import { useTitle } from '../app/use-title.ts';
import { ContactLinks } from '../components/ContactLinks.tsx';
import { moreWords } from '../more-words.ts';
import type { PassRefusal } from '../pass/pass-problem.ts';
import { words } from '../words.ts';
import { signInHere } from './open-sign-in.ts';
import { tellSignIn } from './tell-sign-in.ts';
import { useBackFromSignIn } from './use-back-from-sign-in.ts';

export interface SignInPageProps {
  refusal: PassRefusal;
  /** Where to sign in. */
  path: string;
  contact: Contact;
  /** There is a draft on this device. */
  hasDraft: boolean;
}

/** What is shown in the page's place to whoever has to sign in first. */
export default function SignInPage({ refusal, path, contact, hasDraft }: SignInPageProps) {
  const { heading, text } = tellSignIn(refusal);
  useTitle(heading, { contact });
  useBackFromSignIn(true);
  return (
    <div className="card message receipt access">
      <span className="access-icon">
        <LogIn aria-hidden size={26} strokeWidth={1.75} />
      </span>
      <p>{text}</p>
      {hasDraft && <p className="access-kept">{moreWords().signInAgain.kept}</p>}
      <a className="button-primary" href={signInHere(path, location)}>
        {words.signIn.signIn}
      </a>
      <ContactLinks className="button-quiet" contact={contact} />
    </div>
  );
}
