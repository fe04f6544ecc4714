import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import { type Finding, withoutRepeats } from './finding.ts';
import { plainMessage } from './plain-message.ts';

/** The phone numbers in a text, those without a country code in `country` (ISO 3166). Fetched on request: its tables are large. */
export function findPhones(text: string, country: string): Finding[] {
  const home = country.toUpperCase();
  const options = isSupportedCountry(home) ? { defaultCountry: home } : {};
  const found = findPhoneNumbersInText(plainMessage(text), options).filter(({ number }) => !number.ext);
  return withoutRepeats(found.map(({ number }) => ({ kind: 'phone', value: number.formatInternational() })));
}
