import { listed as listedIn } from '../../place-time/in-words.ts';
import { currentLocale } from './language.ts';

/** `a, b and c`, in the language that the page shows. */
export function listed(parts: readonly string[]): string {
  return listedIn(parts, currentLocale());
}
