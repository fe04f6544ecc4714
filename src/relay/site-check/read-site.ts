import * as z from 'zod';
import { LIMITS } from '../../contract/limits.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import { type SiteCreate, siteCreateSchema } from '../../contract/sites.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { tooLong } from '../booking-check/field-messages.ts';
import type { FieldFault } from '../problem.ts';

export type ReadSite = { ok: true; site: SiteCreate } | { ok: false; faults: FieldFault[] };

/** How long each field can be. */
const TEXTS = {
  business_name: LIMITS.businessName,
  address: LIMITS.address,
  first_name: LIMITS.personName,
  last_name: LIMITS.personName,
  mobile_number: LIMITS.mobileNumber,
  email: LIMITS.email,
  notes: LIMITS.notes,
  url: LIMITS.url,
  external_id: LIMITS.externalId,
} as const;

const bodySchema = z.record(z.string(), z.unknown());

/** Reads the body of `POST /v1/sites`: tidied, empty fields left out, then held against the contract, every mistake as a fault of its field. */
export function readSite(body: object): ReadSite {
  const fields = Object.entries(bodySchema.parse(body));
  const tidied = Object.fromEntries(
    fields
      .map(([name, value]) => [name, typeof value === 'string' ? tidy(name, value) : value])
      .filter(([, value]) => value !== ''),
  );
  const site = siteCreateSchema.safeParse({ customer: '', ...tidied });
  if (site.success) return { ok: true, site: site.data };
  const faults = new Map<string, FieldFault>();
  for (const issue of site.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const field of names) if (!faults.has(field)) faults.set(field, { field, ...faultIn(field, tidied[field]) });
  }
  return { ok: false, faults: [...faults.values()] };
}

function tidy(name: string, value: string): string {
  return name === 'notes' ? tidyLines(value) : tidyLine(value);
}

function faultIn(name: string, value: unknown): Saying {
  if (name === 'customer') return saying('choose-customer');
  if (!isText(name)) return saying('no-such-field');
  return typeof value === 'string' ? tooLong(name, TEXTS[name], value) : saying('enter-text');
}

function isText(name: string): name is keyof typeof TEXTS {
  return Object.hasOwn(TEXTS, name);
}
