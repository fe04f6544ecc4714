import { KeyRound } from 'lucide-react';
import type { Contact } from '../../contract/bookings.ts';
import { useTitle } from '../app/use-title.ts';
import { ContactLinks } from '../components/ContactLinks.tsx';
import { embedded } from '../host/embedded.ts';
import { moreWords } from '../more-words.ts';
import type { PassRefusal } from './pass-problem.ts';
import { tellShut } from './pass-words.ts';

export interface AccessPageProps {
  refusal: PassRefusal;
  contact: Contact;
  /** What became of what was typed or sent. */
  kept: string[];
  onRetry: () => void;
}

/** What is shown in the page's place to a visitor whose pass the relay does not take: what happened, and what to do. */
export default function AccessPage({ refusal: { type, problem }, contact, kept, onRetry }: AccessPageProps) {
  const { heading, text } = tellShut(type, contact.business_name);
  const [happened, next] = text;
  useTitle(heading, { contact });
  return (
    <div className="card message receipt access" role="status">
      <span className="access-icon">
        <KeyRound aria-hidden size={26} strokeWidth={1.75} />
      </span>
      <p>{happened}</p>
      {kept.map((sentence) => (
        <p className="access-kept" key={sentence}>
          {sentence}
        </p>
      ))}
      <p>{next}</p>
      <ContactLinks className="button-quiet" contact={contact} />
      {type === 'pass-not-yet-valid' && embedded === undefined && (
        <button className="button-primary" onClick={onRetry} type="button">
          {moreWords().refused.tryAgain}
        </button>
      )}
      {problem.instance && <p className="problem-id">{moreWords().refused.requestId({ id: problem.instance })}</p>}
    </div>
  );
}
