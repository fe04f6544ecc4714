import type { VisitForm } from '../../visit-form.ts';
import { deskWords } from '../desk-words.ts';

/** What a call is called in lists: by its title and its site, or by the words for one. */
export function callName(
  { title, site, site_words }: VisitForm,
  siteName: (id: string) => string,
): { title: string; site: string } {
  return {
    title: title.trim() || deskWords.calls.noTitle,
    site: site === '' ? site_words?.trim() || deskWords.calls.noSite : siteName(site),
  };
}
