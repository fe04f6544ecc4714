import { currentLocale } from '../language/language.ts';
/** The person at the page: how they read dates and times, and what their own clock shows. */
export interface Reader {
  /** BCP 47, such as `en-AU`. */
  locale: string;
  /** IANA name of the zone their device is set to. */
  timeZone: string;
}

/** The reader as the browser describes them. */
export function thisReader(): Reader {
  return { locale: currentLocale(), timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
}
