import { claimsOf } from '../pass/claims.ts';

/** The fragment's parameter for a host that frames the page: `#locale=vi&pass=…`. */
const HOST_PARAMETER = 'locale';
/** The query's parameter, for a link: `?lang=vi`. */
const LINK_PARAMETER = 'lang';

/** What says in which language to speak. `hash` is the fragment as it was before the pass was taken out of it. */
export interface LanguageSources {
  pass: string | undefined;
  location: Pick<Location, 'hash' | 'search'>;
  languages: readonly string[];
}

/** The visitor's wishes, as tags (BCP 47): of their pass, of the page that frames this one, of the link, of the browser. */
export function localeWishes({ pass, location, languages }: LanguageSources): string[] {
  const asked = [
    claimsOf(pass)?.locale,
    new URLSearchParams(location.hash.replace(/^#/, '')).get(HOST_PARAMETER),
    new URLSearchParams(location.search).get(LINK_PARAMETER),
  ];
  return [...asked.filter((tag) => typeof tag === 'string'), ...languages];
}
