import { CalendarCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Contact } from '../../contract/bookings.ts';
import { ContactLinks } from '../components/ContactLinks.tsx';
import { LanguageSwitch } from '../language/LanguageSwitch.tsx';
import { OfficeText } from '../language/OfficeText.tsx';
import { SignedIn } from '../sign-in/SignedIn.tsx';
import { SignInLink } from '../sign-in/SignInLink.tsx';
import { InTurn } from '../start/InTurn.tsx';
import { words } from '../words.ts';

export interface ShellProps {
  heading: ReactNode;
  /** Whose page it is; undefined while that is not known. */
  contact: Contact | undefined;
  /** Address of the operator's logo. */
  logo?: string | undefined;
  /** True when nothing reaches a real office. */
  sandbox?: boolean | undefined;
  /** Leaves out how to reach the office at the foot, where the page itself says it. */
  footless?: boolean;
  /** Who is signed in. */
  viewerName?: string | undefined;
  /** Where to sign in, for whoever may use the page without. */
  signInAt?: string | undefined;
  /** The way to another page of ours. */
  link?: { href: string; text: string } | undefined;
  /** Where the desk's own screen is, for whoever has one. */
  desk?: string | undefined;
  /** A page with a look of its own, by which styles tell it: a rule with `:has` would have them all worked out at any change. */
  look?: 'desk' | 'receipt' | undefined;
  /** Leaves out the choice of a language: the desk speaks English. */
  englishOnly?: boolean;
  children: ReactNode;
}

/** What surrounds every page: whose it is, whether it is only practice, its one heading, how to reach the office, and its language. */
export function Shell({
  heading,
  contact,
  logo,
  sandbox,
  footless = false,
  viewerName,
  signInAt,
  link,
  desk,
  look,
  englishOnly = false,
  children,
}: ShellProps) {
  const hasFootContact = !footless && Boolean(contact?.phone || contact?.email);
  return (
    <>
      <InTurn>
        <header className={look ? `top top-${look}` : 'top'}>
          <div className="top-inner">
            <span className="brand">
              <Logo src={logo} />
              {contact && (contact.business_name ? <OfficeText>{contact.business_name}</OfficeText> : words.product)}
            </span>
            {sandbox && (
              <span className="badge" title={words.sandboxNote}>
                {words.sandbox}
                <span className="visually-hidden">. {words.sandboxNote}</span>
              </span>
            )}
            {desk !== undefined && (
              <a className="top-link" href={desk}>
                {words.desk}
              </a>
            )}
            {link && (
              <a className="top-link" href={link.href}>
                {link.text}
              </a>
            )}
            {signInAt !== undefined && <SignInLink path={signInAt} />}
            {viewerName !== undefined && <SignedIn name={viewerName} />}
          </div>
        </header>
      </InTurn>
      <InTurn>
        <main className={look ? `page page-${look}` : 'page'}>
          <h1>{heading}</h1>
          {children}
        </main>
      </InTurn>
      {contact && (hasFootContact || !englishOnly) && (
        <InTurn fields={['language']}>
          <footer className="foot no-print">
            {hasFootContact && (
              <>
                <span>{words.contact.questions}</span>
                <ContactLinks className="foot-link" contact={contact} />
              </>
            )}
            {!englishOnly && <LanguageSwitch />}
          </footer>
        </InTurn>
      )}
    </>
  );
}

/** The operator's logo, beside their name, which says the same; ours where there is none or it does not load. */
function Logo({ src }: { src: string | undefined }) {
  const [broken, setBroken] = useState<string>();
  if (src === undefined || broken === src) return <CalendarCheck aria-hidden size={20} strokeWidth={1.75} />;
  return <img alt="" className="logo" onError={() => setBroken(src)} src={src} />;
}
