/** Scripts that are written from right to left. `Intl.Locale` tells it in newer browsers only, and the scripts are few. */
const SCRIPTS = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];
/** Languages that are written in one of these where no script is named. To have `Intl` work it out takes a slow phone 40 ms. */
const LANGUAGES = ['ar', 'ckb', 'dv', 'fa', 'he', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];

/** Which way a locale (BCP 47) is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const { script, language } = new Intl.Locale(locale);
  const isRightToLeft = script === undefined ? LANGUAGES.includes(language) : SCRIPTS.includes(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
