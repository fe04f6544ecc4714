import { CalendarCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Page } from '../../contract/page.ts';
import { words } from '../words.ts';

/** What surrounds every page: whose it is, whether it is only practice, and its one heading. */
export function Shell({ page, heading, children }: { page: Page | undefined; heading: string; children: ReactNode }) {
  return (
    <>
      <header className="top">
        <div className="top-inner">
          <span className="brand">
            <CalendarCheck aria-hidden size={20} strokeWidth={1.75} />
            {page && (page.contact.business_name ?? words.product)}
          </span>
          {page?.sandbox && (
            <span className="badge" title={words.sandboxNote}>
              {words.sandbox}
              <span className="visually-hidden">. {words.sandboxNote}</span>
            </span>
          )}
        </div>
      </header>
      <main className="page">
        <h1>{heading}</h1>
        {children}
      </main>
    </>
  );
}
