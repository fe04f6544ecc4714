import { currentLocale } from './language.ts';

let latest: { locale: string; format: Intl.ListFormat } | undefined;

/** `a, b and c`, in the language that the page shows. */
export function listed(parts: readonly string[]): string {
  const locale = currentLocale();
  // Asked for at every key: making one takes far longer than using it.
  if (latest?.locale !== locale) latest = { locale, format: new Intl.ListFormat(locale) };
  return latest.format.format(parts);
}
