import { isSupportedCountry } from 'libphonenumber-js';
import * as z from 'zod';
import { LIMITS } from '../../contract/limits.ts';
import { expected, textLike, words } from './parts.ts';

const email = { error: expected('an email address such as office@example.com') };
const logo = { error: expected('an https address, or a path such as /logo.svg') };
const language = { error: expected('a language such as en-AU or mi') };
const country = { error: expected('a country such as AU or NZ') };

/** Whose page it is. */
export const businessSchema = z.strictObject({
  name: words(100).optional().describe('The name of the business, shown on every page.'),
  phone: words(40).optional().describe('Whom to call when something cannot be booked here, as people should read it.'),
  email: z.email(email).max(LIMITS.email, email).optional().describe('An address to write to instead.'),
  logo: z
    .string(logo)
    .refine(isAddressOfPicture, logo)
    .optional()
    .describe('Where the logo is: an https address, or a path on this origin.'),
  accent: textLike(/^#[0-9a-fA-F]{6}$/, 'a colour such as #0a5f38')
    .optional()
    .describe('The colour of buttons and links, #rrggbb. The page makes it readable in light and dark.'),
  country: z
    .string(country)
    .refine((code): boolean => isSupportedCountry(code), country)
    .default('AU')
    .describe('The country (ISO 3166) of phone numbers that are written without a country code.'),
  language: z
    .string(language)
    .refine(isLanguageTag, language)
    .default('en-AU')
    .describe('The language (BCP 47) of the names and texts that the office writes: job types, labels, title.'),
});

/** A tag that browsers know what to do with: `English` is well formed too, and no language. */
function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}$/.test(new Intl.Locale(tag).language);
  } catch {
    return false;
  }
}

function isAddressOfPicture(address: string): boolean {
  if (/^\/(?!\/)\S*$/.test(address)) return true;
  return address.startsWith('https://') && URL.canParse(address);
}
