import { currentLocale } from './language.ts';

/** `a, b and c`, in the language that the page shows. */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(currentLocale()).format(parts);
}
