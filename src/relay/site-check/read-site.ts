import * as z from 'zod';
import type { FieldError } from '../../contract/bookings.ts';
import { LIMITS } from '../../contract/limits.ts';
import { type SiteCreate, siteCreateSchema } from '../../contract/sites.ts';
import { countCharacters, tidyLine, tidyLines } from '../../contract/text.ts';

export type ReadSite = { ok: true; site: SiteCreate } | { ok: false; errors: FieldError[] };

/** What each field is called in a sentence, and how long it can be. */
const TEXTS = {
  business_name: { what: 'business name', limit: LIMITS.businessName },
  address: { what: 'address', limit: LIMITS.address },
  first_name: { what: 'first name', limit: LIMITS.personName },
  last_name: { what: 'last name', limit: LIMITS.personName },
  mobile_number: { what: 'mobile number', limit: LIMITS.mobileNumber },
  email: { what: 'email address', limit: LIMITS.email },
  notes: { what: 'notes', limit: LIMITS.notes },
  url: { what: 'web address', limit: LIMITS.url },
  external_id: { what: 'reference', limit: LIMITS.externalId },
} as const;

const bodySchema = z.record(z.string(), z.unknown());

/** Reads the body of `POST /v1/sites`: tidied, empty fields left out, then held against the contract, every mistake in words. */
export function readSite(body: object): ReadSite {
  const fields = Object.entries(bodySchema.parse(body));
  const tidied = Object.fromEntries(
    fields
      .map(([name, value]) => [name, typeof value === 'string' ? tidy(name, value) : value])
      .filter(([, value]) => value !== ''),
  );
  const site = siteCreateSchema.safeParse({ customer: '', ...tidied });
  if (site.success) return { ok: true, site: site.data };
  const errors = new Map<string, string>();
  for (const issue of site.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const name of names) if (!errors.has(name)) errors.set(name, messageFor(name, tidied[name]));
  }
  return { ok: false, errors: [...errors].map(([field, message]) => ({ field, message })) };
}

function tidy(name: string, value: string): string {
  return name === 'notes' ? tidyLines(value) : tidyLine(value);
}

function messageFor(name: string, value: unknown): string {
  if (name === 'customer') return 'Choose a customer from the list.';
  if (!isText(name)) return 'This form has no such field.';
  const { what, limit } = TEXTS[name];
  if (typeof value !== 'string') return `Enter the ${what} as text.`;
  const over = countCharacters(value) - limit;
  return `Shorten the ${what} by ${over} ${over === 1 ? 'character' : 'characters'}: it can have ${limit}.`;
}

function isText(name: string): name is keyof typeof TEXTS {
  return Object.hasOwn(TEXTS, name);
}
