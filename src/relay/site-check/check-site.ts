import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import * as z from 'zod';
import type { FieldError, RelayProblem } from '../../contract/bookings.ts';
import type { SiteCreate } from '../../contract/sites.ts';
import type { Config } from '../config/schema.ts';
import { mayBeCutOff } from '../lookups/copy.ts';
import type { Lookups } from '../lookups/lookups.ts';
import { relayProblem } from '../problem.ts';

export interface SiteCheckDeps {
  lookups: Pick<Lookups, 'customers'>;
  config: Pick<Config, 'business'>;
}

export type CheckedSite = { ok: true; site: SiteCreate } | { ok: false; problem: RelayProblem };

const NEEDS_A_CHANGE = 'No site was made. Check the marked answers, then add the site again.';

/** A new site's details that need mending. */
export function refuseSite(errors: FieldError[]): { ok: false; problem: RelayProblem } {
  return { ok: false, problem: relayProblem('invalid-site', { detail: NEEDS_A_CHANGE, errors }) };
}

/**
 * Holds a well-formed new site against the customers and what the office needs of one: a name, and where it is. The phone
 * number comes back in E.164 (CONTRACT.md: safest).
 */
export async function checkSite(site: SiteCreate, { lookups, config }: SiteCheckDeps): Promise<CheckedSite> {
  const errors: FieldError[] = [];
  if (!(await isOffered(site.customer, lookups))) {
    errors.push({ field: 'customer', message: 'This customer is not on the list. Choose a customer from the list.' });
  }
  if (site.business_name === undefined && site.first_name === undefined && site.last_name === undefined) {
    errors.push({ field: 'business_name', message: 'Enter the name of the business, or of a person.' });
  }
  if (site.address === undefined) errors.push({ field: 'address', message: 'Enter the address.' });
  const phone = site.mobile_number === undefined ? undefined : inE164(site.mobile_number, config.business.country);
  if (site.mobile_number !== undefined && phone === undefined) {
    const message = 'Enter a phone number with its area code, or with + and its country code.';
    errors.push({ field: 'mobile_number', message });
  }
  if (site.email !== undefined && !z.email().safeParse(site.email).success) {
    errors.push({ field: 'email', message: 'Enter an email address such as office@example.com.' });
  }
  if (site.url !== undefined && !isWebAddress(site.url)) {
    errors.push({ field: 'url', message: 'Enter a web address that starts with https:// or http://.' });
  }
  if (errors.length > 0) return refuseSite(errors);
  return { ok: true, site: phone === undefined ? site : { ...site, mobile_number: phone } };
}

function inE164(written: string, country: string): string | undefined {
  const number = parsePhoneNumberFromString(written, isSupportedCountry(country) ? country : 'AU');
  return number?.isValid() ? number.number : undefined;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** A customer that cannot be judged (the lookup is not to be had, or cut off) is left to the gateway. */
async function isOffered(id: string, { customers }: Pick<Lookups, 'customers'>): Promise<boolean> {
  const isListed = () => customers.peek()?.items.some((customer) => customer.id === id) === true;
  await customers.read();
  if (customers.peek() === undefined || isListed()) return true;
  await customers.refetchStale();
  const copy = customers.peek();
  return copy === undefined || !customers.isFresh() || mayBeCutOff(copy) || isListed();
}
