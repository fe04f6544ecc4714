import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { FIELD_PATTERNS } from '../../../contract/field-patterns.ts';
import type { ReadPhone } from './read-phone.ts';

/**
 * Reads a number in any country's habit by the rules of libphonenumber. To be loaded on request: its tables are large. An
 * extension has no place in E.164, so a number with one is none. With its country code a number of the right length is taken
 * even when the tables do not know it: they are older than the newest numbers.
 */
export const readPhone: ReadPhone = (typed, country) => {
  const home = country.toUpperCase();
  const phone = parsePhoneNumberFromString(typed.trim(), {
    extract: false,
    ...(isSupportedCountry(home) && { defaultCountry: home }),
  });
  if (phone === undefined || phone.ext || !FIELD_PATTERNS.phone.test(phone.number)) return undefined;
  const isCertain = phone.isValid() || (typed.trim().startsWith('+') && phone.isPossible());
  if (!isCertain) return undefined;
  return { e164: phone.number, international: phone.formatInternational() };
};
