import { LANGUAGE_PARAMETER } from '../../contract/language.ts';
import { wishesFor } from '../../words/choose-locale.ts';
import { claimsOf } from '../pass/claims.ts';

/** The fragment's parameter for a host that frames the page: `#locale=vi&pass=…`. */
const HOST_PARAMETER = 'locale';

/** What says in which language to speak. `hash` is the fragment as it was before the pass was taken out of it. */
export interface LanguageSources {
  pass: string | undefined;
  location: Pick<Location, 'hash' | 'search'>;
  languages: readonly string[];
  /** What the person has chosen on this device by hand. */
  own?: string | undefined;
}

/**
 * The visitor's wishes, as tags (BCP 47): of their own choice, of their pass, of the page that frames this one, of the link, of the
 * browser. A page that frames this one and names a language has the form speak as it does itself: no choice is offered there, and
 * none that was made elsewhere counts.
 */
export function localeWishes({ pass, location, languages, own }: LanguageSources): string[] {
  const host = new URLSearchParams(location.hash.replace(/^#/, '')).get(HOST_PARAMETER);
  const asked = [claimsOf(pass)?.locale, host, new URLSearchParams(location.search).get(LANGUAGE_PARAMETER)];
  const wishes = [...asked.filter((tag) => typeof tag === 'string'), ...languages];
  return own === undefined || host ? wishes : wishesFor(own, wishes);
}
