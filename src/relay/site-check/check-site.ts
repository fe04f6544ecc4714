import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import * as z from 'zod';
import type { RelayProblem } from '../../contract/bookings.ts';
import { saying } from '../../contract/saying.ts';
import type { SiteCreate } from '../../contract/sites.ts';
import type { Config } from '../config/schema.ts';
import { mayBeCutOff } from '../lookups/copy.ts';
import type { Lookups } from '../lookups/lookups.ts';
import { type FieldFault, relayProblem } from '../problem.ts';

export interface SiteCheckDeps {
  lookups: Pick<Lookups, 'customers'>;
  config: Pick<Config, 'business'>;
}

export type CheckedSite = { ok: true; site: SiteCreate } | { ok: false; problem: RelayProblem };

const NEEDS_A_CHANGE = saying('site-needs-change');

/** A new site's details that need mending. */
export function refuseSite(faults: readonly FieldFault[]): { ok: false; problem: RelayProblem } {
  return { ok: false, problem: relayProblem('invalid-site', { says: NEEDS_A_CHANGE, faults }) };
}

/**
 * Holds a well-formed new site against the customers and what the office needs of one: a name, and where it is. The phone
 * number comes back in E.164 (CONTRACT.md: safest).
 */
export async function checkSite(site: SiteCreate, { lookups, config }: SiteCheckDeps): Promise<CheckedSite> {
  const faults: FieldFault[] = [];
  if (!(await isOffered(site.customer, lookups))) {
    faults.push({ field: 'customer', ...saying('customer-not-listed') });
  }
  if (site.business_name === undefined && site.first_name === undefined && site.last_name === undefined) {
    faults.push({ field: 'business_name', ...saying('enter-site-name') });
  }
  if (site.address === undefined) faults.push({ field: 'address', ...saying('enter-site-address') });
  const phone = site.mobile_number === undefined ? undefined : inE164(site.mobile_number, config.business.country);
  if (site.mobile_number !== undefined && phone === undefined) {
    faults.push({ field: 'mobile_number', ...saying('enter-site-phone') });
  }
  if (site.email !== undefined && !z.email().safeParse(site.email).success) {
    faults.push({ field: 'email', ...saying('enter-site-email') });
  }
  if (site.url !== undefined && !isWebAddress(site.url)) {
    faults.push({ field: 'url', ...saying('enter-site-web-address') });
  }
  if (faults.length > 0) return refuseSite(faults);
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
