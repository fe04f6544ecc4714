import * as z from 'zod/mini';
import { type SiteCreate, siteCreateSchema } from '../../contract/sites.ts';
import { countCharacters, tidyLine, tidyLines } from '../../contract/text.ts';
import { moreWords } from '../more-words.ts';
import { words } from '../words.ts';
import { SITE_FIELDS, type SiteField, type SiteForm } from './new-site-form.ts';

export type SiteErrors = Partial<Record<SiteField, string>>;
export type ReadSite = { ok: true; site: SiteCreate } | { ok: false; errors: SiteErrors };

/**
 * The dialog's fields as the contract's site, tidied and without what is empty; or what is wrong, at each field. Lengths are
 * the contract's. More than the contract asks for is the address and a name: without them nobody finds the site.
 */
export function readSite(form: SiteForm): ReadSite {
  const tidied = Object.fromEntries(
    SITE_FIELDS.map((field) => [
      field,
      field === 'notes' || field === 'address' ? tidyLines(form[field]) : tidyLine(form[field]),
    ]),
  );
  const filled = Object.fromEntries(Object.entries(tidied).filter(([, value]) => value !== ''));
  const errors: SiteErrors = {
    ...(!filled.customer && { customer: moreWords().newSite.errors.customer }),
    ...(!filled.address && { address: moreWords().newSite.errors.address }),
    ...(!filled.business_name &&
      !filled.first_name &&
      !filled.last_name && { business_name: moreWords().newSite.errors.name }),
    ...(filled.email && !z.email().safeParse(filled.email).success && { email: moreWords().newSite.errors.email }),
  };
  const parsed = siteCreateSchema.safeParse(filled, { reportInput: true });
  if (parsed.success && Object.keys(errors).length === 0) return { ok: true, site: parsed.data };
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const field = SITE_FIELDS.find((name) => name === issue.path[0]);
    if (field && errors[field] === undefined) errors[field] = explain(field, issue);
  }
  return { ok: false, errors };
}

function explain(field: SiteField, issue: z.core.$ZodIssue): string {
  const label = moreWords().newSite.labels[field];
  if (issue.code !== 'too_big' || typeof issue.input !== 'string') return words.errors.other({ label });
  const limit = Number(issue.maximum);
  return words.errors.tooLong({ label, limit: String(limit), over: String(countCharacters(issue.input) - limit) });
}

/** What a site is called until the office's own name for it is read. */
export function nameOfSite({ business_name, first_name, last_name, address = '' }: SiteCreate): string {
  const person = [first_name, last_name].filter(Boolean).join(' ');
  return [business_name || person, address.replaceAll('\n', ', ')].filter(Boolean).join(' — ');
}
