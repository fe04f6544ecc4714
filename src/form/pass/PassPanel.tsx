import { CircleCheck, KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Contact } from '../../contract/bookings.ts';
import { ContactLinks } from '../components/ContactLinks.tsx';
import { moreWords } from '../more-words.ts';
import type { PassRefusal } from './pass-problem.ts';
import { tellRefusal } from './pass-words.ts';

export interface PassPanelProps {
  refusal: PassRefusal | undefined;
  contact: Contact;
}

/**
 * Above a page that was open when its pass ran out: what happened, that nothing typed is lost, and whom to ask; and, once a
 * fresh link is open, that it goes on. Nothing before that.
 */
export function PassPanel({ refusal, contact }: PassPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [wasRefused, setWasRefused] = useState(false);
  if (refusal && !wasRefused) setWasRefused(true);
  const type = refusal?.type;

  useEffect(() => {
    // News while somebody types is read out, and does not take the keyboard from under their fingers.
    if (type && !isTyping(document.activeElement)) panel.current?.focus();
  }, [type]);

  if (refusal) {
    const { heading, text } = tellRefusal(refusal.type, contact.business_name);
    return (
      <div className="problem pass-panel" ref={panel} role="alert" tabIndex={-1}>
        <KeyRound aria-hidden className="problem-icon" size={22} />
        <div className="problem-body">
          <h2>{heading}</h2>
          <p>
            {text[0]} {moreWords().refused.panel.typed}
          </p>
          <p>{text[1]}</p>
          <ContactLinks className="button-link" contact={contact} />
        </div>
      </div>
    );
  }
  if (!wasRefused) return null;
  return (
    <div className="pass-renewed" role="status">
      <CircleCheck aria-hidden size={20} />
      <p>{moreWords().refused.panel.renewed}</p>
    </div>
  );
}

function isTyping(element: Element | null): boolean {
  return element?.matches('input, textarea, select') === true;
}
