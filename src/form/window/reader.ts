import { currentLocale } from '../language/language.ts';
/** The person at the page: how they read dates and times, and what their own clock shows. */
export interface Reader {
  /** BCP 47, such as `en-AU`. */
  locale: string;
  /** IANA name of the zone their device is set to. */
  timeZone: string;
}

let known: Reader | undefined;

/** The reader as the browser describes them, in the language that the page shows: the same object until that changes. */
export function thisReader(): Reader {
  const locale = currentLocale();
  if (known?.locale !== locale) known = { locale, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
  return known;
}
