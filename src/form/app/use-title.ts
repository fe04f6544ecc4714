import { useEffect } from 'react';
import type { Page } from '../../contract/page.ts';
import { words } from '../words.ts';

/** Names the browser's tab: first what the page says, then whose page it is. */
export function useTitle(heading: string, page: Pick<Page, 'contact'>): void {
  useEffect(() => {
    const business = page.contact.business_name;
    document.title = business ? words.pageTitle({ heading, business }) : heading;
  }, [heading, page.contact.business_name]);
}
