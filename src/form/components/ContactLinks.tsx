import { Mail, Phone } from 'lucide-react';
import type { Contact } from '../../contract/bookings.ts';
import { words } from '../words.ts';

/** The operator's phone and email, at one press. Nothing where neither is configured. */
export function ContactLinks({ contact: { phone, email }, className }: { contact: Contact; className: string }) {
  if (!phone && !email) return null;
  return (
    <p className="contact-links">
      {phone && (
        <a className={className} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          <Phone aria-hidden size={16} />
          {words.contact.call({ phone })}
        </a>
      )}
      {email && (
        <a className={className} href={`mailto:${email}`}>
          <Mail aria-hidden size={16} />
          <span>
            <span className="visually-hidden">{words.contact.email} </span>
            <bdi>{email}</bdi>
          </span>
        </a>
      )}
    </p>
  );
}
